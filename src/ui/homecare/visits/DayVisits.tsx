import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { VisitRow, VisitState } from '../../../shared/homecare/visit.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { DaySwitch } from '../../kit/day-switch.tsx'
import { EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Pager } from '../../kit/pager.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import { exportSheet } from '../../kit/sheet.ts'
import { Unsettled } from './Unsettled.tsx'
import { useVisitColumns } from './use-visit-columns.ts'
import { VisitRows } from './VisitRows.tsx'

const PAGE = 60

const matches = (visit: VisitRow, wanted: string) =>
  [visit.person, visit.street, visit.code, ...visit.workers.map(({ name }) => name)].some((text) =>
    text.toLowerCase().includes(wanted),
  )

/** A day's visits, after what was forgotten; a worker sees their own first. */
export function DayVisits({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const { me } = useSession()
  const today = useToday()
  // null is today, also tomorrow.
  const [chosen, setChosen] = useSessionStorage<Day | null>({ key: 'yian.visits.day', defaultValue: null })
  const [isMine, setMine] = useSessionStorage({ key: 'yian.visits.mine', defaultValue: true })
  const [state, setState] = useState<VisitState | null>(null)
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const day = chosen ?? today
  const staffId = isMine && me.staffId !== null ? me.staffId : undefined
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: { siteId, from: day, to: day, staffId, limit: 5000 },
      placeholderData: keepPreviousData,
    }),
  )
  const choose = (next: Day) => {
    setChosen(next === today ? null : next)
    setPage(1)
  }
  return (
    <Stack>
      <Unsettled siteId={siteId} staffId={staffId} />
      <Group gap="sm" align="flex-end">
        {me.staffId !== null && (
          <SegmentedControl
            aria-label={t('homecare.visits.whose')}
            value={isMine ? 'mine' : 'everyone'}
            data={[
              { value: 'mine', label: t('homecare.visits.mine') },
              { value: 'everyone', label: t('homecare.visits.everyone') },
            ]}
            onChange={(value) => setMine(value === 'mine')}
          />
        )}
        <DaySwitch day={day} today={today} onChange={choose} />
        <EnumSelect<VisitState>
          kind="visitState"
          aria-label={t('homecare.visits.state')}
          placeholder={t('homecare.visits.allStates')}
          clearable
          w="8.5rem"
          value={state}
          onChange={setState}
        />
        <TextInput
          type="search"
          flex="1 1 9rem"
          maw="22rem"
          aria-label={t('kit.search')}
          placeholder={t('homecare.visits.searchHint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value)
            setPage(1)
          }}
        />
      </Group>
      <Load of={visits}>
        {({ rows }) => {
          const wanted = search.trim().toLowerCase()
          const found = rows.filter(
            (row) => (state === null || row.state === state) && (wanted === '' || matches(row, wanted)),
          )
          return (
            <Found
              day={day}
              rows={found}
              page={page}
              onPage={setPage}
              isNarrowed={rows.length > 0}
              isMine={staffId !== undefined}
            />
          )
        }}
      </Load>
    </Stack>
  )
}

interface FoundProps {
  day: Day
  rows: VisitRow[]
  page: number
  onPage(page: number): void
  /** The day has visits, only none that match. */
  isNarrowed: boolean
  isMine: boolean
}

function Found({ day, rows, page, onPage, isNarrowed, isMine }: FoundProps) {
  const { t } = useWords()
  const columns = useVisitColumns()
  if (rows.length === 0)
    return isNarrowed ? (
      <Empty title={t('kit.noMatch')} />
    ) : (
      <Empty
        title={t(isMine ? 'homecare.visits.emptyMine' : 'homecare.visits.emptyTitle')}
        lead={t('homecare.visits.emptyLead')}
      />
    )
  const done = rows.filter(({ state }) => state === 'done').length
  return (
    <section aria-label={day}>
      <Group justify="space-between" mb="xs">
        <Text role="status">{t('homecare.visits.count', { shown: rows.length, done })}</Text>
        <Button
          variant="default"
          visibleFrom="sm"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void exportSheet(`${t('homecare.visits.title')} ${day}`, columns, rows)}
        >
          {t('kit.export')}
        </Button>
      </Group>
      <VisitRows rows={rows.slice((page - 1) * PAGE, page * PAGE)} />
      <Pager total={rows.length} pageSize={PAGE} page={page} onPage={onPage} />
    </section>
  )
}
