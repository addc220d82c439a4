import { Button } from '@mantine/core'
import type { KitchenCount, Portion } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Section } from '../parts/Section.tsx'
import { NeedSigns, useNeeds } from './Needs.tsx'

interface NamesListProps {
  count: KitchenCount
  onPerson(personId: number): void
}

/** Everybody who eats, by name; a diner leads to what they order. */
export function NamesList({ count, onPerson }: NamesListProps) {
  const { t } = useWords()
  const say = useEnum()
  const columns = useColumns(onPerson)
  return (
    <Section title={t('meals.orders.names.title')} order={2}>
      <DataTable
        name={t('meals.orders.names.of', { day: count.onDay, meal: say('meal', count.meal) })}
        rows={count.portions}
        columns={columns}
        rowKey={({ personId }) => personId}
      />
    </Section>
  )
}

function useColumns(onPerson: (personId: number) => void): Column<Portion>[] {
  const { t } = useWords()
  const say = useEnum()
  const needs = useNeeds()
  return [
    {
      key: 'person',
      label: t('meals.orders.names.name'),
      text: ({ person }) => person,
      cell: ({ person, personId, number }) =>
        number === null ? (
          person
        ) : (
          <Button
            variant="subtle"
            px={0}
            aria-label={t('meals.orders.names.open', { person })}
            onClick={() => onPerson(personId)}
          >
            {person}
          </Button>
        ),
      isShort: true,
    },
    { key: 'number', label: t('meals.orders.names.number'), text: ({ number }) => number, isShort: true },
    { key: 'bed', label: t('meals.orders.names.bed'), text: ({ bed }) => bed, isShort: true },
    {
      key: 'class',
      label: t('meals.orders.names.class'),
      text: (portion) => say('dinerClass', portion.class),
      isShort: true,
    },
    {
      key: 'mode',
      label: t('meals.orders.names.mode'),
      text: ({ mode }) => say('mealMode', mode),
      isShort: true,
    },
    {
      key: 'needs',
      label: t('meals.orders.names.needs'),
      text: (portion) =>
        needs(portion)
          .map(({ text }) => text)
          .join('；') || null,
      cell: (portion) => (needs(portion).length > 0 ? <NeedSigns of={portion} /> : '—'),
    },
    { key: 'note', label: t('meals.orders.names.note'), text: ({ note }) => note || null },
  ]
}
