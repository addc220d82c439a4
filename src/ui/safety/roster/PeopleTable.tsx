import { Table, Text } from '@mantine/core'
import {
  IconDoorExit,
  IconEarOff,
  IconEmergencyBed,
  IconHelpCircle,
  IconLungs,
  IconOld,
  IconSun,
  IconWalk,
  IconWheelchair,
} from '@tabler/icons-react'
import type { RosterFloor, RosterPerson } from '../../../shared/safety/roster.ts'
import { byZone } from '../../../shared/safety/roster-rules.ts'
import { useWords } from '../../app/words.ts'
import css from './roster.module.css'
import { useRosterWords } from './use-roster-words.ts'

const columns = ['bed', 'name', 'mobility', 'notes', 'carryTool', 'escort'] as const

const signs = {
  walks: IconWalk,
  withHelp: IconOld,
  wheelchair: IconWheelchair,
  carried: IconEmergencyBed,
  unknown: IconHelpCircle,
}

/** The people of a floor by escape zone, room and bed. */
export function PeopleTable({ name, floor }: { name: string; floor: RosterFloor }) {
  const { t } = useWords()
  const words = useRosterWords()
  const hasZones = floor.zones.length > 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={`${name} · ${t('safety.roster.count.people')}`} tabIndex={0} className={css.people}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {columns.map((key) => (
              <Table.Th key={key} scope="col">
                {t(`safety.roster.person.${key}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {byZone(floor).map(({ zone, people }) => (
          <Table.Tbody key={zone?.zoneId ?? 'none'}>
            {hasZones && (
              <Table.Tr className={css.zone}>
                <Table.Th colSpan={columns.length} scope="colgroup">
                  <span className={css.line}>
                    <IconDoorExit size={20} aria-hidden />
                    {words.zoneOf(zone, people.length)}
                  </span>
                </Table.Th>
              </Table.Tr>
            )}
            {people.map((person) => (
              <PersonRow key={person.personId} person={person} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </section>
  )
}

function PersonRow({ person }: { person: RosterPerson }) {
  const words = useRosterWords()
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{person.bed}</Table.Td>
      <Table.Th scope="row">{words.nameOf(person)}</Table.Th>
      <Table.Td>
        <Moves person={person} />
      </Table.Td>
      <Table.Td>
        <Notes person={person} />
      </Table.Td>
      <Table.Td>{words.toolOf(person)}</Table.Td>
      <Table.Td>{person.escort}</Table.Td>
    </Table.Tr>
  )
}

function Moves({ person }: { person: RosterPerson }) {
  const words = useRosterWords()
  const { mobility } = person
  const Sign = signs[mobility ?? 'unknown']
  const isHard = mobility === null || mobility === 'carried'
  return (
    <Text span fw={isHard ? 700 : 400} c={mobility === null ? 'orange.9' : undefined} className={css.line}>
      <Sign size={22} aria-hidden />
      {words.mobilityOf(person)}
    </Text>
  )
}

function Notes({ person }: { person: RosterPerson }) {
  const words = useRosterWords()
  const { hasOxygen, hearing, kind } = person
  // In the order in which the words come.
  const icons = [
    ...(hasOxygen ? [IconLungs] : []),
    ...(hearing !== null && hearing !== 'good' ? [IconEarOff] : []),
    ...(kind === 'dayCare' ? [IconSun] : []),
  ]
  return words.notesOf(person).map((note, index) => {
    const Icon = icons[index] ?? IconHelpCircle
    return (
      <span key={note} className={css.line}>
        <Icon size={20} aria-hidden />
        {note}
      </span>
    )
  })
}
