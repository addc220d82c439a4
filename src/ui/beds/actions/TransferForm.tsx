import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { BedRef, FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField, BedField } from './fields.tsx'
import { asked } from './refusal-field.ts'
import { type RoomAnswers, RoomQuestion } from './room-question.tsx'

interface Input extends RoomAnswers {
  bed: BedRef
  at: Instant | null
  note: string
}

/** Moves a resident to another bed; both beds are named before it is done. */
export function TransferForm({ action, onDone, onCancel }: FormProps<'transfer'>) {
  const { t } = useWords()
  const { person, from } = action
  const [bed, setBed] = useState<BedRef | null>(action.bed ?? null)
  const [at, setAt] = useState<Instant | null>(null)
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { submit, answer, isRunning, error } = useAction(
    ({ bed: into, at: when, ...input }: Input) =>
      client.beds.transfer({ ...input, personId: person.id, bedId: into.id, at: when ?? undefined }),
    { onDone, doneText: t('beds.actions.done.transfer', { person: person.name, bed: bed?.code }) },
  )
  const errors = useFieldErrors(error, asked(action))
  const way = from && bed ? t('beds.actions.fromTo', { from: from.code, to: bed.code }) : from?.code
  const rest = errors.rest
  return (
    <Frame
      facts={[person.name, way]}
      submit={t('beds.actions.submit.transfer')}
      isRunning={isRunning}
      error={rest}
      question={<RoomQuestion error={rest} isRunning={isRunning} onAnswer={answer} />}
      onCancel={onCancel}
      onSubmit={() => {
        setAsked(true)
        if (bed) submit({ bed, at, note })
      }}
    >
      {!action.bed && (
        <BedField
          label={t('beds.actions.toBed')}
          required
          data-autofocus
          personId={person.id}
          value={bed}
          onChange={setBed}
          error={errors.at('bed') ?? (isAsked && !bed ? t('errors.field.required') : undefined)}
        />
      )}
      <AtField value={at} onChange={setAt} error={errors.at('at')} />
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
