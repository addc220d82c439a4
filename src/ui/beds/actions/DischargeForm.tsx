import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { DischargeReason } from '../../../shared/beds/schema.ts'
import type { Day, Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useFormat } from '../../kit/format.ts'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField } from './fields.tsx'

/** A resident leaves for good; on death the day of death is asked. */
export function DischargeForm({ action: { person }, onDone, onCancel }: FormProps<'discharge'>) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  const form = useForm({
    initialValues: {
      reason: null as DischargeReason | null,
      at: null as Instant | null,
      diedOn: null as Day | null,
      note: '',
    },
    validate: { reason: (reason) => (reason ? null : t('errors.field.required')) },
  })
  const { reason, at, diedOn } = form.values
  const draft = useDraft(`discharge.${person.id}`, form)
  const { submit, isRunning, error } = useAction(
    (input: { reason: DischargeReason; at: Instant | null; diedOn: Day | null; note: string }) =>
      client.beds.discharge({ ...input, personId: person.id, at: input.at ?? undefined }),
    {
      doneText: t('beds.actions.done.discharge', { person: person.name }),
      onDone: () => {
        draft.drop()
        onDone()
      },
    },
  )
  const errors = useFieldErrors(error, ['at', ...(reason === 'death' ? (['on'] as const) : [])])
  const dayOfDeath = diedOn ?? dayOf(at ?? Date.now())
  return (
    <Frame
      facts={[person.name]}
      submit={t('beds.actions.submit.discharge')}
      isRunning={isRunning}
      isDanger
      error={errors.rest}
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
        if (form.validate().hasErrors || !reason) return
        submit({ reason, at, diedOn: reason === 'death' ? dayOfDeath : null, note: form.values.note })
      }}
    >
      <EnumSelect
        kind="dischargeReason"
        data-autofocus
        label={t('beds.actions.dischargeReason')}
        required
        {...form.getInputProps('reason')}
      />
      {reason === 'death' && (
        <DayField
          label={t('beds.actions.diedOn')}
          required
          value={dayOfDeath}
          onChange={(day) => form.setFieldValue('diedOn', day)}
          error={errors.at('on')}
        />
      )}
      <AtField value={at} onChange={(when) => form.setFieldValue('at', when)} error={errors.at('at')} />
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </Frame>
  )
}
