import { Button, Group, Switch, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SafetyWork } from '../../../shared/safety/work.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { WorkForm } from './WorkForm.tsx'
import { workStateOf } from './work-values.ts'

type Doing = { kind: 'add' } | { kind: 'edit' | 'void'; work: SafetyWork } | null

interface WorksTabProps {
  siteId: number
  /** Opens a hazard that works put right. */
  onOpen(id: number): void
}

/** Fire works with their cost and where the money comes from. */
export function WorksTab({ siteId, onOpen }: WorksTabProps) {
  const { t } = useWords()
  const { may } = useSession()
  const works = useQuery(api.safety.safetyWorks.queryOptions({ input: { siteId } }))
  const [isVoidShown, setVoidShown] = useState(false)
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  const mayWrite = may('safety.write')
  const columns = useWorkColumns(onOpen, mayWrite ? setDoing : null)
  const voiding = doing?.kind === 'void' ? doing.work : null
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.voidSafetyWork({ id: voiding?.id ?? 0, reason }),
    { onDone: stop },
  )
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing({ kind: 'add' })}>
      {t('safety.hazards.work.add')}
    </Button>
  )
  return (
    <Load of={works}>
      {(all) => {
        const counting = all.filter(({ voidedAt }) => voidedAt === null)
        return (
          <>
            {all.length > 0 && (
              <Group mb="sm" className="screen-only">
                {add}
                {counting.length < all.length && (
                  <Switch
                    size="md"
                    label={t('safety.hazards.work.showVoid')}
                    checked={isVoidShown}
                    onChange={({ currentTarget }) => setVoidShown(currentTarget.checked)}
                  />
                )}
              </Group>
            )}
            <DataTable
              name={t('safety.hazards.tab.works')}
              rows={isVoidShown ? all : counting}
              columns={columns}
              rowKey={({ id }) => id}
              empty={
                <Empty title={t('safety.hazards.work.empty')} lead={t('safety.hazards.work.emptyLead')}>
                  {add}
                </Empty>
              }
            />
            {doing?.kind === 'add' && <WorkForm siteId={siteId} onClose={stop} />}
            {doing?.kind === 'edit' && <WorkForm siteId={siteId} work={doing.work} onClose={stop} />}
            <ReasonModal
              isOpen={voiding !== null}
              onClose={stop}
              title={t('safety.hazards.work.voidTitle')}
              lead={voiding && t('safety.hazards.work.voidLead', { name: voiding.name })}
              action={t('safety.hazards.work.void')}
              isRunning={isRunning}
              error={error}
              onSubmit={run}
            />
          </>
        )
      }}
    </Load>
  )
}

function useWorkColumns(
  onOpen: (id: number) => void,
  onDo: ((doing: Doing) => void) | null,
): Column<SafetyWork>[] {
  const { t } = useWords()
  const say = useEnum()
  const { yuan, money } = useFormat()
  const fundWords = ({ funds }: SafetyWork) =>
    funds.map(({ source, amountFen }) => `${say('workFundSource', source)} ${money(amountFen)}`)
  const day = (key: 'startedOn' | 'finishedOn' | 'acceptedOn'): Column<SafetyWork> => ({
    key,
    label: t(`safety.hazards.work.${key}`),
    text: (work) => work[key],
    isShort: true,
  })
  const actions: Column<SafetyWork> = {
    key: 'actions',
    label: t('safety.hazards.work.actions'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (work) =>
      work.voidedAt === null && (
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button variant="subtle" px="xs" onClick={() => onDo?.({ kind: 'edit', work })}>
            {t('kit.edit')}
          </Button>
          <Button variant="subtle" px="xs" color="red" onClick={() => onDo?.({ kind: 'void', work })}>
            {t('safety.hazards.work.void')}
          </Button>
        </Group>
      ),
  }
  const sumOf = (rows: SafetyWork[]) =>
    rows.reduce((sum, { fundsFen, voidedAt }) => (voidedAt === null ? sum + fundsFen : sum), 0)
  return [
    { key: 'name', label: t('safety.hazards.work.name'), text: ({ name }) => name },
    {
      key: 'state',
      label: t('safety.hazards.work.state'),
      text: (work) =>
        work.voidedAt === null
          ? t(`safety.hazards.work.${workStateOf(work)}`)
          : t('safety.hazards.work.voided', { reason: work.voidReason }),
      isShort: true,
    },
    {
      key: 'fundsFen',
      label: t('safety.hazards.work.fundsFen'),
      text: ({ fundsFen }) => fundsFen / 100,
      cell: ({ fundsFen }) => yuan(fundsFen),
      align: 'right',
      isShort: true,
      sum: (rows) => sumOf(rows) / 100,
      sumCell: (rows) => yuan(sumOf(rows)),
    },
    {
      key: 'funds',
      label: t('safety.hazards.work.funds'),
      text: (work) => fundWords(work).join('；'),
      cell: (work) => fundWords(work).map((line) => <Text key={line}>{line}</Text>),
    },
    {
      key: 'contractor',
      label: t('safety.hazards.work.contractor'),
      text: ({ contractor }) => contractor,
    },
    day('startedOn'),
    day('finishedOn'),
    day('acceptedOn'),
    {
      key: 'hazards',
      label: t('safety.hazards.work.hazards'),
      text: ({ hazards }) => hazards.map(({ number }) => number).join('、'),
      cell: ({ hazards }) =>
        hazards.map(({ id, number }) => (
          <Button key={id} variant="subtle" px={4} onClick={() => onOpen(id)}>
            {number}
          </Button>
        )),
    },
    ...(onDo ? [actions] : []),
  ]
}
