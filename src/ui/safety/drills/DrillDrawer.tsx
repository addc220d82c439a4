import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Drill } from '../../../shared/safety/drill.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { DrillActions } from './DrillActions.tsx'
import { DrillFloors } from './DrillFloors.tsx'
import { DrillState } from './DrillState.tsx'
import { RunClock } from './RunClock.tsx'
import { useHowWords } from './use-how-words.ts'

/** One drill beside the list: its plan, its clock while it runs, and its record afterwards. */
export function DrillDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const found = useQuery(api.safety.drill.queryOptions({ input: { id } }))
  return (
    <SideDrawer
      onClose={onClose}
      size="56rem"
      title={found.data ? found.data.name : t('safety.drills.title')}
    >
      <Load of={found}>
        {(drill) => (
          <Stack>
            <Facts drill={drill} />
            {drill.state === 'running' && drill.startedAt !== null && (
              <RunClock startedAt={drill.startedAt} ahead={found.dataUpdatedAt - drill.at} />
            )}
            <DrillActions drill={drill} />
            {drill.startedAt !== null && <Held drill={drill} ahead={found.dataUpdatedAt - drill.at} />}
          </Stack>
        )}
      </Load>
    </SideDrawer>
  )
}

function Facts({ drill }: { drill: Drill }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const how = useHowWords()
  const { startedAt, endedAt } = drill
  const facts: [string, string][] = [
    [t('safety.drills.drill.how'), how(drill)],
    [t('safety.drills.drill.place'), drill.place],
    [t('safety.drills.drill.scenario'), drill.scenario],
    startedAt === null
      ? [t('safety.drills.drill.plannedOn'), drill.plannedOn]
      : [t('safety.drills.run.startedAt'), moment(startedAt)],
    [t('safety.drills.run.endedAt'), endedAt === null ? '' : moment(endedAt)],
  ]
  return (
    <Stack gap={2}>
      <DrillState state={drill.state} />
      {drill.state === 'void' && <Text>{t('safety.drills.drill.voided', { reason: drill.voidReason })}</Text>}
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
            <Text span c="dimmed">
              {t('safety.drills.training.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
    </Stack>
  )
}

/** What there is to say once it has begun. */
function Held({ drill, ahead }: { drill: Drill; ahead: number }) {
  const { t } = useWords()
  return (
    <>
      <DrillFloors drill={drill} ahead={ahead} />
      <People drill={drill} />
      <Title order={3} fz="lg">
        {t('safety.drills.finding.title')}
      </Title>
      <Findings drill={drill} />
      <Title order={3} fz="lg">
        {t('safety.drills.drill.assessment')}
      </Title>
      <Text c={drill.assessment ? undefined : 'dimmed'} style={{ whiteSpace: 'pre-wrap' }}>
        {drill.assessment || t('safety.drills.drill.assessmentNone')}
      </Text>
      <PhotoField entity="drill" entityId={drill.id} role="photo" label={t('safety.drills.drill.photos')} />
    </>
  )
}

function Findings({ drill }: { drill: Drill }) {
  const { t } = useWords()
  const say = useEnum()
  if (drill.findings.length === 0) return <Text c="dimmed">{t('safety.drills.finding.none')}</Text>
  return drill.findings.map(({ id, number, place, description, state }) => (
    <Group key={id} gap="sm">
      <Button component="a" href={`#/safety/hazards?hazard=${id}`} variant="subtle" px="xs">
        {number}
      </Button>
      <Text>{[place, description].join(' · ')}</Text>
      <Text fw={600}>{say('hazardState', state)}</Text>
    </Group>
  ))
}

function People({ drill }: { drill: Drill }) {
  const { t } = useWords()
  const { floorName } = usePlaces(drill.siteId)
  const floors = [...new Set(drill.people.map(({ floorId }) => floorId))]
  return (
    <>
      <Title order={3} fz="lg">
        {t('safety.drills.people.title')}
      </Title>
      {drill.people.length === 0 && <Text c="dimmed">{t('safety.drills.person.none')}</Text>}
      {floors.map((floorId) => (
        <Text key={floorId}>
          <Text span c="dimmed">
            {t('safety.drills.training.fact', {
              label: floorName(floorId) || t('safety.drills.people.whole'),
            })}
          </Text>
          {drill.people
            .filter((person) => person.floorId === floorId)
            .map(({ others, staff, part, count }) =>
              others
                ? t('safety.drills.person.line', { who: t(`safety.drills.person.others_${others}`), count })
                : [staff, part].filter(Boolean).join(' · '),
            )
            .join('；')}
        </Text>
      ))}
      {drill.people.length > 0 && (
        <Text fw={600}>{t('safety.drills.person.times', { count: drill.personTimes })}</Text>
      )}
    </>
  )
}
