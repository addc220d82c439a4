import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'

/** Voids a wrong entry, with a reason; it leaves every count and stays readable. */
export function VoidForm({ action, onDone, onCancel }: FormProps<'void'>) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { submit, isRunning, error } = useAction(
    (input: { reason: string }) => client.beds.voidEntry({ ...input, kind: action.entry, id: action.id }),
    { onDone, doneText: t('beds.actions.done.void') },
  )
  return (
    <Frame
      submit={t('beds.actions.void.go')}
      isRunning={isRunning}
      isDanger
      error={error}
      onCancel={onCancel}
      onSubmit={() => {
        setAsked(true)
        if (reason.trim()) submit({ reason: reason.trim() })
      }}
    >
      <Text fz="lg">{t('beds.actions.void.lead', { what: t(`beds.actions.void.${action.entry}`) })}</Text>
      <Textarea
        label={t('kit.reason')}
        required
        data-autofocus
        maxLength={500}
        value={reason}
        error={isAsked && !reason.trim() ? t('errors.field.required') : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Frame>
  )
}
