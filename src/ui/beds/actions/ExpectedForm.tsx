import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { Frame } from './frame.tsx'
import { useAction } from './use-action.ts'

/** Changes when a person on leave is expected back. */
export function ExpectedForm({ action, onDone, onCancel }: FormProps<'expected'>) {
  const { t } = useWords()
  const [expectedOn, setExpected] = useState<Day | null>(action.expectedOn)
  const [note, setNote] = useState('')
  const { submit, isRunning, error } = useAction(
    (input: { expectedOn: Day | null; note: string }) =>
      client.beds.updateLeave({ ...input, id: action.leaveId }),
    { onDone, doneText: t('kit.saved') },
  )
  const errors = useFieldErrors(error, ['on'])
  return (
    <Frame
      facts={[action.person.name]}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={errors.rest}
      onCancel={onCancel}
      onSubmit={() => submit({ expectedOn, note })}
    >
      <DayField
        label={t('beds.actions.expectedOn')}
        data-autofocus
        value={expectedOn}
        onChange={setExpected}
        error={errors.at('on')}
      />
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
