import { ActionIcon, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Month, monthOf } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { exportSheet } from '../../kit/sheet.ts'
import { type Column, DataTable } from '../../kit/table.tsx'
import { StateSign } from './StateSign.tsx'
import './settlement.css'
import '../../kit/figures/figures.css'
import { type MonthState, type SiteYear, sumOfStates, yearOf } from './year.ts'

interface YearProps {
  isHidden: boolean
  onOpen(siteId: number, month: Month): void
}

/** Canteens × months of a year, each with how far it is, its person-times and its subsidy. */
export function Year({ isHidden, onOpen }: YearProps) {
  const { t } = useWords()
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const states = useQuery(
    api.meals.settlementStates.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  )
  return (
    <div className={isHidden ? undefined : 'settlement-year'} aria-busy={states.isPlaceholderData}>
      <Load of={states}>
        {(rows) => (
          <YearTable
            year={year}
            states={rows}
            onOpen={onOpen}
            filters={<YearField year={year} last={thisYear} onChange={setYear} />}
          />
        )}
      </Load>
      <Text mt="xs">{t('meals.settlement.year.legend')}</Text>
    </div>
  )
}

function YearField({ year, last, onChange }: { year: number; last: number; onChange(year: number): void }) {
  const { t } = useWords()
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon aria-label={t('meals.settlement.year.previous')} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <Text fw={650} fz="lg" aria-live="polite">
        {t('meals.settlement.year.shown', { year })}
      </Text>
      <ActionIcon
        aria-label={t('meals.settlement.year.next')}
        disabled={year >= last}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={22} />
      </ActionIcon>
    </Group>
  )
}

interface YearTableProps {
  year: number
  states: readonly MonthState[]
  filters: React.ReactNode
  onOpen(siteId: number, month: Month): void
}

function YearTable({ year, states, filters, onOpen }: YearTableProps) {
  const { t } = useWords()
  const name = t('meals.settlement.year.name', { year })
  const { months, sites } = yearOf(states)
  const sheet = useSheetColumns()
  const of = (month: string) => (row: SiteYear) => row.months.get(month)
  const columns: Column<SiteYear>[] = [
    {
      key: 'site',
      label: t('meals.settlement.year.site'),
      text: ({ site }) => site,
      sum: () => t('meals.settlement.year.sum'),
    },
    ...months.map(
      (month): Column<SiteYear> => ({
        key: month,
        label: month.slice(5),
        align: 'right',
        text: (row) => of(month)(row)?.meals ?? 0,
        cell: (row) => <Cell state={of(month)(row)} onOpen={() => onOpen(row.siteId, month)} />,
        sum: (rows) => sumOfStates(rows.map(of(month))).meals,
        sumCell: (rows) => <Sums {...sumOfStates(rows.map(of(month)))} />,
      }),
    ),
    {
      key: 'sum',
      label: t('meals.settlement.year.sum'),
      align: 'right',
      text: (row) => sumOfStates(row.months.values()).meals,
      cell: (row) => <Sums {...sumOfStates(row.months.values())} />,
      sum: (rows) => sumOfStates(rows.flatMap((row) => [...row.months.values()])).meals,
      sumCell: (rows) => <Sums {...sumOfStates(rows.flatMap((row) => [...row.months.values()]))} />,
    },
  ]
  return (
    <DataTable
      name={name}
      rows={sites}
      columns={columns}
      rowKey={({ siteId }) => siteId}
      searchable={false}
      filters={filters}
      onExport={() => void exportSheet(name, sheet, [...states])}
    />
  )
}

/** A line per canteen and month, for who works on with the numbers. */
function useSheetColumns(): Column<MonthState>[] {
  const { t } = useWords()
  const say = useEnum()
  return [
    { key: 'site', label: t('meals.settlement.year.site'), text: ({ site }) => site },
    { key: 'month', label: t('meals.settlement.year.month'), text: ({ month }) => month },
    {
      key: 'state',
      label: t('meals.settlement.year.state'),
      text: ({ state }) => say('settlementState', state),
    },
    { key: 'meals', label: t('meals.settlement.year.meals'), text: ({ meals }) => meals },
    {
      key: 'subsidy',
      label: t('meals.settlement.year.subsidy'),
      text: ({ subsidyFen }) => subsidyFen / 100,
    },
  ]
}

function Cell({ state, onOpen }: { state: MonthState | undefined; onOpen(): void }) {
  const { t } = useWords()
  const isRunning = state?.month === monthOf(useToday())
  if (!state) return null
  const { site, month, meals, subsidyFen } = state
  const isNothing = meals === 0 && subsidyFen === 0 && state.state === 'open'
  return (
    <UnstyledButton className="settlement-cell" onClick={onOpen}>
      <VisuallyHidden>{t('meals.settlement.year.cell', { site, month })}</VisuallyHidden>
      {isNothing ? (
        <>
          <span aria-hidden>—</span>
          <VisuallyHidden>{t('meals.settlement.total.empty')}</VisuallyHidden>
        </>
      ) : (
        <>
          <StateSign state={state.state} isRunning={isRunning} />
          <Sums meals={meals} subsidyFen={subsidyFen} />
        </>
      )}
    </UnstyledButton>
  )
}

/** Person-times over the subsidy, named for who hears them. */
function Sums({ meals, subsidyFen }: { meals: number; subsidyFen: number }) {
  const { t } = useWords()
  const { number, yuan } = useFormat()
  return (
    <>
      <span className="settlement-meals">
        {number(meals)} <VisuallyHidden>{t('meals.settlement.year.meals')}</VisuallyHidden>
      </span>
      <span className="settlement-fen">
        {yuan(subsidyFen)} <VisuallyHidden>{t('meals.settlement.year.subsidy')}</VisuallyHidden>
      </span>
    </>
  )
}
