import { Group, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { LeaveKind } from '../../../shared/beds/schema.ts'
import type { Day, Instant } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useDraft } from '../../kit/draft.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { useAction } from '../../kit/use-action.ts'
import type { FormProps } from './action.ts'
import { useFieldErrors } from './field-errors.ts'
import { AtField } from './fields.tsx'

const kinds: LeaveKind[] = ['outing', 'hospital']

/** A resident goes out or to hospital; the bed is kept. */
export function LeaveForm({ action: { person }, onDone, onCancel }: FormProps<'leave'>) {
  const { t } = useWords()
  const say = useEnum()
  const form = useForm({
    initialValues: {
      kind: 'outing' as LeaveKind,
      at: null as Instant | null,
      expectedOn: null as Day | null,
      companion: '',
      companionPhone: '',
      note: '',
    },
  })
  const draft = useDraft(`leave.${person.id}`, form)
  const { submit, isRunning, error } = useAction(
    ({ at, ...input }: typeof form.values) =>
      client.beds.startLeave({ ...input, personId: person.id, at: at ?? undefined }),
    {
      doneText: t('beds.actions.done.leave', { person: person.name }),
      onDone: () => {
        draft.drop()
        onDone()
      },
    },
  )
  const errors = useFieldErrors(error, ['at', 'on'])
  return (
    <Frame
      facts={[person.name]}
      submit={t('beds.actions.submit.leave')}
      isRunning={isRunning}
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
      onSubmit={() => submit(form.values)}
    >
      <Radio.Group label={t('beds.actions.leaveKind')} {...form.getInputProps('kind')}>
        <Group mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={say('leaveKind', kind)} py={8} />
          ))}
        </Group>
      </Radio.Group>
      <AtField
        value={form.values.at}
        onChange={(at) => form.setFieldValue('at', at)}
        error={errors.at('at')}
      />
      <DayField
        label={t('beds.actions.expectedOn')}
        value={form.values.expectedOn}
        onChange={(day) => form.setFieldValue('expectedOn', day)}
        error={errors.at('on')}
      />
      <Group grow align="flex-start">
        <TextInput label={t('beds.actions.companion')} maxLength={100} {...form.getInputProps('companion')} />
        <TextInput
          label={t('beds.actions.companionPhone')}
          maxLength={40}
          inputMode="tel"
          {...form.getInputProps('companionPhone')}
        />
      </Group>
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </Frame>
  )
}
