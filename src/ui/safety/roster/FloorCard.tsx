import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconBedOff } from '@tabler/icons-react'
import type { RosterFloor } from '../../../shared/safety/roster.ts'
import { useWords } from '../../app/words.ts'
import { PeopleTable } from './PeopleTable.tsx'
import css from './roster.module.css'
import { Staff } from './Staff.tsx'
import { Strength } from './Strength.tsx'
import { useRosterWords } from './use-roster-words.ts'

export const cardId = (floorId: number): string => `roster-floor-${floorId}`

/** A floor: whether its hands are enough, who is on duty, who is in, who is not, and which beds are shut. */
export function FloorCard({ floor }: { floor: RosterFloor }) {
  const { t } = useWords()
  const words = useRosterWords()
  const { floorId, building, people, away, unsafeBeds, staff, isShort } = floor
  const name = t('safety.roster.paper.floor', { building, floor: floor.floor })
  const title = `${cardId(floorId)}-title`
  return (
    <Paper
      withBorder
      bg="white"
      p="md"
      component="section"
      id={cardId(floorId)}
      aria-labelledby={title}
      tabIndex={-1}
      className={css.floor}
      data-short={isShort || undefined}
    >
      <Stack gap="sm">
        <Group gap="md">
          <Title order={2} fz="xl" id={title}>
            {name}
          </Title>
          <Strength {...floor} people={people.length} />
        </Group>
        <Staff label={t('safety.roster.staff.floor')} staff={staff} />
        {people.length > 0 && <PeopleTable name={name} floor={floor} />}
        {away.length > 0 && (
          <div>
            <Text fw={650}>{t('safety.roster.away.title', { count: away.length })}</Text>
            <ul className={css.away}>
              {away.map((one) => (
                <li key={one.personId}>
                  <s>{`${one.bed} ${one.name}`}</s> {words.awayOf(one)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {unsafeBeds.length > 0 && (
          <Text c="red.9" fw={600} className={css.line}>
            <IconBedOff size={20} aria-hidden />
            <span>{t('safety.roster.unsafe.title')}</span>
            <span>{words.unsafeOf(unsafeBeds)}</span>
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
