import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import { api, client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { Load } from '../../kit/parts.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'

/** Changes when a person on leave is expected back; the note of the leave is there to be completed. */
export function ExpectedForm(props: FormProps<'expected'>) {
  const { person, leaveId } = props.action
  // Not kept when the form closes: the note it starts from is always the one that stands.
  const history = useQuery(api.beds.personHistory.queryOptions({ input: { personId: person.id }, gcTime: 0 }))
  return (
    <Load of={history}>
      {(rows) => (
        <LoadedForm
          {...props}
          note={rows.find(({ kind, id }) => kind === 'leave' && id === leaveId)?.note ?? ''}
        />
      )}
    </Load>
  )
}

function LoadedForm({ action, note: before, onDone, onCancel }: FormProps<'expected'> & { note: string }) {
  const { t } = useWords()
  const [expectedOn, setExpected] = useState<Day | null>(action.expectedOn)
  const [note, setNote] = useState(before)
  const { submit, isRunning, error } = useAction(
    (input: { expectedOn: Day | null; note: string }) =>
      client.beds.updateLeave({ ...input, id: action.leaveId }),
    { onDone, doneText: t('kit.saved') },
  )
  const errors = useFieldErrors(error, ['on', 'at'])
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
        error={errors.at('on') ?? errors.at('at')}
      />
      <Textarea
        label={t('kit.note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Frame>
  )
}
