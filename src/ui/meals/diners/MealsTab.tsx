import { Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { daysOfMonth, monthOf } from '../../../shared/day.ts'
import type { MealRow } from '../../../shared/meals/meal.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { MonthField } from '../../kit/figures/MonthField.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Sign } from '../parts/Sign.tsx'

/** A person's meals of a month, voided ones too. */
export function MealsTab({ personId }: { personId: number }) {
  const { t } = useWords()
  const thisMonth = monthOf(useToday())
  const [month, setMonth] = useState(thisMonth)
  const columns = useColumns()
  const days = daysOfMonth(month)
  const meals = useQuery(
    api.meals.mealsOfPerson.queryOptions({
      input: { personId, from: `${month}-01`, to: days.at(-1) ?? `${month}-28` },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <MonthField value={month} max={thisMonth} onChange={setMonth} />
      <Load of={meals}>
        {(rows) => (
          <DataTable
            name={t('meals.diners.one.tab.meals')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            searchable={false}
            empty={<Text c="dimmed">{t('meals.diners.meals.empty')}</Text>}
          />
        )}
      </Load>
    </Stack>
  )
}

function useColumns(): Column<MealRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const { sites } = useSession()
  const amount = (key: 'price' | 'subsidy' | 'self', of: (row: MealRow) => number): Column<MealRow> => {
    const sum = (rows: MealRow[]) =>
      rows.reduce((total, row) => total + (row.voidedAt === null ? of(row) : 0), 0)
    return {
      key,
      label: t(`meals.diners.meals.column.${key}`),
      align: 'right',
      isShort: true,
      text: (row) => of(row) / 100,
      cell: (row) => money(of(row)),
      sum: (rows) => sum(rows) / 100,
      sumCell: (rows) => money(sum(rows)),
    }
  }
  const state = ({ isExtra, voidedAt, voidReason }: MealRow) =>
    [
      isExtra && t('meals.diners.meals.extra'),
      voidedAt !== null && t('meals.diners.meals.voided', { reason: voidReason }),
    ]
      .filter(Boolean)
      .join(' · ')
  return [
    {
      key: 'day',
      label: t('meals.diners.meals.column.day'),
      text: ({ onDay }) => onDay,
      isShort: true,
      sum: () => t('meals.diners.meals.sum'),
    },
    {
      key: 'meal',
      label: t('meals.diners.meals.column.meal'),
      text: ({ meal }) => say('meal', meal),
      isShort: true,
    },
    {
      key: 'site',
      label: t('meals.diners.meals.column.site'),
      text: ({ siteId }) => sites.find(({ id }) => id === siteId)?.name ?? null,
    },
    {
      key: 'mode',
      label: t('meals.diners.meals.column.mode'),
      text: ({ mode }) => say('mealMode', mode),
      isShort: true,
    },
    amount('price', ({ priceFen }) => priceFen),
    amount('subsidy', ({ sharesFen }) => sharesFen),
    amount('self', ({ selfFen }) => selfFen),
    {
      key: 'pay',
      label: t('meals.diners.meals.column.pay'),
      text: ({ pay }) => say('payMethod', pay),
      isShort: true,
    },
    {
      key: 'state',
      label: t('meals.diners.meals.column.state'),
      text: state,
      cell: (row) =>
        row.voidedAt === null ? (
          state(row)
        ) : (
          <Sign icon={IconArrowBackUp} tone="calm" isLong>
            {state(row)}
          </Sign>
        ),
    },
  ]
}
