import { Checkbox, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { addDays, type Day, type Instant } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { useAction } from '../../kit/use-action.ts'
import type { BedRef, FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField, BedField } from './fields.tsx'
import { Duplicates, nobody, type Who, WhoField } from './newcomer.tsx'
import { asked } from './refusal-field.ts'
import { type RoomAnswers, RoomQuestion } from './room-question.tsx'
import { useRegistered } from './use-newcomer.ts'

/** Days a trial lasts unless said otherwise. */
const TRIAL_DAYS = 30

interface Input extends RoomAnswers {
  who: Who
  bed: BedRef
  at: Instant | null
  trialUntilOn: Day | null
  note: string
  isDuplicateConfirmed: boolean
}

/** Admits a person into a bed, for good or on trial; name and sex are enough for somebody new. */
export function AdmitForm({ action, onDone, onCancel }: FormProps<'admit'>) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const registered = useRegistered()
  const form = useForm({
    initialValues: {
      who: { ...nobody, person: action.person ?? null } as Who,
      bed: action.bed ?? (null as BedRef | null),
      at: null as Instant | null,
      trialUntilOn: null as Day | null,
      note: '',
    },
  })
  const { who, bed, at, trialUntilOn } = form.values
  const draft = useDraft(`admit.${action.person?.id ?? ''}.${action.bed?.id ?? ''}`, form)
  const [isAsked, setAsked] = useState(false)
  const name = who.isNew ? who.newcomer.name.trim() : (who.person?.name ?? '')
  const { submit, answer, isRunning, error } = useAction(
    async ({ who: meant, bed: into, isDuplicateConfirmed, at: when, ...input }: Input) => {
      const personId = await registered(meant, isDuplicateConfirmed)
      return client.beds.admit({ ...input, personId, bedId: into.id, at: when ?? undefined })
    },
    {
      doneText: t('beds.actions.done.admit', { person: name, bed: bed?.code }),
      onDone: () => {
        draft.drop()
        onDone()
      },
    },
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
      submit={t('beds.actions.submit.admit')}
      isRunning={isRunning}
      error={rest}
      question={<RoomQuestion error={rest} isRunning={isRunning} onAnswer={answer} />}
      draft={{
        isRestored: draft.isRestored,
        onDiscard: () => {
          draft.drop()
          form.reset()
        },
      }}
      onCancel={() => {
        draft.drop()
        onCancel()
      }}
      onSubmit={() => {
        setAsked(true)
        if (isNamed && bed) submit({ ...form.values, bed, isDuplicateConfirmed: false })
      }}
    >
      {!action.person && (
        <WhoField
          value={who}
          onChange={(next) => form.setFieldValue('who', next)}
          isAsked={isAsked}
          error={errors.at('person')}
        />
      )}
      <Duplicates
        error={error}
        isRunning={isRunning}
        onThis={(person) => {
          const known = { ...who, isNew: false, person }
          form.setFieldValue('who', known)
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
          onChange={(next) => form.setFieldValue('bed', next)}
          error={errors.at('bed') ?? (isAsked && !bed ? t('errors.field.required') : undefined)}
        />
      )}
      <AtField value={at} onChange={(when) => form.setFieldValue('at', when)} error={errors.at('at')} />
      <Checkbox
        label={t('beds.actions.trial')}
        checked={trialUntilOn !== null}
        onChange={({ currentTarget }) =>
          form.setFieldValue(
            'trialUntilOn',
            currentTarget.checked ? addDays(dayOf(at ?? Date.now()), TRIAL_DAYS) : null,
          )
        }
      />
      {trialUntilOn !== null && (
        <DayField
          label={t('beds.actions.trialUntil')}
          value={trialUntilOn}
          onChange={(day) => day && form.setFieldValue('trialUntilOn', day)}
          error={errors.at('on')}
        />
      )}
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </Frame>
  )
}
