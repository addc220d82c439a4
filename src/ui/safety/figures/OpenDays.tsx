import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OpenDaysFigure } from '../../../shared/safety/contract-figures.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import type { Filters, Opened } from './filters.ts'

interface OpenDaysProps {
  filters: Filters
  title: string
  onOpen(opened: Opened): void
}

const mean = (days: number, count: number) => (count === 0 ? null : Math.round((days / count) * 10) / 10)

/** How long hazards of each grade stood open, and how long those still open have. */
export function OpenDays({ filters, title, onOpen }: OpenDaysProps) {
  const { t } = useWords()
  const say = useEnum()
  const figures = useQuery(
    api.safety.openDays.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const count = (name: 'closed' | 'open'): Column<OpenDaysFigure> => ({
    key: name,
    label: t(`safety.figures.name.${name}`),
    text: (row) => row[name],
    cell: (row) => (
      <NumberButton
        name={`${say('hazardGrade', row.grade)} ${t(`safety.figures.name.${name}`)}`}
        count={row[name]}
        onOpen={() =>
          onOpen({
            ...{ name: say('hazardGrade', row.grade), of: 'hazards' },
            input: { ...filters, grade: row.grade, isClosed: name === 'closed' },
          })
        }
      />
    ),
    align: 'right',
  })
  return (
    <Figure label={title} rule={t('safety.figures.rule.openDays')}>
      <Load of={figures}>
        {(rows) => (
          <DataTable
            name={title}
            searchable={false}
            rows={rows}
            rowKey={({ grade }) => grade}
            columns={[
              {
                key: 'grade',
                label: t('safety.figures.column.grade'),
                text: (row) => say('hazardGrade', row.grade),
              },
              count('closed'),
              {
                key: 'meanDays',
                label: t('safety.figures.column.meanDays'),
                text: (row) => mean(row.closedDays, row.closed) ?? '—',
                align: 'right',
              },
              {
                key: 'longestDays',
                label: t('safety.figures.column.longestDays'),
                text: (row) => row.longestDays,
                align: 'right',
              },
              count('open'),
              {
                key: 'openMeanDays',
                label: t('safety.figures.column.openMeanDays'),
                text: (row) => mean(row.openDays, row.open) ?? '—',
                align: 'right',
              },
            ]}
          />
        )}
      </Load>
    </Figure>
  )
}
