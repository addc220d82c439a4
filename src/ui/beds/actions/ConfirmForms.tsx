import { Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField } from './fields.tsx'

interface ConfirmProps {
  lead: ReactNode
  submit: string
  doneText: string
  /** Given the moment, or undefined for now. */
  run(at: Instant | undefined): Promise<unknown>
  /** False where the core only knows now. */
  hasMoment?: boolean
  onDone(): void
  onCancel(): void
}

/** A step that needs no more than a yes and a moment. */
function ConfirmForm({
  lead,
  submit: label,
  doneText,
  run,
  hasMoment = true,
  onDone,
  onCancel,
}: ConfirmProps) {
  const [at, setAt] = useState<Instant | null>(null)
  const { submit, isRunning, error } = useAction(
    ({ at: when }: { at: Instant | null }) => run(when ?? undefined),
    { onDone, doneText },
  )
  const errors = useFieldErrors(error, ['at'])
  return (
    <Frame
      submit={label}
      isRunning={isRunning}
      error={errors.rest}
      onCancel={onCancel}
      onSubmit={() => submit({ at })}
    >
      <Text fz="lg">{lead}</Text>
      {hasMoment && <AtField value={at} onChange={setAt} error={errors.at('at')} />}
    </Frame>
  )
}

/** A resident is back from leave. */
export function ReturnForm({ action: { person }, ...rest }: FormProps<'return'>) {
  const { t } = useWords()
  return (
    <ConfirmForm
      {...rest}
      lead={t('beds.actions.returnLead', { person: person.name })}
      submit={t('beds.actions.submit.return')}
      doneText={t('beds.actions.done.return', { person: person.name })}
      run={(at) => client.beds.endLeave({ personId: person.id, at })}
    />
  )
}

/** A trial becomes a formal stay. */
export function FormalForm({ action: { person, stayId }, ...rest }: FormProps<'formal'>) {
  const { t } = useWords()
  return (
    <ConfirmForm
      {...rest}
      lead={t('beds.actions.formalLead', { person: person.name })}
      submit={t('beds.actions.submit.formal')}
      doneText={t('beds.actions.done.formal', { person: person.name })}
      run={(at) => client.beds.confirmFormal({ stayId, at })}
    />
  )
}

/** A bed is put back into service. */
export function EndOutageForm({ action: { bed, outageId }, ...rest }: FormProps<'endOutage'>) {
  const { t } = useWords()
  return (
    <ConfirmForm
      {...rest}
      lead={t('beds.actions.endOutageLead', { bed: bed.code })}
      submit={t('beds.actions.submit.endOutage')}
      doneText={t('beds.actions.done.endOutage', { bed: bed.code })}
      run={(at) => client.beds.endOutage({ id: outageId, at })}
    />
  )
}

/** A hold is released before its day. */
export function ReleaseForm({ action: { person, bed, holdId }, ...rest }: FormProps<'release'>) {
  const { t } = useWords()
  return (
    <ConfirmForm
      {...rest}
      hasMoment={false}
      lead={t('beds.actions.releaseAsk', { person: person.name, bed: bed.code })}
      submit={t('beds.actions.submit.release')}
      doneText={t('beds.actions.done.release', { bed: bed.code })}
      run={() => client.beds.releaseHold({ id: holdId })}
    />
  )
}
