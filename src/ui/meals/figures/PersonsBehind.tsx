import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreClient } from '../../../shared/client.ts'
import type { Month } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { lastOf, type Opened } from './filters.ts'
import { MealsBehind } from './MealsBehind.tsx'
import { RowsModal } from './RowsModal.tsx'

type Person = Awaited<ReturnType<CoreClient['meals']['mealPersonRows']>>[number]

/** A count of persons that was opened. */
export interface OpenedPersons {
  name: string
  siteIds?: number[] | undefined
  fromMonth: Month
  toMonth: Month
}

/** The persons behind a count, each a way to their own meals. */
export function PersonsBehind({ opened, onClose }: { opened: OpenedPersons; onClose(): void }) {
  const { t } = useWords()
  const { name, ...months } = opened
  const [person, setPerson] = useState<Opened | null>(null)
  const persons = useQuery(api.meals.mealPersonRows.queryOptions({ input: months }))
  const columns: Column<Person>[] = [
    {
      key: 'person',
      label: t('meals.figures.column.person'),
      text: (row) => row.person,
      sum: () => t('meals.figures.sum'),
    },
    { key: 'number', label: t('meals.figures.column.number'), text: ({ number }) => number, isShort: true },
    {
      key: 'meals',
      label: t('meals.figures.short.meals'),
      align: 'right',
      text: ({ meals }) => meals,
      sum: (rows) => rows.reduce((sum, { meals }) => sum + meals, 0),
    },
  ]
  const period = `${months.fromMonth}–${months.toMonth}`
  const title = t(`meals.figures.rows.${person ? 'meals' : 'persons'}`, {
    name: `${person?.name ?? name}（${period}）`,
  })
  const open = ({ personId, person: who }: Person) =>
    setPerson({
      name: who,
      input: {
        siteIds: months.siteIds,
        from: `${months.fromMonth}-01`,
        to: lastOf(months.toMonth),
        personId,
      },
    })
  return (
    // First back to the list of persons, then out.
    <RowsModal title={title} onClose={() => (person ? setPerson(null) : onClose())}>
      {person ? (
        <MealsBehind name={title} input={person.input} />
      ) : (
        <Load of={persons}>
          {(rows) => (
            <DataTable
              name={title}
              rows={rows}
              columns={columns}
              rowKey={({ personId }) => personId}
              onRow={open}
            />
          )}
        </Load>
      )}
    </RowsModal>
  )
}
