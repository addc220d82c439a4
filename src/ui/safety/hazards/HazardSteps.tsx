import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Hazard, HazardStep } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { StepForm } from './steps/StepForm.tsx'
import { isOfMeasure, leading, othersOf, ownOf } from './steps-of.ts'
import { useNamed } from './use-named.ts'

/** What the person signed in can do now; of the rest, whose it is and why. */
export function HazardSteps({ hazard }: { hazard: Hazard }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<HazardStep | null>(null)
  const { whyNot } = useNamed(hazard.siteId)
  const own = ownOf(hazard)
  const buttons = own.filter((step) => !isOfMeasure(step))
  const others = othersOf(hazard)
  const name = (step: HazardStep) =>
    t(`safety.hazards.step.name.${step === 'grade' && hazard.state !== 'found' ? 'regrade' : step}`)
  if (hazard.state === 'void') return null
  return (
    <Paper withBorder bg="white" p="sm" component="section" aria-label={t('safety.hazards.step.title')}>
      <Stack gap="xs">
        <Title order={3} fz="lg">
          {t('safety.hazards.step.title')}
        </Title>
        {own.length === 0 && <Text>{t('safety.hazards.step.nothing')}</Text>}
        <Group gap="xs" className="screen-only">
          {buttons.map((step) => (
            <Button
              key={step}
              variant={leading(hazard.state).includes(step) ? 'filled' : 'default'}
              color={step === 'void' ? 'red.9' : undefined}
              onClick={() => setDoing(step)}
            >
              {name(step)}
            </Button>
          ))}
        </Group>
        {own.includes('doneMeasure') && <Text>{t('safety.hazards.step.inMeasures')}</Text>}
        {others.length > 0 && (
          <div>
            <Text fw={600}>{t('safety.hazards.step.others')}</Text>
            {others.map(({ step, verdict }) => (
              <Text key={step}>
                {t('safety.hazards.step.line', { step: name(step), why: whyNot(verdict) })}
              </Text>
            ))}
          </div>
        )}
      </Stack>
      {doing && <StepForm step={doing} hazard={hazard} onClose={() => setDoing(null)} />}
    </Paper>
  )
}
