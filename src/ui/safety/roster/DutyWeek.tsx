import { Button, Table, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import type { Day } from '../../../shared/day.ts'
import type { OnDuty, ShiftHours, ShiftWeek } from '../../../shared/safety/shift.ts'
import { Shift } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { usePlaces } from '../parts/use-places.ts'
import { byFloor } from './duty-values.ts'
import css from './roster.module.css'

interface DutyWeekProps {
  siteId: number
  week: ShiftWeek
  today: Day
  /** Left out on paper. */
  onAdd?: (onDay: Day, shift: Shift) => void
  onEntry?: (entry: OnDuty) => void
}

/** The week as a table, days across and shifts down; in a cell the people by floor. */
export function DutyWeek({ siteId, week, today, onAdd, onEntry }: DutyWeekProps) {
  const { t } = useWords()
  const say = useEnum()
  const { weekday } = useDayWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={t('safety.roster.duty.title')} tabIndex={0} className={css.week}>
      <Table bg="white" withTableBorder withColumnBorders highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('safety.roster.duty.shift')}</Table.Th>
            {week.days.map((day) => (
              <Table.Th key={day} scope="col" data-today={day === today || undefined}>
                {weekday(day)}
                <Text fw={400} fz="sm">
                  {day === today ? t('kit.today') : day.slice(5)}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf(week).map(({ shift, hours }) => (
            <Table.Tr key={shift}>
              <Table.Th scope="row">
                {say('shift', shift)}
                {hours && (
                  <Text fw={400} fz="sm">
                    {t('safety.roster.duty.hours', { from: hours.from, to: hours.to })}
                  </Text>
                )}
              </Table.Th>
              {week.days.map((day) => (
                <Table.Td key={day} data-today={day === today || undefined}>
                  <Cell
                    siteId={siteId}
                    entries={week.entries.filter((entry) => entry.onDay === day && entry.shift === shift)}
                    onEntry={onEntry}
                  />
                  {onAdd && hours && (
                    <Button
                      variant="subtle"
                      fullWidth
                      px={4}
                      leftSection={<IconPlus size={18} aria-hidden />}
                      aria-label={t('safety.roster.duty.addTo', { day, shift: say('shift', shift) })}
                      onClick={() => onAdd(day, shift)}
                    >
                      {t('safety.roster.duty.add')}
                    </Button>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** The shifts the house has, and those it had when somebody was put on them. */
const rowsOf = ({ shifts, entries }: ShiftWeek): { shift: Shift; hours: ShiftHours | undefined }[] =>
  Shift.options
    .map((shift) => ({ shift, hours: shifts.find((one) => one.shift === shift) }))
    .filter(({ shift, hours }) => hours || entries.some((entry) => entry.shift === shift))

interface CellProps {
  siteId: number
  entries: readonly OnDuty[]
  onEntry?: (entry: OnDuty) => void
}

function Cell({ siteId, entries, onEntry }: CellProps) {
  const { t } = useWords()
  const { floors, floorName } = usePlaces(siteId)
  const groups = byFloor(
    entries,
    floors.map(({ value }) => Number(value)),
  )
  return groups.map(({ floorId, entries: own }) => (
    <div key={floorId ?? 'house'}>
      <span className={css.group}>
        {floorId === null ? t('safety.roster.duty.whole') : floorName(floorId)}
      </span>
      {own.map((entry) =>
        onEntry ? (
          <UnstyledButton
            key={entry.id}
            className={css.entry}
            data-warning={entry.warning ?? undefined}
            onClick={() => onEntry(entry)}
          >
            <Entry entry={entry} />
          </UnstyledButton>
        ) : (
          <div key={entry.id}>
            <Entry entry={entry} />
          </div>
        ),
      )}
    </div>
  ))
}

function Entry({ entry: { name, role, warning } }: { entry: OnDuty }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <>
      <b>{name}</b> <small>{say('shiftRole', role)}</small>
      {warning && (
        <Text component="span" c="red.9" fw={600} fz="sm" className={css.line}>
          <IconAlertTriangle size={18} aria-hidden />
          {t(`safety.roster.duty.${warning}`)}
        </Text>
      )}
    </>
  )
}
