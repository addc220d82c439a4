import { NumberInput, Radio, Stack } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { labelsOf, PER_SHEET } from './labels.ts'
import { RunLabels } from './RunLabels.tsx'
import type { Run, RunSlot } from './run.ts'

const formats = ['sheetLabels', 'rollLabels'] as const
export type LabelFormat = (typeof formats)[number]

interface LabelsDialogProps {
  /** The canteen's. */
  name: string
  slot: RunSlot
  routes: Run
  onClose(): void
}

/** Asks for the paper before the labels are printed. */
export function LabelsDialog({ name, slot, routes, onClose }: LabelsDialogProps) {
  const { t } = useWords()
  const [format, setFormat] = useLocalStorage<LabelFormat>({
    key: 'yian.labels.format',
    defaultValue: 'sheetLabels',
  })
  const [first, setFirst] = useState(1)
  const [isPrinting, setPrinting] = useState(false)
  const labels = labelsOf(routes)
  return (
    <>
      <FormModal
        title={t('meals.deliveries.print.title', { count: labels.length })}
        submit={t('meals.deliveries.print.go')}
        isRunning={false}
        error={null}
        onClose={onClose}
        onSubmit={() => setPrinting(true)}
      >
        <Radio.Group
          label={t('meals.deliveries.print.size')}
          value={format}
          onChange={(value) => setFormat(value as LabelFormat)}
        >
          <Stack gap="xs" mt="xs">
            {formats.map((value) => (
              <Radio key={value} value={value} size="lg" label={t(`meals.deliveries.print.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {format === 'sheetLabels' && (
          <NumberInput
            label={t('meals.deliveries.print.first')}
            min={1}
            max={PER_SHEET}
            clampBehavior="strict"
            hideControls
            allowDecimal={false}
            value={first}
            onChange={(value) => setFirst(typeof value === 'number' ? value : 1)}
          />
        )}
      </FormModal>
      {isPrinting && (
        <RunLabels
          format={format}
          first={format === 'sheetLabels' ? first : 1}
          name={name}
          slot={slot}
          labels={labels}
          onPrinted={onClose}
        />
      )}
    </>
  )
}
