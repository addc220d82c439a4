import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Figure, NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import type { Filters, Opened } from './filters.ts'

/** Training by month and kind, in person-times. */
export function Trainings({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t } = useWords()
  const say = useEnum()
  const figures = useQuery(
    api.safety.trainingFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const title = t('safety.figures.by.training')
  return (
    <Figure label={title} rule={t('safety.figures.rule.personTimes')}>
      <Load of={figures}>
        {(rows) => (
          <DataTable
            name={title}
            searchable={false}
            rows={rows}
            rowKey={({ month, kind }) => `${month}${kind}`}
            columns={[
              {
                key: 'month',
                label: t('safety.figures.column.month'),
                text: (row) => row.month,
                isShort: true,
              },
              {
                key: 'kind',
                label: t('safety.figures.column.kind'),
                text: (row) => say('trainingKind', row.kind),
              },
              {
                key: 'count',
                label: t('safety.figures.column.count'),
                text: (row) => row.trainings,
                align: 'right',
                sum: (all) => all.reduce((sum, row) => sum + row.trainings, 0),
              },
              {
                key: 'personTimes',
                label: t('safety.figures.name.personTimes'),
                text: (row) => row.personTimes,
                align: 'right',
                sum: (all) => all.reduce((sum, row) => sum + row.personTimes, 0),
                cell: (row) => (
                  <NumberButton
                    name={`${row.month} ${say('trainingKind', row.kind)}`}
                    count={row.personTimes}
                    onOpen={() =>
                      onOpen({
                        ...{ name: `${title} ${row.month}`, of: 'trainings' },
                        input: { ...filters, month: row.month },
                      })
                    }
                  />
                ),
              },
            ]}
          />
        )}
      </Load>
    </Figure>
  )
}
