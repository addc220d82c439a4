import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Hazard } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCommand } from '../../../kit/command.ts'
import { FormModal } from '../../../kit/form-modal.tsx'

const calls = {
  rectify: client.safety.rectified,
  passRecheck: client.safety.passRecheck,
  close: client.safety.closeHazard,
}

interface NotedFormProps {
  step: keyof typeof calls
  hazard: Hazard
  onClose(): void
}

/** A step that needs no more than a yes, and a word if there is one to say. */
export function NotedForm({ step, hazard, onClose }: NotedFormProps) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  const { run, isRunning, error } = useCommand(() => calls[step]({ id: hazard.id, note }), {
    onDone: onClose,
  })
  return (
    <FormModal
      title={t(`safety.hazards.step.noted.${step}`, { number: hazard.number })}
      submit={t(`safety.hazards.step.name.${step}`)}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run(undefined)}
    >
      <Text>{t(`safety.hazards.step.noted.${step}Lead`)}</Text>
      <Textarea
        label={t('safety.hazards.step.noted.note')}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormModal>
  )
}
