import { useWords } from '../../app/words.ts'
import { type Column, DataTable } from '../../kit/table.tsx'
import { useMoneyColumn } from '../figures/use-meal-columns.ts'
import type { PersonBehind } from './behind.ts'

interface PersonListProps {
  name: string
  rows: PersonBehind[]
  onOpen(person: PersonBehind): void
}

/** The persons behind a number, each a way to their own meals. */
export function PersonList({ name, rows, onOpen }: PersonListProps) {
  const { t } = useWords()
  const money = useMoneyColumn()
  const columns: Column<PersonBehind>[] = [
    {
      key: 'person',
      label: t('meals.settlement.people.name'),
      text: ({ person }) => person,
      sum: () => t('meals.settlement.total.sum'),
    },
    {
      key: 'meals',
      label: t('meals.settlement.total.count'),
      align: 'right',
      text: ({ meals }) => meals,
      sum: (all) => all.reduce((sum, { meals }) => sum + meals, 0),
    },
    money('subsidy', t('meals.settlement.total.subsidy'), ({ sharesFen }) => sharesFen),
  ]
  return (
    <DataTable name={name} rows={rows} columns={columns} rowKey={({ personId }) => personId} onRow={onOpen} />
  )
}
