import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField } from './fields.tsx'
import { type RoomAnswers, RoomQuestion } from './room-question.tsx'

interface Input extends RoomAnswers {
  at: Instant | null
  note: string
}

/** Two residents change beds, in one step. */
export function SwapForm({ action, onDone, onCancel }: FormProps<'swap'>) {
  const { t } = useWords()
  const { person, bed, other, otherBed } = action
  const [at, setAt] = useState<Instant | null>(null)
  const [note, setNote] = useState('')
  const { submit, answer, isRunning, error } = useAction(
    ({ at: when, ...input }: Input) =>
      client.beds.swap({ ...input, personId: person.id, otherPersonId: other.id, at: when ?? undefined }),
    { onDone, doneText: t('beds.actions.done.swap', { person: person.name, other: other.name }) },
  )
  const errors = useFieldErrors(error, ['at'])
  const rest = errors.rest
  return (
    <Frame
      facts={[
        t('beds.actions.bothWays', { person: person.name, from: bed.code, to: otherBed.code }),
        t('beds.actions.bothWays', { person: other.name, from: otherBed.code, to: bed.code }),
      ]}
      submit={t('beds.actions.submit.swap')}
      isRunning={isRunning}
      error={rest}
      question={<RoomQuestion error={rest} isRunning={isRunning} onAnswer={answer} />}
      onCancel={onCancel}
      onSubmit={() => submit({ at, note })}
    >
      <AtField value={at} onChange={setAt} error={errors.at('at')} />
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
