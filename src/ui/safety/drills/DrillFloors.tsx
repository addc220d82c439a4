import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Drill, DrillFloor } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { FloorForm } from './FloorForm.tsx'
import { useClockWords } from './use-clock-words.ts'
import { useStopWatch } from './use-stop-watch.ts'

/** Floor by floor: who was to be brought out by the roster of that minute, and how it went. */
export function DrillFloors({ drill, ahead }: { drill: Drill; ahead: number }) {
  const { t } = useWords()
  const [edited, setEdited] = useState<DrillFloor | null>(null)
  const mayWrite = useSession().may('safety.write') && drill.state !== 'void'
  return (
    <>
      <Title order={3} fz="lg">
        {t('safety.drills.run.floors')}
      </Title>
      {drill.floors.length === 0 && <Text c="dimmed">{t('safety.drills.run.noFloors')}</Text>}
      {drill.floors.map((floor) => (
        <Paper key={floor.floorId} withBorder p="sm">
          <Group justify="space-between" gap="sm">
            <FloorWords floor={floor} />
            {mayWrite && (
              <Group gap="xs">
                {drill.state === 'running' && floor.seconds === null && (
                  <AllOut drill={drill} floor={floor} ahead={ahead} />
                )}
                <Button
                  variant="default"
                  leftSection={<IconPencil size={20} aria-hidden />}
                  aria-label={t('safety.drills.run.edit', { floor: floor.floor })}
                  onClick={() => setEdited(floor)}
                >
                  {t('kit.edit')}
                </Button>
              </Group>
            )}
          </Group>
        </Paper>
      ))}
      {edited && <FloorForm drill={drill} floor={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

function FloorWords({ floor }: { floor: DrillFloor }) {
  const { t } = useWords()
  const clock = useClockWords()
  const { expected, evacuated, helpersNeeded: needed, helpersPresent: present } = floor
  const isShort = present < needed
  return (
    <Stack gap={2}>
      <Text fw={650} fz="lg">
        {floor.floor}
      </Text>
      <Text>
        {t('safety.drills.run.expected', { count: expected })} ·{' '}
        {t('safety.drills.run.helpers', { needed, present })}
      </Text>
      {isShort && (
        <Group gap={6} c="red.9" wrap="nowrap">
          <IconAlertTriangle size={20} aria-hidden style={{ flex: 'none' }} />
          <Text fw={600}>{t('safety.drills.run.short')}</Text>
        </Group>
      )}
      {evacuated !== null && (
        <Group gap={6} wrap="nowrap" c={evacuated < expected ? 'orange.9' : 'teal.9'}>
          <IconCircleCheck size={20} aria-hidden style={{ flex: 'none' }} />
          <Text fw={600}>
            {t('safety.drills.drill.of', { out: evacuated, all: expected })} · {clock(floor.seconds)}
            {evacuated < expected && ` · ${t('safety.drills.run.fewer', { count: expected - evacuated })}`}
          </Text>
        </Group>
      )}
      {floor.note && <Text c="dimmed">{floor.note}</Text>}
    </Stack>
  )
}

/** One touch when the floor is empty: everybody by the roster is out, at this second. */
function AllOut({ drill, floor, ahead }: { drill: Drill; floor: DrillFloor; ahead: number }) {
  const { t } = useWords()
  const seconds = useStopWatch(drill.startedAt ?? drill.at, ahead)
  const { run, isRunning, error } = useCommand(
    () =>
      client.safety.saveDrillFloor({
        drillId: drill.id,
        floorId: floor.floorId,
        evacuated: floor.expected,
        seconds,
        note: floor.note,
      }),
    { doneText: null },
  )
  return (
    <>
      <Button size="lg" loading={isRunning} onClick={() => run()}>
        {floor.floor} {t('safety.drills.run.empty')}
      </Button>
      <ErrorNote error={error} />
    </>
  )
}
