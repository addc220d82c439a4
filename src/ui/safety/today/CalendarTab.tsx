import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addMonths, type Day, daysOfMonth, monthOf } from '../../../shared/day.ts'
import type { DueRow } from '../../../shared/safety/duty.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { DueActions } from './DueActions.tsx'
import { type Doing, DueDialogs } from './DueDialogs.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { dueKeyOf, useDueColumns } from './use-due-columns.tsx'

/** A month of due things, day by day, and those of the chosen day. */
export function CalendarTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const today = useToday()
  const [day, setDay] = useState<Day>(today)
  const month = monthOf(day)
  const days = daysOfMonth(month)
  const input = { siteId, from: `${month}-01`, to: days.at(-1) ?? day }
  const dues = useQuery(api.safety.dues.queryOptions({ input, placeholderData: keepPreviousData }))
  const goTo = (next: string) => setDay(next === monthOf(today) ? today : `${next}-01`)
  return (
    <Stack>
      <Group gap="xs">
        <ActionIcon
          className="screen-only"
          aria-label={t('safety.today.calendar.before')}
          onClick={() => goTo(addMonths(month, -1))}
        >
          <IconChevronLeft size={22} />
        </ActionIcon>
        <Title order={2} fz="lg">
          <span role="status">{month}</span>
        </Title>
        <ActionIcon
          className="screen-only"
          aria-label={t('safety.today.calendar.after')}
          onClick={() => goTo(addMonths(month, 1))}
        >
          <IconChevronRight size={22} />
        </ActionIcon>
        {day !== today && (
          <Button variant="subtle" className="screen-only" onClick={() => setDay(today)}>
            {t('kit.today')}
          </Button>
        )}
        <Text c="dimmed" className="screen-only">
          {t('safety.today.calendar.hint')}
        </Text>
        <Button
          ml="auto"
          variant="default"
          className="screen-only"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('kit.print')}
        </Button>
      </Group>
      <Load of={dues}>
        {(rows) => (
          <>
            <MonthGrid month={month} day={day} today={today} dues={rows} onDay={setDay} />
            <DayList siteId={siteId} day={day} dues={rows.filter(({ onDay }) => onDay === day)} />
          </>
        )}
      </Load>
    </Stack>
  )
}

function DayList({ siteId, day, dues }: { siteId: number; day: Day; dues: DueRow[] }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const columns = useDueColumns()
  const actions: Column<DueRow> = {
    key: 'actions',
    label: t('safety.today.duty.actions'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: (due) => <DueActions siteId={siteId} due={due} onDo={setDoing} />,
  }
  const title = t('safety.today.calendar.day', { day })
  return (
    <div>
      <Title order={2} fz="lg" mb="xs">
        {title}
      </Title>
      <DataTable
        name={title}
        searchable={false}
        rows={dues}
        columns={[...columns, actions]}
        rowKey={dueKeyOf}
        empty={<Empty title={t('safety.today.calendar.dayEmpty')} />}
      />
      <DueDialogs siteId={siteId} doing={doing} onClose={() => setDoing(null)} />
    </div>
  )
}
