import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutageReason } from '../../../shared/beds/schema.ts'
import type { Day, Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField } from './fields.tsx'

interface Input {
  reason: OutageReason
  fromAt: Instant | null
  expectedOn: Day | null
  note: string
}

/** Puts one or more beds out of service. */
export function OutageForm({ action: { beds }, onDone, onCancel }: FormProps<'outage'>) {
  const { t } = useWords()
  const [reason, setReason] = useState<OutageReason>('repair')
  const [fromAt, setFrom] = useState<Instant | null>(null)
  const [expectedOn, setExpected] = useState<Day | null>(null)
  const [note, setNote] = useState('')
  const codes = beds.map(({ code }) => code).join('、')
  const { submit, isRunning, error } = useAction(
    ({ fromAt: from, ...input }: Input) =>
      client.beds.startOutage({ ...input, bedIds: beds.map(({ id }) => id), fromAt: from ?? undefined }),
    { onDone, doneText: t('beds.actions.done.outage', { bed: codes }) },
  )
  const errors = useFieldErrors(error, ['at', 'on'])
  return (
    <Frame
      facts={[codes]}
      submit={t('beds.actions.submit.outage')}
      isRunning={isRunning}
      error={errors.rest}
      onCancel={onCancel}
      onSubmit={() => submit({ reason, fromAt, expectedOn, note })}
    >
      <EnumSelect<OutageReason>
        kind="outageReason"
        data-autofocus
        label={t('beds.actions.outageReason')}
        required
        value={reason}
        onChange={(next) => next && setReason(next)}
      />
      <AtField label={t('beds.actions.fromNow')} value={fromAt} onChange={setFrom} error={errors.at('at')} />
      <DayField
        label={t('beds.actions.outageExpected')}
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
