import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { daysOfMonth, type Month, monthOf } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { FoodSample } from '../../../../shared/meals/kitchen.ts'
import { api } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { MonthField } from '../../../kit/figures/MonthField.tsx'
import { useToday } from '../../../kit/figures/use-period.ts'
import { useFormat } from '../../../kit/format.ts'
import { Empty, Load } from '../../../kit/parts.tsx'
import { type Column, DataTable } from '../../../kit/table.tsx'
import { RegisterPaper } from '../parts/RegisterPaper.tsx'
import { useSampleWords } from './use-sample-words.ts'

/** The month's register of retained samples, as inspectors ask for it. */
export function Register({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const today = useToday()
  const [month, setMonth] = useState<Month>(monthOf(today))
  const [printed, setPrinted] = useState<FoodSample[] | null>(null)
  const days = daysOfMonth(month)
  const samples = useQuery(
    api.meals.samples.queryOptions({
      input: { siteId: canteen.siteId, from: `${month}-01`, to: days.at(-1) ?? today },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useRegisterColumns()
  return (
    <Load of={samples}>
      {(rows) => (
        <>
          <DataTable
            name={t('meals.kitchen.sample.register')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            filters={<MonthField value={month} max={monthOf(today)} onChange={setMonth} />}
            onPrint={setPrinted}
            empty={<Empty title={t('meals.kitchen.sample.registerEmpty')} />}
          />
          {printed && (
            <RegisterPaper
              title={t('meals.kitchen.sample.register')}
              name={canteen.name}
              month={month}
              columns={columns}
              rows={printed}
              note={t('meals.kitchen.sample.rule')}
              onPrinted={() => setPrinted(null)}
            />
          )}
        </>
      )}
    </Load>
  )
}

function useRegisterColumns(): Column<FoodSample>[] {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { degrees, faults } = useSampleWords()
  const state = (sample: FoodSample) =>
    [
      ...(sample.voidedAt === null ? faults(sample) : [t('meals.kitchen.isVoided')]),
      ...(sample.note ? [sample.note] : []),
    ].join('；')
  return [
    { key: 'day', label: t('kit.day'), text: ({ onDay }) => onDay, isShort: true },
    { key: 'meal', label: t('meals.kitchen.meal'), text: ({ meal }) => say('meal', meal), isShort: true },
    { key: 'dish', label: t('meals.kitchen.dish.name'), text: ({ dish }) => dish },
    {
      key: 'weight',
      label: t('meals.kitchen.sample.weightColumn'),
      text: ({ weightG }) => weightG,
      align: 'right',
    },
    {
      key: 'taken',
      label: t('meals.kitchen.sample.takenAt'),
      text: ({ takenAt }) => moment(takenAt),
      isShort: true,
    },
    { key: 'staff', label: t('meals.kitchen.sample.staff'), text: ({ staff }) => staff, isShort: true },
    { key: 'fridge', label: t('meals.kitchen.sample.fridge'), text: ({ fridge }) => fridge },
    {
      key: 'degrees',
      label: t('meals.kitchen.sample.temperatureColumn'),
      text: ({ temperatureTenths }) => degrees(temperatureTenths),
      isShort: true,
    },
    {
      key: 'disposed',
      label: t('meals.kitchen.sample.disposedAt'),
      text: ({ disposedAt }) => moment(disposedAt),
      isShort: true,
    },
    {
      key: 'disposedBy',
      label: t('meals.kitchen.sample.disposedBy'),
      text: ({ disposedBy }) => disposedBy ?? '—',
      isShort: true,
    },
    { key: 'note', label: t('kit.note'), text: state },
  ]
}
