import { Group, Stack, Table, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { type Column, DataTable } from '../../kit/table.tsx'

type Tried = Awaited<ReturnType<Client['meals']['tryRules']>>

/** Before and after, by what, fund, category and person. */
export function TryResult({ of }: { of: Tried }) {
  const { t } = useWords()
  const say = useEnum()
  const { number } = useFormat()
  if (of.meals === 0) return <Text role="status">{t('meals.rules.try.noMeals')}</Text>
  const parts = [
    ['self', 'selfFen'],
    ['subsidy', 'subsidyFen'],
    ['grants', 'grantsFen'],
  ] as const
  return (
    <Stack gap="md">
      <Group gap="xl" role="status">
        <Count label={t('meals.rules.try.meals')}>{number(of.meals)}</Count>
        <Count label={t('meals.rules.try.changed')}>{number(of.changedMeals)}</Count>
      </Group>
      <Compared
        name={t('meals.rules.try.what')}
        rows={parts.map(([word, key]) => ({
          name: t(`meals.rules.try.${word}`),
          beforeFen: of.before[key],
          afterFen: of.after[key],
        }))}
      />
      <Compared
        name={t('meals.rules.try.byFund')}
        rows={of.byFund.map(({ fund, ...fen }) => ({ name: say('subsidyFund', fund), ...fen }))}
      />
      <Compared
        name={t('meals.rules.try.byCategory')}
        rows={of.byCategory.map(({ category, meals, ...fen }) => ({
          name: category ? say('dinerCategory', category) : t('meals.rules.try.noCategory'),
          meals,
          ...fen,
        }))}
      />
      <Persons of={of.persons} />
    </Stack>
  )
}

const Count = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Text c="dimmed">{label}</Text>
    <Text fz={24} fw={650}>
      {children}
    </Text>
  </div>
)

/** More or less, with its sign. */
function useDifference() {
  const { money } = useFormat()
  return (fen: number): string => (fen > 0 ? `+${money(fen)}` : money(fen))
}

interface ComparedProps {
  name: string
  rows: { name: string; meals?: number; beforeFen: number; afterFen: number }[]
}

function Compared({ name, rows }: ComparedProps) {
  const { t } = useWords()
  const { money, number } = useFormat()
  const difference = useDifference()
  const hasMeals = rows.some(({ meals }) => meals !== undefined)
  if (rows.length === 0) return null
  return (
    <Table bg="white" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{name}</Table.Th>
          {hasMeals && <Table.Th ta="right">{t('meals.rules.try.count')}</Table.Th>}
          {(['before', 'after', 'difference'] as const).map((column) => (
            <Table.Th key={column} ta="right">
              {t(`meals.rules.try.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Th scope="row">{row.name}</Table.Th>
            {hasMeals && <Table.Td ta="right">{number(row.meals ?? 0)}</Table.Td>}
            <Table.Td ta="right">{money(row.beforeFen)}</Table.Td>
            <Table.Td ta="right">{money(row.afterFen)}</Table.Td>
            <Table.Td ta="right" fw={650}>
              {difference(row.afterFen - row.beforeFen)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

type Person = Tried['persons'][number]

function Persons({ of }: { of: Person[] }) {
  const { t } = useWords()
  const { money } = useFormat()
  const difference = useDifference()
  const amount = (
    key: 'before' | 'after' | 'difference',
    value: (person: Person) => number,
    show: (fen: number) => string = money,
  ): Column<Person> => ({
    key,
    label: t(`meals.rules.try.${key}`),
    align: 'right',
    isShort: true,
    text: (person) => value(person) / 100,
    cell: (person) => show(value(person)),
  })
  const columns: Column<Person>[] = [
    { key: 'name', label: t('meals.rules.try.person'), text: ({ name }) => name, isShort: true },
    { key: 'meals', label: t('meals.rules.try.count'), align: 'right', text: ({ meals }) => meals },
    amount('before', ({ beforeSelfFen }) => beforeSelfFen),
    amount('after', ({ afterSelfFen }) => afterSelfFen),
    amount('difference', (person) => person.afterSelfFen - person.beforeSelfFen, difference),
  ]
  return (
    <>
      <Title order={3} fz="lg">
        {t('meals.rules.try.persons')}
      </Title>
      <DataTable
        name={t('meals.rules.try.persons')}
        rows={of}
        columns={columns}
        rowKey={({ personId }) => personId}
        pageSize={20}
        empty={<Text>{t('meals.rules.try.nobody')}</Text>}
      />
    </>
  )
}
