import { Button, Group, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Grid } from '../../kit/grid.tsx'
import { Pager } from '../../kit/pager.tsx'
import { Empty, ErrorNote, Load } from '../../kit/parts.tsx'
import { usePrintRows } from '../../kit/print.ts'
import { exportSheet } from '../../kit/sheet.ts'
import { DataTable } from '../../kit/table.tsx'
import { useVisitColumns } from '../visits/use-visit-columns.ts'
import type { RowsInput } from './filters.ts'

const PAGE = 100
/** As many as the core gives at once. */
const MOST = 20_000

/** All visits of an input, however many: a year has more than the core gives at once. */
async function readAll(input: RowsInput): Promise<VisitRow[]> {
  const rows: VisitRow[] = []
  for (;;) {
    const part = await client.homecare.visits({ ...input, limit: MOST, offset: rows.length })
    rows.push(...part.rows)
    if (part.rows.length === 0 || rows.length >= part.total) return rows
  }
}

interface VisitsBehindProps {
  name: string
  input: RowsInput
  only?: (visit: VisitRow) => boolean
}

/** The visits behind a figure; each opens its page. */
export function VisitsBehind({ name, input, only }: VisitsBehindProps) {
  const navigate = useNavigate()
  const open = ({ id }: VisitRow) =>
    void navigate({ to: '/care/visits/$visitId', params: { visitId: String(id) } })
  return only ? (
    <Chosen name={name} input={input} only={only} onOpen={open} />
  ) : (
    <Paged name={name} input={input} onOpen={open} />
  )
}

interface ListProps {
  name: string
  input: RowsInput
  onOpen(visit: VisitRow): void
}

/** What the core has no filter for: read whole and chosen from here. */
function Chosen({ name, input, only, onOpen }: ListProps & { only: (visit: VisitRow) => boolean }) {
  const columns = useVisitColumns()
  const all = useQuery({
    queryKey: [...api.homecare.visits.key(), 'all', input],
    queryFn: () => readAll(input),
  })
  return (
    <Load of={all}>
      {(rows) => (
        <DataTable
          name={name}
          rows={rows.filter(only)}
          columns={columns}
          rowKey={({ id }) => id}
          onRow={onOpen}
        />
      )}
    </Load>
  )
}

/** Page by page, so that a year opens at once; exported and printed whole. */
function Paged({ name, input, onOpen }: ListProps) {
  const { t } = useWords()
  const columns = useVisitColumns()
  const [page, setPage] = useState(1)
  const [error, setError] = useState<unknown>(null)
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: { ...input, limit: PAGE, offset: (page - 1) * PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const paper = usePrintRows(() => readAll(input))
  const total = visits.data?.total ?? 0
  const exportAll = async () => {
    try {
      setError(null)
      await exportSheet(name, columns, await readAll(input))
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <Group justify="flex-end" gap="xs" className="screen-only">
        <Text c="dimmed" role="status">
          {visits.data && t('kit.rows', { count: total })}
        </Text>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={total === 0}
          onClick={() => void exportAll()}
        >
          {t('kit.export')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={total === 0}
          loading={paper.isReading}
          onClick={() => void paper.print()}
        >
          {t('kit.print')}
        </Button>
      </Group>
      <ErrorNote error={error} />
      <Load of={visits}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('homecare.figures.rows.empty')} />
          ) : (
            <Grid
              name={name}
              rows={paper.rows ?? rows}
              // A page has no sum of the whole.
              columns={columns.map(({ sum: _, ...column }) => column)}
              rowKey={({ id }) => id}
              onRow={onOpen}
              sort={null}
              sortKeys={[]}
              onSort={() => {}}
            />
          )
        }
      </Load>
      <Pager total={total} pageSize={PAGE} page={page} onPage={setPage} />
    </>
  )
}
