import { Alert, Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertOctagon } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HazardRow } from '../../../shared/safety/hazard.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { anyHazard, HazardFilters, inputOf, type LedgerFilters } from './HazardFilters.tsx'
import { placeWords } from './hazard-words.ts'
import { LedgerPaper } from './LedgerPaper.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'
import { useHazardColumns } from './use-hazard-columns.tsx'

/** What one list holds; a longer one is narrowed by its dates. */
const MOST_ROWS = 2000

interface HazardsTabProps {
  siteId: number
  onOpen(id: number): void
}

/** The hazard ledger, what is overdue before everything else whatever is asked for. */
export function HazardsTab({ siteId, onOpen }: HazardsTabProps) {
  const { t } = useWords()
  const columns = useHazardColumns()
  const [filters, setFilters] = useState<LedgerFilters>({ ...anyHazard, show: 'open' })
  const [text] = useDebouncedValue(filters.text, 250)
  const [printed, setPrinted] = useState<HazardRow[] | null>(null)
  const found = useQuery(
    api.safety.hazards.queryOptions({
      input: { siteId, limit: MOST_ROWS, ...inputOf({ ...filters, text }) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <Overdue siteId={siteId} onOpen={onOpen} onAll={() => setFilters({ ...anyHazard, show: 'overdue' })} />
      <Load of={found}>
        {({ total, rows }) => (
          <>
            {total > rows.length && (
              <Text mb="xs" role="status">
                {t('safety.hazards.filter.more', { total, count: rows.length })}
              </Text>
            )}
            <DataTable
              name={t('safety.hazards.paper.ledger')}
              rows={overdueFirst(rows)}
              columns={columns}
              rowKey={({ id }) => id}
              onRow={({ id }) => onOpen(id)}
              searchable={false}
              filters={<HazardFilters siteId={siteId} filters={filters} onChange={setFilters} />}
              onPrint={setPrinted}
              empty={<NoHazards isAsked={isAsked(filters)} />}
            />
          </>
        )}
      </Load>
      {printed && <LedgerPaper siteId={siteId} rows={printed} onPrinted={() => setPrinted(null)} />}
    </>
  )
}

const overdueFirst = (rows: readonly HazardRow[]): HazardRow[] => [
  ...rows.filter(({ isOverdue }) => isOverdue),
  ...rows.filter(({ isOverdue }) => !isOverdue),
]

const isAsked = (filters: LedgerFilters): boolean =>
  filters.show !== 'open' || Object.keys(inputOf({ ...filters, show: 'all' })).length > 0

function NoHazards({ isAsked: isFiltered }: { isAsked: boolean }) {
  const { t } = useWords()
  if (isFiltered) return <Empty title={t('kit.noMatch')} />
  return <Empty title={t('safety.hazards.empty')} lead={t('safety.hazards.emptyLead')} />
}

/** Named one by one; of more the list is opened. */
const NAMED = 5

/** What is past its deadline: never hidden by a filter. */
function Overdue({ siteId, onOpen, onAll }: HazardsTabProps & { onAll(): void }) {
  const { t } = useWords()
  const left = useDeadlineWords()
  const { data } = useQuery(
    api.safety.hazards.queryOptions({ input: { siteId, isOverdue: true, limit: MOST_ROWS } }),
  )
  if (!data || data.total === 0) return null
  const longest = data.rows.toSorted((a, b) => (a.deadlineOn ?? '').localeCompare(b.deadlineOn ?? ''))
  return (
    <Alert
      color="red"
      variant="light"
      mb="sm"
      icon={<IconAlertOctagon />}
      title={t('safety.hazards.overdue.title', { count: data.total })}
      role="status"
      className="screen-only"
      styles={{ title: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <Group gap={0}>
        {longest.slice(0, NAMED).map((row) => (
          <Button key={row.id} variant="subtle" color="red" c="red.9" px="xs" onClick={() => onOpen(row.id)}>
            {t('safety.hazards.overdue.line', {
              number: row.number,
              place: placeWords(row),
              left: left(row),
            })}
          </Button>
        ))}
        {data.total > NAMED && (
          <Button variant="default" onClick={onAll}>
            {t('safety.hazards.overdue.all')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
