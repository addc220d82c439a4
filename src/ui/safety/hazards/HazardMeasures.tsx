import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCheck, IconCircleCheck, IconClock, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Hazard, HazardMeasure, HazardStep } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { DoneForm } from './steps/DoneForm.tsx'
import { ExtendForm } from './steps/ExtendForm.tsx'
import { VoidMeasureForm } from './steps/ReasonForms.tsx'

type Doing = { step: HazardStep; measure: HazardMeasure } | null

/** What is to be done by whom until when; each with what can be done about it. */
export function HazardMeasures({ hazard }: { hazard: Hazard }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  const may = (step: HazardStep) => hazard.steps.some((one) => one.step === step && one.verdict === 'may')
  if (hazard.measureRows.length === 0)
    return (
      <Text c="dimmed">
        {t(hazard.isOnSpot ? 'safety.hazards.stage.onSpot' : 'safety.hazards.drawer.noMeasures')}
      </Text>
    )
  const button = (step: 'doneMeasure' | 'extend' | 'voidMeasure', measure: HazardMeasure) =>
    may(step) && (
      <Button
        variant={step === 'doneMeasure' ? 'filled' : step === 'extend' ? 'default' : 'subtle'}
        color={step === 'voidMeasure' ? 'red' : undefined}
        aria-label={t('safety.hazards.step.line', {
          step: t(`safety.hazards.step.name.${step}`),
          why: measure.measure,
        })}
        onClick={() => setDoing({ step, measure })}
      >
        {t(`safety.hazards.step.name.${step}`)}
      </Button>
    )
  return (
    <Stack gap="sm">
      {hazard.measureRows.map((measure, index) => (
        <Paper key={measure.id} withBorder bg="white" p="sm">
          <MeasureFacts measure={measure} number={index + 1} />
          {measure.voidedAt === null && measure.doneAt === null && (
            <Group gap="xs" mt="xs" className="screen-only">
              {button('doneMeasure', measure)}
              {button('extend', measure)}
              {button('voidMeasure', measure)}
            </Group>
          )}
        </Paper>
      ))}
      {doing?.step === 'doneMeasure' && <DoneForm hazard={hazard} measure={doing.measure} onClose={stop} />}
      {doing?.step === 'extend' && <ExtendForm measure={doing.measure} onClose={stop} />}
      {doing?.step === 'voidMeasure' && <VoidMeasureForm measure={doing.measure} onClose={stop} />}
    </Stack>
  )
}

function MeasureFacts({ measure, number }: { measure: HazardMeasure; number: number }) {
  const { t } = useWords()
  const { money, yuan } = useFormat()
  const { department, owner, deadlineOn, fundsFen, costFen, interim, doneNote } = measure
  const facts: [string, string][] = [
    [t('safety.hazards.measure.owner'), [department, owner].filter(Boolean).join(' · ')],
    [t('safety.hazards.measure.deadline'), deadlineOn],
    [t('safety.hazards.measure.funds'), fundsFen === 0 ? '' : yuan(fundsFen)],
    [t('safety.hazards.measure.interim'), interim],
    [t('safety.hazards.measure.cost'), costFen === null ? '' : money(costFen)],
    [t('safety.hazards.measure.note'), doneNote],
  ]
  return (
    <>
      <Text fw={600}>
        {t('safety.hazards.fact', { label: t('safety.hazards.measure.entry', { number }) })}
        {measure.measure}
      </Text>
      <MeasureState measure={measure} />
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Text key={label}>
            <Text span c="dimmed">
              {t('safety.hazards.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
    </>
  )
}

function MeasureState({ measure }: { measure: HazardMeasure }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { voidedAt, voidReason, verifiedAt, doneAt, isOverdue } = measure
  const [Icon, color, word] =
    voidedAt !== null
      ? [IconTrashX, 'dimmed', t('safety.hazards.measure.void', { reason: voidReason })]
      : verifiedAt !== null
        ? [IconCircleCheck, 'teal.9', t('safety.hazards.measure.verified', { when: moment(verifiedAt) })]
        : doneAt !== null
          ? [IconCheck, 'blue.9', t('safety.hazards.measure.done', { when: moment(doneAt) })]
          : [IconClock, isOverdue ? 'red.9' : 'orange.9', t('safety.hazards.measure.open')]
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500}>
        {isOverdue ? [word, t('safety.hazards.measure.overdue')].join(' · ') : word}
      </Text>
    </Group>
  )
}
