import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { addDays, type Day } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { useAction } from '../../kit/use-action.ts'
import type { BedRef, FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { BedField } from './fields.tsx'
import { Duplicates, nobody, type Who, WhoField } from './newcomer.tsx'
import { asked } from './refusal-field.ts'
import { type RoomAnswers, RoomQuestion } from './room-question.tsx'
import { useRegistered } from './use-newcomer.ts'

/** Days a bed is held unless said otherwise. */
const HOLD_DAYS = 7

interface Input extends RoomAnswers {
  who: Who
  bed: BedRef
  untilOn: Day
  note: string
  isDuplicateConfirmed: boolean
}

/** Holds a bed for a person through a day; it releases itself afterwards. */
export function HoldForm({ action, onDone, onCancel }: FormProps<'hold'>) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const registered = useRegistered()
  const [who, setWho] = useState<Who>({ ...nobody, person: action.person ?? null })
  const [bed, setBed] = useState<BedRef | null>(action.bed ?? null)
  const [untilOn, setUntil] = useState<Day | null>(() => addDays(dayOf(Date.now()), HOLD_DAYS))
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const name = who.isNew ? who.newcomer.name.trim() : (who.person?.name ?? '')
  const { submit, answer, isRunning, error } = useAction(
    async ({ who: meant, bed: which, isDuplicateConfirmed, ...input }: Input) => {
      const personId = await registered(meant, isDuplicateConfirmed)
      return client.beds.hold({ ...input, personId, bedId: which.id })
    },
    { onDone, doneText: t('beds.actions.done.hold', { person: name, bed: bed?.code }) },
  )
  const errors = useFieldErrors(error, asked(action))
  const isNamed = who.isNew ? name !== '' && who.newcomer.sex !== null : who.person !== null
  const rest = isRefusal(error, 'POSSIBLE_DUPLICATES') ? null : errors.rest
  return (
    <Frame
      facts={[
        ...(action.person ? [action.person.name] : []),
        ...(action.bed ? [`${t('beds.actions.bed')} ${action.bed.code}`] : []),
      ]}
      submit={t('beds.actions.submit.hold')}
      isRunning={isRunning}
      error={rest}
      question={<RoomQuestion error={rest} isRunning={isRunning} onAnswer={answer} />}
      onCancel={onCancel}
      onSubmit={() => {
        setAsked(true)
        if (isNamed && bed && untilOn) submit({ who, bed, untilOn, note, isDuplicateConfirmed: false })
      }}
    >
      {!action.person && (
        <WhoField value={who} onChange={setWho} isAsked={isAsked} error={errors.at('person')} />
      )}
      <Duplicates
        error={error}
        isRunning={isRunning}
        onThis={(person) => {
          const known = { ...who, isNew: false, person }
          setWho(known)
          answer({ who: known })
        }}
        onOther={() => answer({ isDuplicateConfirmed: true })}
      />
      {!action.bed && (
        <BedField
          label={t('beds.actions.bed')}
          required
          personId={who.person?.id}
          value={bed}
          onChange={setBed}
          error={errors.at('bed') ?? (isAsked && !bed ? t('errors.field.required') : undefined)}
        />
      )}
      <DayField
        label={t('beds.actions.holdUntil')}
        description={t('beds.actions.holdHint')}
        required
        value={untilOn}
        onChange={setUntil}
        error={errors.at('on') ?? (isAsked && !untilOn ? t('errors.field.required') : undefined)}
      />
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
