import { Button, Group, SegmentedControl } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { DayField } from '../fields.tsx'
import { type Period, type PeriodProblem, type Preset, presetPeriod, type Step } from './period.ts'
import { useToday } from './use-period.ts'

interface PeriodFieldsProps {
  period: Period
  problem: PeriodProblem
  onChange(period: Period): void
  presets: readonly Preset[]
  step?: Step
  onStep?(step: Step): void
}

/** A period: usual ones at a touch, or from and to; with a step where there is one. */
export function PeriodFields({ period, problem, onChange, presets, step, onStep }: PeriodFieldsProps) {
  const { t } = useWords()
  const today = useToday()
  return (
    <Group align="flex-end" className="screen-only">
      <DayField
        label={t('figures.period.from')}
        value={period.from}
        max={today}
        onChange={(from) => from && onChange({ ...period, from })}
      />
      <DayField
        label={t('figures.period.to')}
        value={period.to}
        onChange={(to) => to && onChange({ ...period, to })}
        error={problem && t(`figures.period.${problem}`)}
      />
      {presets.map((preset) => (
        <Button
          key={preset}
          variant="default"
          onClick={() => {
            const { step: usual, ...next } = presetPeriod(preset, today)
            onChange(next)
            onStep?.(usual)
          }}
        >
          {t(`figures.period.${preset}`)}
        </Button>
      ))}
      {step && (
        <SegmentedControl
          aria-label={t('figures.period.step')}
          value={step}
          data={[
            { value: 'day', label: t('figures.period.day') },
            { value: 'month', label: t('figures.period.month') },
          ]}
          onChange={(value) => onStep?.(value as Step)}
        />
      )}
    </Group>
  )
}
