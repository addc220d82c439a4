import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCopy, IconPlus, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { CopiedShifts, OnDuty, ShiftWeek } from '../../../shared/safety/shift.ts'
import type { Shift } from '../../../shared/safety/terms.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, ErrorNote, Load } from '../../kit/parts.tsx'
import { mondayOf, WeekSwitch } from '../../kit/week-switch.tsx'
import { AddShiftsForm } from './AddShiftsForm.tsx'
import { DutyPaper } from './DutyPaper.tsx'
import { DutyWarnings } from './DutyWarnings.tsx'
import { DutyWeek } from './DutyWeek.tsx'
import { TakeOffForm } from './TakeOffForm.tsx'

/** 值班表: a week of shifts, filled by hand or from the week before, and printed for the wall. */
export function DutyTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const today = useToday()
  const [monday, setMonday] = useState(mondayOf(today))
  const [copied, setCopied] = useState<CopiedShifts | null>(null)
  const week = useQuery(
    api.safety.shifts.queryOptions({ input: { siteId, on: monday }, placeholderData: keepPreviousData }),
  )
  const copy = useCommand(() => client.safety.copyShifts({ siteId, on: monday }), {
    doneText: null,
    onDone: setCopied,
  })
  return (
    <Stack gap="sm">
      <Group className="screen-only">
        <WeekSwitch
          monday={monday}
          thisMonday={mondayOf(today)}
          onChange={(next) => {
            setMonday(next)
            setCopied(null)
          }}
        />
        <Button
          ml="auto"
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
          loading={copy.isRunning}
          onClick={() => copy.run(undefined)}
        >
          {t('safety.roster.duty.copy')}
        </Button>
      </Group>
      <ErrorNote error={copy.error} />
      {copied && <Copied copied={copied} />}
      <Load of={week}>
        {(data) =>
          data.shifts.length === 0 && data.entries.length === 0 ? (
            <Empty title={t('safety.roster.duty.noShifts')} lead={t('safety.roster.duty.noShiftsLead')}>
              <Button renderRoot={(props) => <Link to="/sites" {...props} />} variant="default">
                {t('safety.roster.toSettings')}
              </Button>
            </Empty>
          ) : (
            <Week siteId={siteId} week={data} today={today} />
          )
        }
      </Load>
    </Stack>
  )
}

type Doing = { kind: 'add'; onDay: Day; shift: Shift } | { kind: 'off'; entry: OnDuty } | { kind: 'print' }

function Week({ siteId, week, today }: { siteId: number; week: ShiftWeek; today: Day }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  const [first] = week.shifts
  const firstDay = week.days.find((day) => day >= today) ?? week.days[0] ?? today
  return (
    <>
      <DutyWarnings entries={week.entries} />
      <Group className="screen-only">
        <Text c="dimmed" flex={1} miw="14rem">
          {t(week.entries.length === 0 ? 'safety.roster.duty.empty' : 'safety.roster.duty.hint')}
        </Text>
        {first && (
          <Button
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setDoing({ kind: 'add', onDay: firstDay, shift: first.shift })}
          >
            {t('safety.roster.duty.addMany')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={week.entries.length === 0}
          onClick={() => setDoing({ kind: 'print' })}
        >
          {t('kit.print')}
        </Button>
      </Group>
      <DutyWeek
        siteId={siteId}
        week={week}
        today={today}
        onAdd={(onDay, shift) => setDoing({ kind: 'add', onDay, shift })}
        onEntry={(entry) => setDoing({ kind: 'off', entry })}
      />
      {doing?.kind === 'add' && <AddShiftsForm siteId={siteId} week={week} {...doing} onClose={stop} />}
      {doing?.kind === 'off' && <TakeOffForm siteId={siteId} entry={doing.entry} onClose={stop} />}
      {doing?.kind === 'print' && <DutyPaper siteId={siteId} week={week} onPrinted={stop} />}
    </>
  )
}

/** What was copied, and who has to be replaced. */
function Copied({ copied: { added, skipped } }: { copied: CopiedShifts }) {
  const { t } = useWords()
  return (
    <Alert
      color={skipped.length > 0 ? 'orange' : 'teal'}
      variant="light"
      role="status"
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
    >
      {t('safety.roster.duty.wasAdded', { count: added })}
      {skipped.length > 0 && (
        <>
          <br />
          {t('safety.roster.duty.skipped')}
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {skipped.map(({ name, onDay, warning }) => (
              <li key={`${name} ${onDay}`}>{`${onDay} ${name}：${t(`safety.roster.duty.${warning}`)}`}</li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  )
}
