import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trainedThrough } from '../../../shared/safety/drill-rules.ts'
import type { Training, TrainingPerson } from '../../../shared/safety/training.ts'
import { api, client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Load } from '../../kit/parts.tsx'
import { ReasonModal } from '../../kit/reason.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { useSiteStaff } from '../parts/use-site-staff.ts'
import { SignInSheet } from './SignInSheet.tsx'
import { TrainingForm } from './TrainingForm.tsx'

/** One training with who was there, beside the list. */
export function TrainingDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { t } = useWords()
  const found = useQuery(api.safety.training.queryOptions({ input: { id } }))
  return (
    <SideDrawer
      onClose={onClose}
      size="48rem"
      title={found.data ? found.data.name : t('safety.drills.title')}
    >
      <Load of={found}>
        {(training) => (
          <Stack>
            <Facts training={training} />
            <Actions training={training} />
            <Title order={3} fz="lg">
              {t('safety.drills.people.title')}
            </Title>
            <People people={training.people} />
            <PhotoField
              entity="training"
              entityId={id}
              role="photo"
              label={t('safety.drills.training.photos')}
            />
            <PhotoField
              entity="training"
              entityId={id}
              role="scan"
              label={t('safety.drills.training.scans')}
            />
          </Stack>
        )}
      </Load>
    </SideDrawer>
  )
}

function Facts({ training }: { training: Training }) {
  const { t } = useWords()
  const say = useEnum()
  const through = trainedThrough(training.onDay, training.validMonths)
  const facts: [string, string | number | null][] = [
    [t('safety.drills.training.kind'), say('trainingKind', training.kind)],
    [t('safety.drills.training.onDay'), training.onDay],
    [t('safety.drills.training.minutes'), training.minutes],
    [t('safety.drills.training.place'), training.place],
    [t('safety.drills.training.trainer'), training.trainer],
    [t('safety.drills.training.campaign'), training.campaign],
    [t('safety.drills.training.content'), training.content],
  ]
  return (
    <Stack gap={2}>
      {training.isVoid && (
        <Text fw={600}>{t('safety.drills.training.voided', { reason: training.voidReason })}</Text>
      )}
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
      {through && <Text>{t('safety.drills.training.valid', { day: through })}</Text>}
      <Text fw={600}>{t('safety.drills.person.times', { count: training.personTimes })}</Text>
    </Stack>
  )
}

function Actions({ training }: { training: Training }) {
  const { t } = useWords()
  const { may } = useSession()
  const { staff } = useSiteStaff(training.siteId, training.onDay)
  const [doing, setDoing] = useState<'edit' | 'void' | 'print' | null>(null)
  const stop = () => setDoing(null)
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.safety.voidTraining({ id: training.id, reason }),
    { onDone: stop },
  )
  const mayWrite = may('safety.write') && !training.isVoid
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => setDoing('print')}
      >
        {t('safety.drills.training.print')}
      </Button>
      {mayWrite && (
        <>
          <Button variant="default" onClick={() => setDoing('edit')}>
            {t('kit.edit')}
          </Button>
          <Button variant="light" color="red" onClick={() => setDoing('void')}>
            {t('safety.drills.training.void')}
          </Button>
        </>
      )}
      {doing === 'edit' && <TrainingForm siteId={training.siteId} training={training} onClose={stop} />}
      {doing === 'print' && <SignInSheet training={training} staff={staff} onPrinted={stop} />}
      <ReasonModal
        isOpen={doing === 'void'}
        onClose={stop}
        title={t('safety.drills.training.voidTitle')}
        lead={t('safety.drills.training.voidLead', { name: training.name })}
        action={t('safety.drills.training.void')}
        isRunning={isRunning}
        error={error}
        onSubmit={run}
      />
    </Group>
  )
}

function People({ people }: { people: readonly TrainingPerson[] }) {
  const { t } = useWords()
  const names = (isPassed: boolean) =>
    people
      .filter((person) => person.staffId !== null && (person.isPassed === true) === isPassed)
      .map(({ staff }) => staff)
      .join('、')
  const [passed, there] = [names(true), names(false)]
  if (people.length === 0) return <Text c="dimmed">{t('safety.drills.person.none')}</Text>
  const line = (label: string, value: string) => (
    <Text>
      <Text span c="dimmed">
        {t('safety.drills.training.fact', { label })}
      </Text>
      {value}
    </Text>
  )
  return (
    <Stack gap={2}>
      {passed && line(t('safety.drills.training.passed'), passed)}
      {there && line(t('safety.drills.training.there'), there)}
      {people.map(
        ({ others, count }) =>
          others && (
            <Text key={others}>
              {t('safety.drills.person.line', { who: t(`safety.drills.person.others_${others}`), count })}
            </Text>
          ),
      )}
    </Stack>
  )
}
