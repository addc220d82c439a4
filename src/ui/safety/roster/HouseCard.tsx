import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { Roster, RosterFloor } from '../../../shared/safety/roster.ts'
import { useWords } from '../../app/words.ts'
import { RuleNote } from '../../kit/parts.tsx'
import { DutyWarnings } from './DutyWarnings.tsx'
import { cardId } from './FloorCard.tsx'
import { Staff } from './Staff.tsx'
import { Strength } from './Strength.tsx'

/** The house as a whole, and what to look at first. */
export function HouseCard({ roster }: { roster: Roster }) {
  const { t } = useWords()
  const { floors, staff } = roster
  const free = staff.filter(({ isHelper }) => isHelper).length
  const short = floors.filter(({ isShort }) => isShort)
  const unknown = floors.flatMap(({ people }) => people).filter(({ mobility }) => mobility === null).length
  return (
    <Paper withBorder bg="white" p="md" component="section" aria-labelledby="roster-house">
      <Stack gap="sm">
        <Group gap="md">
          <Title order={2} fz="xl" id="roster-house">
            {t('safety.roster.count.house')}
          </Title>
          <RuleNote>{t('safety.roster.count.rule')}</RuleNote>
          <Strength {...roster} />
        </Group>
        {short.length > 0 && <ShortFloors floors={short} free={free} />}
        {unknown > 0 && (
          <Alert
            color="orange"
            variant="light"
            icon={<IconHelpCircle />}
            styles={{ message: { color: 'var(--mantine-color-text)', fontSize: '1rem' } }}
          >
            {t('safety.roster.state.unknown', { count: unknown })}
          </Alert>
        )}
        <DutyWarnings entries={[...floors.flatMap((floor) => floor.staff), ...staff]} />
        <Staff label={t('safety.roster.staff.house')} staff={staff} />
      </Stack>
    </Paper>
  )
}

/** The floors that are short, each a way there. */
function ShortFloors({ floors, free }: { floors: readonly RosterFloor[]; free: number }) {
  const { t } = useWords()
  const goTo = (floorId: number) => {
    const card = document.getElementById(cardId(floorId))
    card?.scrollIntoView()
    card?.focus()
  }
  return (
    <Group gap="xs">
      <Text fw={600}>{t('safety.roster.state.shortFloors')}</Text>
      {floors.map(({ floorId, building, floor }) => (
        <Button
          key={floorId}
          variant="outline"
          color="red.9"
          className="screen-only"
          onClick={() => goTo(floorId)}
        >
          {t('safety.roster.paper.floor', { building, floor })}
        </Button>
      ))}
      {free > 0 && <Text>{t('safety.roster.state.coverable', { count: free })}</Text>}
    </Group>
  )
}
