import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { type FigureRow, hoursOf, type Opened, type RowsInput } from './filters.ts'

interface PersonRowsProps {
  name: string
  input: RowsInput
  onOpen(opened: Opened): void
}

/** The elders behind a figure, each a way to their own visits. */
export function PersonRows({ name, input, onOpen }: PersonRowsProps) {
  const { t } = useWords()
  const { states: _, isCounted: _counted, itemId: _item, ...filters } = input
  const persons = useQuery(api.homecare.visitFigures.queryOptions({ input: { ...filters, by: 'person' } }))
  const count = (key: 'visits' | 'counted'): Column<FigureRow> => ({
    key,
    label: t(`homecare.figures.short.${key}`),
    align: 'right',
    text: (row) => row[key],
    sum: (rows) => rows.reduce((sum, row) => sum + row[key], 0),
  })
  const columns: Column<FigureRow>[] = [
    {
      key: 'person',
      label: t('homecare.figures.column.person'),
      text: ({ label }) => label,
      sum: () => t('homecare.figures.sum'),
    },
    count('visits'),
    count('counted'),
    {
      key: 'hours',
      label: t('homecare.figures.short.hours'),
      align: 'right',
      text: ({ minutes }) => hoursOf(minutes),
      sum: (rows) => hoursOf(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
    },
  ]
  return (
    <Load of={persons}>
      {({ rows }) => (
        <DataTable
          name={name}
          rows={rows}
          columns={columns}
          rowKey={({ key }) => key}
          onRow={({ key, label }) => onOpen({ name: label, input: { ...input, personId: Number(key) } })}
        />
      )}
    </Load>
  )
}
