import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCoinYuan, IconReceiptRefund, IconShieldHalf } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountLine, Diner } from '../../../shared/meals/diner.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { DataTable } from '../../kit/table.tsx'
import { MoneyForm } from './MoneyForm.tsx'
import { OverdraftForm } from './OverdraftForm.tsx'
import { useAccountColumns, useLineWords } from './use-account-columns.tsx'

type Doing = 'topUp' | 'refund' | 'overdraft' | AccountLine | null
const FIRST = 100

/** The prepaid account: what it holds, paying in and out, and every line with what was left after it. */
export function AccountTab({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const { money } = useFormat()
  const { may } = useSession()
  const [doing, setDoing] = useState<Doing>(null)
  const { personId, name: person, balanceFen, overdraftFen } = diner
  const close = () => setDoing(null)
  const button = (what: 'topUp' | 'refund' | 'overdraft', Icon: typeof IconCoinYuan, label: string) => (
    <Button
      variant={what === 'topUp' ? 'filled' : 'default'}
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => setDoing(what)}
    >
      {label}
    </Button>
  )
  const moneyForm = { siteId: diner.siteId, onClose: close }
  return (
    <Stack>
      <Paper withBorder bg="white" p="md">
        <Group justify="space-between">
          <div>
            <Text c="dimmed">{t('meals.diners.account.balance')}</Text>
            <Text fz={28} fw={650} c={balanceFen < 0 ? 'red.9' : undefined}>
              {money(balanceFen)}
            </Text>
            <Text>
              {overdraftFen > 0
                ? t('meals.diners.account.overdraft', { amount: money(overdraftFen) })
                : t('meals.diners.account.noOverdraft')}
            </Text>
          </div>
          <Group gap="xs" className="screen-only">
            {may('meals.serve') &&
              diner.diedOn === null &&
              button('topUp', IconCoinYuan, t('meals.diners.account.topUp'))}
            {may('meals.write') && (
              <>
                {button('refund', IconReceiptRefund, t('meals.diners.account.refund'))}
                {button('overdraft', IconShieldHalf, t('meals.diners.account.setOverdraft'))}
              </>
            )}
          </Group>
        </Group>
      </Paper>
      <Lines personId={personId} onVoid={may('meals.write') ? setDoing : undefined} />
      {doing === 'topUp' && (
        <MoneyForm
          {...moneyForm}
          title={t('meals.diners.account.topUpTitle', { person })}
          submit={t('meals.diners.account.topUp')}
          balanceAfter={(amountFen) => balanceFen + amountFen}
          send={(sent) => client.meals.topUp({ ...sent, personId })}
        />
      )}
      {doing === 'refund' && (
        <MoneyForm
          {...moneyForm}
          title={t('meals.diners.account.refundTitle', { person })}
          submit={t('meals.diners.account.refund')}
          amountFen={Math.max(balanceFen, 0)}
          balanceAfter={(amountFen) => balanceFen - amountFen}
          send={(sent) => client.meals.refund({ ...sent, personId })}
        />
      )}
      {doing === 'overdraft' && <OverdraftForm diner={diner} onClose={close} />}
      {doing !== null && typeof doing === 'object' && <VoidLine line={doing} onClose={close} />}
    </Stack>
  )
}

function Lines({ personId, onVoid }: { personId: number; onVoid?: (line: AccountLine) => void }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(FIRST)
  const columns = useAccountColumns()
  const lines = useQuery(
    api.meals.accountLines.queryOptions({ input: { personId, limit }, placeholderData: keepPreviousData }),
  )
  const mayVoid = ({ kind, isVoided }: AccountLine) => !isVoided && (kind === 'topUp' || kind === 'refund')
  const all = onVoid
    ? [
        ...columns,
        {
          key: 'void',
          label: t('meals.diners.account.void'),
          isOnlyOnScreen: true,
          text: () => null,
          cell: (line: AccountLine) =>
            mayVoid(line) ? (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                onClick={() => onVoid(line)}
              >
                {t('meals.diners.account.void')}
              </Button>
            ) : (
              <span />
            ),
        },
      ]
    : columns
  return (
    <Load of={lines}>
      {(rows) => (
        <>
          <DataTable
            name={t('meals.diners.account.lines')}
            rows={rows}
            columns={all}
            rowKey={({ kind, id }) => `${kind}${id}`}
            searchable={false}
            empty={<Text c="dimmed">{t('meals.diners.account.empty')}</Text>}
          />
          {rows.length >= limit && limit < 5000 && (
            <Button variant="subtle" className="screen-only" onClick={() => setLimit(5000)}>
              {t('meals.diners.account.more')}
            </Button>
          )}
        </>
      )}
    </Load>
  )
}

function VoidLine({ line, onClose }: { line: AccountLine; onClose(): void }) {
  const { t } = useWords()
  const { money } = useFormat()
  const words = useLineWords()
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.voidEntry({ id: line.id, reason }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.diners.account.voidTitle')}
      lead={t('meals.diners.account.voidLead', {
        what: words(line),
        amount: money(line.amountFen),
        day: line.onDay,
      })}
      action={t('meals.diners.account.void')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
