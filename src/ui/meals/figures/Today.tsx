import { Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreClient } from '../../../shared/client.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Sign } from '../parts/Sign.tsx'
import type { Opened } from './filters.ts'
import { NotEaten } from './NotEaten.tsx'
import { OpenedMeals } from './OpenedMeals.tsx'

type Today = Awaited<ReturnType<CoreClient['meals']['mealToday']>>
type Row = Today['bySite'][number]

const MINUTE = 60_000
/** A mean of whole numbers, with one decimal. */
const rounded = (mean: number) => Math.round(mean * 10) / 10

/** Today as it goes, canteen by canteen, against the same weekday; and who has not come. */
export function TodayTab() {
  const { t } = useWords()
  const { time } = useFormat()
  const [opened, setOpened] = useState<Opened | null>(null)
  // What is usual by now moves with the clock.
  const today = useQuery(
    api.meals.mealToday.queryOptions({
      input: {},
      refetchInterval: MINUTE,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Load of={today}>
      {({ onDay, at, bySite }) => (
        <Stack>
          <section>
            <Group gap="sm" mb="xs" align="baseline">
              <Title order={2} fz={20}>
                {t('meals.figures.today.title')}
              </Title>
              <RuleNote>{t('meals.figures.rule.today')}</RuleNote>
              <Text c="dimmed">{t('meals.figures.today.asOf', { day: onDay, time: time(at) })}</Text>
            </Group>
            <TodayTable rows={bySite} onDay={onDay} onOpen={setOpened} />
          </section>
          <NotEaten onDay={onDay} />
          {opened && <OpenedMeals opened={opened} onClose={() => setOpened(null)} />}
        </Stack>
      )}
    </Load>
  )
}

interface TodayTableProps {
  rows: Row[]
  onDay: string
  onOpen(opened: Opened): void
}

function TodayTable({ rows, onDay, onOpen }: TodayTableProps) {
  const { t } = useWords()
  const say = useEnum()
  const { number } = useFormat()
  const mean = (key: 'usual' | 'usualWholeDay', name: 'usual' | 'whole'): Column<Row> => {
    const sum = (all: Row[]) => rounded(all.reduce((total, row) => total + row[key], 0))
    return {
      key,
      label: t(`meals.figures.today.${name}`),
      align: 'right',
      text: (row) => rounded(row[key]),
      cell: (row) => number(rounded(row[key])),
      sum,
      sumCell: (all) => number(sum(all)),
    }
  }
  const columns: Column<Row>[] = [
    {
      key: 'site',
      label: t('meals.figures.column.site'),
      text: ({ site }) => site,
      isShort: true,
      sum: () => t('meals.figures.sum'),
    },
    { key: 'meal', label: t('meals.figures.column.meal'), text: ({ meal }) => say('meal', meal) },
    {
      key: 'today',
      label: t('meals.figures.today.count'),
      align: 'right',
      text: (row) => row.today,
      cell: ({ siteId, site, meal, today }) => {
        const name = `${site} · ${say('meal', meal)}`
        const input = { siteIds: [siteId], from: onDay, to: onDay, meals: [meal] }
        return <NumberButton name={name} count={today} onOpen={() => onOpen({ name, input })} />
      },
      sum: (all) => all.reduce((total, { today }) => total + today, 0),
    },
    mean('usual', 'usual'),
    {
      key: 'difference',
      label: t('meals.figures.today.difference'),
      text: ({ today, usual }) => rounded(today - usual),
      cell: ({ today, usual }) => <Difference by={rounded(today - usual)} />,
    },
    mean('usualWholeDay', 'whole'),
  ]
  return (
    <DataTable
      name={`${t('meals.figures.today.title')} ${onDay}`}
      rows={rows}
      columns={columns}
      rowKey={({ siteId, meal }) => `${siteId} ${meal}`}
      searchable={false}
      empty={<Empty title={t('meals.figures.today.empty')} />}
    />
  )
}

function Difference({ by }: { by: number }) {
  const { t } = useWords()
  const { number } = useFormat()
  if (by === 0)
    return (
      <Sign icon={IconEqual} tone="calm">
        {t('meals.figures.today.same')}
      </Sign>
    )
  const count = number(Math.abs(by))
  return by > 0 ? (
    <Sign icon={IconArrowUpRight} tone="good">
      {t('meals.figures.today.more', { count })}
    </Sign>
  ) : (
    <Sign icon={IconArrowDownRight} tone="warn">
      {t('meals.figures.today.fewer', { count })}
    </Sign>
  )
}
