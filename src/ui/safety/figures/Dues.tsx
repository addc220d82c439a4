import { Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DueFigure } from '../../../shared/safety/contract-figures.ts'
import { DueState, type DutyKind } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { type Filters, grouped, type Opened, sumOf } from './filters.ts'

/** What has come to its time; what lies ahead is not counted. */
const states = DueState.exclude(['ahead']).options

interface Line {
  key: string
  kind: DutyKind
  month?: string
  rows: DueFigure[]
}

interface DuesProps {
  filters: Filters
  onOpen(opened: Opened): void
}

/** What was due and what came of it: by kind, and by month and kind. */
export function Dues({ filters, onOpen }: DuesProps) {
  const { t } = useWords()
  const figures = useQuery(
    api.safety.dueFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const columns = useDueFigureColumns(filters, onOpen)
  const [month, ...byKind] = columns
  const title = t('safety.figures.by.dues')
  return (
    <div>
      <Title order={2} fz="lg" mb="xs">
        {title} <RuleNote>{t('safety.figures.rule.dues')}</RuleNote>
      </Title>
      <Load of={figures}>
        {(all) => {
          const rows = all.filter(({ state }) => state !== 'ahead')
          return (
            <Stack>
              <DataTable
                name={title}
                searchable={false}
                rows={linesOf(rows, ({ kind }) => kind)}
                rowKey={({ key }) => key}
                columns={byKind}
              />
              {rows.length > 0 && (
                <DataTable
                  name={t('safety.figures.by.duesByMonth')}
                  searchable={false}
                  rows={linesOf(rows, ({ month, kind }) => `${month} ${kind}`, true)}
                  rowKey={({ key }) => key}
                  columns={month ? [month, ...byKind] : byKind}
                />
              )}
            </Stack>
          )
        }}
      </Load>
    </div>
  )
}

const linesOf = (rows: readonly DueFigure[], keyOf: (row: DueFigure) => string, isByMonth = false): Line[] =>
  grouped(rows, keyOf, ({ count }) => count).flatMap(({ key, rows }) => {
    const [first] = rows
    return first ? [{ key, kind: first.kind, rows, ...(isByMonth ? { month: first.month } : {}) }] : []
  })

const countOf = ({ rows }: Line, state: DueState) =>
  sumOf(rows, (row) => (row.state === state ? row.count : 0))

function useDueFigureColumns(filters: Filters, onOpen: (opened: Opened) => void): Column<Line>[] {
  const { t } = useWords()
  const say = useEnum()
  return [
    { key: 'month', label: t('safety.figures.column.month'), text: ({ month = '' }) => month, isShort: true },
    { key: 'kind', label: t('safety.figures.column.kind'), text: ({ kind }) => say('dutyKind', kind) },
    ...states.map(
      (state): Column<Line> => ({
        key: state,
        label: say('dueState', state),
        text: (line) => countOf(line, state),
        cell: (line) => {
          const name = `${say('dutyKind', line.kind)} ${line.month ?? ''} ${say('dueState', state)}`
          const { kind, month } = line
          const input = { ...filters, kind, states: [state], ...(month ? { month } : {}) }
          return (
            <NumberButton
              name={name}
              count={countOf(line, state)}
              onOpen={() => onOpen({ name, of: 'dues', input })}
            />
          )
        },
        align: 'right',
        sum: (lines) => sumOf(lines, (line) => countOf(line, state)),
      }),
    ),
  ]
}
