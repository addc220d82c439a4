import { Button, Group, Stack, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DueRow } from '../../../shared/safety/duty.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { Empty, ErrorNote, Load, RuleNote } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { DueActions } from './DueActions.tsx'
import { type Doing, DueDialogs } from './DueDialogs.tsx'
import { dueKeyOf, useDueColumns, useMissColumns } from './use-due-columns.tsx'
import { useDueWords } from './use-due-words.ts'

/** What was missed in a period, why, and whether somebody approved the reason. */
export function MissedTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { period, setPeriod, problem } = useCheckedPeriod('last30', null)
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [refusing, setRefusing] = useState<DueRow | null>(null)
  const found = useQuery(
    api.safety.duesBehind.queryOptions({
      input: { siteIds: [siteId], ...period, states: ['missed'] },
      enabled: problem === null,
      placeholderData: keepPreviousData,
    }),
  )
  const approve = useCommand((id: number) => client.safety.approveMiss({ id }))
  const [when, what] = useDueColumns()
  const missColumns = useMissColumns()
  const actions: Column<DueRow> = {
    key: 'actions',
    label: t('safety.today.duty.actions'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (due) => (
      <Group gap={4}>
        <Decide due={due} onApprove={approve.run} onRefuse={() => setRefusing(due)} />
        <DueActions siteId={siteId} due={due} onDo={setDoing} />
      </Group>
    ),
  }
  const columns = [...(when && what ? [when, what] : []), ...missColumns, actions]
  return (
    <Stack>
      <PeriodFields
        period={period}
        problem={problem}
        onChange={setPeriod}
        presets={['last30', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear']}
      />
      <ErrorNote error={approve.error} />
      <Load of={found}>
        {(rows) => (
          <DataTable
            name={t('safety.today.tab.missed')}
            rows={isOnlyOpen ? rows.filter(({ miss }) => miss?.approvedAt == null) : rows}
            columns={columns}
            rowKey={dueKeyOf}
            filters={
              <>
                <Switch
                  size="md"
                  label={t('safety.today.miss.onlyOpen')}
                  checked={isOnlyOpen}
                  onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
                />
                <RuleNote>{t('safety.today.miss.rule')}</RuleNote>
              </>
            }
            empty={<Empty title={t('safety.today.miss.empty')} lead={t('safety.today.miss.emptyLead')} />}
          />
        )}
      </Load>
      <DueDialogs siteId={siteId} doing={doing} onClose={() => setDoing(null)} />
      {refusing?.miss && <Refuse miss={refusing.miss} onClose={() => setRefusing(null)} />}
    </Stack>
  )
}

interface DecideProps {
  due: DueRow
  onApprove(id: number): void
  onRefuse(): void
}

/** For whoever may: the reason stands, or another has to be given. */
function Decide({ due, onApprove, onRefuse }: DecideProps) {
  const { t } = useWords()
  const { may, me } = useSession()
  const { whatOf } = useDueWords()
  const { miss } = due
  if (!miss || miss.approvedAt !== null || !may('safety.manage')) return null
  const what = whatOf(due)
  if (miss.accountId === me.id) return <span>{t('safety.today.miss.own')}</span>
  return (
    <>
      <Button
        variant="light"
        aria-label={t('safety.today.miss.approveOf', { what })}
        onClick={() => onApprove(miss.id)}
      >
        {t('safety.today.miss.approve')}
      </Button>
      <Button variant="default" aria-label={t('safety.today.miss.refuseOf', { what })} onClick={onRefuse}>
        {t('safety.today.miss.refuse')}
      </Button>
    </>
  )
}

function Refuse({ miss: { id, reason }, onClose }: { miss: NonNullable<DueRow['miss']>; onClose(): void }) {
  const { t } = useWords()
  const { run, isRunning, error } = useCommand(
    (why: string) => client.safety.refuseMiss({ id, reason: why }),
    { onDone: onClose },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('safety.today.miss.refuse')}
      lead={t('safety.today.miss.refuseLead', { reason })}
      action={t('safety.today.miss.refuse')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
