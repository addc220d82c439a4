import { Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { VisitKind } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { crossOf, type Filters, type Opened } from './filters.ts'

type Line = ReturnType<typeof crossOf>[number]

/** Counted person-times by street and kind, the table that districts ask for. */
export function CrossTable({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t } = useWords()
  const say = useEnum()
  const figures = useQuery(
    api.homecare.visitFigures.queryOptions({
      input: { ...filters, by: 'kindAndStreet' },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('homecare.figures.by.cross')
  const nameOf = (street: string) => street || t('homecare.figures.none')
  const cell = (line: Line, kind: VisitKind | undefined, count: number) => {
    const name = [nameOf(line.street), ...(kind ? [say('visitKind', kind)] : [])].join(' · ')
    const input = { ...filters, street: line.street, isCounted: true, ...(kind ? { kind } : {}) }
    return <NumberButton name={name} count={count} onOpen={() => onOpen({ name, input })} />
  }
  const ofLine = ({ counts }: Line) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  const total = (lines: Line[], of: (line: Line) => number) => lines.reduce((sum, line) => sum + of(line), 0)
  const columns: Column<Line>[] = [
    {
      key: 'street',
      label: t('homecare.figures.column.street'),
      text: ({ street }) => nameOf(street),
      sum: () => t('homecare.figures.sum'),
    },
    ...VisitKind.options.map(
      (kind): Column<Line> => ({
        key: kind,
        label: say('visitKind', kind),
        align: 'right',
        text: ({ counts }) => counts[kind] ?? 0,
        cell: (line) => cell(line, kind, line.counts[kind] ?? 0),
        sum: (lines) => total(lines, ({ counts }) => counts[kind] ?? 0),
      }),
    ),
    {
      key: 'sum',
      label: t('homecare.figures.sum'),
      align: 'right',
      text: ofLine,
      cell: (line) => cell(line, undefined, ofLine(line)),
      sum: (lines) => total(lines, ofLine),
    },
  ]
  return (
    <section>
      <Title order={2} fz={20} mb="xs">
        {title}
      </Title>
      <Load of={figures}>
        {({ rows }) => (
          <DataTable
            name={`${title} ${filters.from} – ${filters.to}`}
            rows={crossOf(rows)}
            columns={columns}
            rowKey={({ street }) => street}
            searchable={false}
          />
        )}
      </Load>
    </section>
  )
}
