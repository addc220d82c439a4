import { Button, Checkbox, Paper, Stack, Text, Timeline, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { FamilyBed, FamilyBedStep } from '../../../shared/homecare/family-bed.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { nextStep } from './model.ts'
import { StepForm } from './StepForm.tsx'
import { useStepWords } from './use-step-words.ts'

/** What was done so far, newest first, and above it the next step. */
export function Steps({ bed }: { bed: FamilyBed }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const [isDoing, setDoing] = useState(false)
  const [isVoidedShown, setVoidedShown] = useState(false)
  const next = bed.isVoided ? null : nextStep(bed.stage)
  const shown = bed.steps.filter(({ voidedAt }) => isVoidedShown || voidedAt === null)
  return (
    <Stack>
      {next && may('homecare.write') && (
        <Paper withBorder bg="white" p="md">
          {isDoing ? (
            <Stack>
              <Title order={3} fz="lg">
                {t('homecare.beds.step.next', { stage: say('familyBedStage', next) })}
              </Title>
              <StepForm
                key={next}
                bed={bed}
                stage={next}
                onDone={() => setDoing(false)}
                onCancel={() => setDoing(false)}
              />
            </Stack>
          ) : (
            <Button onClick={() => setDoing(true)}>
              {t('homecare.beds.step.next', { stage: say('familyBedStage', next) })}
            </Button>
          )}
        </Paper>
      )}
      <Timeline bulletSize={32} lineWidth={2} active={-1}>
        {shown.toReversed().map((step) => (
          <Timeline.Item
            key={step.id}
            bullet={
              step.voidedAt === null ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />
            }
          >
            <StepLines step={step} />
          </Timeline.Item>
        ))}
        <Timeline.Item bullet={<IconCheck size={18} aria-hidden />}>
          <Text fw={650} fz="lg">
            {t('homecare.beds.step.applied')} · {bed.appliedOn}
          </Text>
        </Timeline.Item>
      </Timeline>
      {bed.steps.some(({ voidedAt }) => voidedAt !== null) && (
        <Checkbox
          label={t('homecare.beds.step.showVoided')}
          checked={isVoidedShown}
          onChange={({ currentTarget }) => setVoidedShown(currentTarget.checked)}
        />
      )}
    </Stack>
  )
}

function StepLines({ step }: { step: FamilyBedStep }) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const lines = useStepWords()
  return (
    <Stack gap={2}>
      <Text fw={650} fz="lg" td={step.voidedAt === null ? undefined : 'line-through'}>
        {[say('familyBedStage', step.stage), step.doneOn, step.doneBy].filter(Boolean).join(' · ')}
      </Text>
      {lines(step.details).map(({ label, text }) => (
        <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
          <Text span c="dimmed">
            {t('homecare.beds.one.label', { label })}
          </Text>
          {text}
        </Text>
      ))}
      {step.note && <Text style={{ whiteSpace: 'pre-wrap' }}>{step.note}</Text>}
      <Text c="dimmed" fz="sm">
        {t('homecare.beds.step.recorded', { who: step.recordedBy, when: moment(step.recordedAt) })}
      </Text>
      {step.voidedAt !== null && (
        <Text c="red.9" fw={600}>
          {t('homecare.beds.step.voided', { reason: step.voidReason })}
        </Text>
      )}
    </Stack>
  )
}
