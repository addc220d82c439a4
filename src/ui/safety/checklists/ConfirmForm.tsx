import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Checklist, NewCheckItem } from '../../../shared/safety/checklist.ts'
import { lacksItems } from '../../../shared/safety/checklist-versions.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { useItemWords } from './use-item-words.ts'

interface ConfirmFormProps {
  checklist: Checklist
  draft: { id: number; number: number; version: number; items: readonly NewCheckItem[] }
  onDone(): void
  onClose(): void
}

/** From which day on a draft is in force; then it is frozen. */
export function ConfirmForm({ checklist, draft, onDone, onClose }: ConfirmFormProps) {
  const { t } = useWords()
  const words = useItemWords()
  const today = useToday()
  const { id, number, version, items } = draft
  // Not before today nor before another version; the first may reach back.
  const starts = checklist.versions.flatMap(({ fromOn }) => fromOn ?? [])
  const least = starts.length > 0 ? [today, ...starts].sort().at(-1) : undefined
  const form = useForm({
    initialValues: { fromOn: (least ?? today) as string | null },
    validate: { fromOn: (day) => (day === null ? t('errors.field.required') : null) },
  })
  const { run, isRunning, error } = useCommand(
    (fromOn: string) => client.safety.confirmChecklistVersion({ id, version, fromOn }),
    { onDone, doneText: t('safety.checklists.confirm.done') },
  )
  const rest = useRefusalAt(form, error, { IN_PAST: 'fromOn', BACKWARD: 'fromOn' })
  return (
    <FormModal
      title={t('safety.checklists.confirm.title', { name: words.name(checklist), number })}
      submit={t('safety.checklists.act.confirm')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors && form.values.fromOn) run(form.values.fromOn)
      }}
    >
      <Text>{t('safety.checklists.confirm.lead')}</Text>
      {lacksItems(checklist, items) && (
        <Text role="alert" fw={600} c="red.9">
          {t('errors.CHECKLIST_EMPTY')}
        </Text>
      )}
      <DayField
        label={t('safety.checklists.field.fromOn')}
        required
        data-autofocus
        min={least}
        {...form.getInputProps('fromOn')}
      />
    </FormModal>
  )
}
