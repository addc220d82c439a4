import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import { ChecklistUpdate } from '../../../shared/safety/contract-checklists.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { useItemWords } from './use-item-words.ts'

interface FormProps {
  checklist: Checklist
  onClose(): void
}

const useUpdate = ({ checklist, onClose }: FormProps) =>
  useCommand(
    (change: Partial<ChecklistUpdate>) => {
      const { id, name, nameEn, isActive, version } = checklist
      return client.safety.updateChecklist({ id, name, nameEn, isActive, version, ...change })
    },
    { onDone: onClose },
  )

const labels = { name: 'name', nameEn: 'nameEn', isActive: 'state' } as const

/** What to do when somebody else changed its name or use in the meantime. */
function useStale() {
  const { t } = useWords()
  return {
    label: (field: string) =>
      field in labels ? t(`safety.checklists.field.${labels[field as keyof typeof labels]}`) : field,
    show: (_field: string, value: unknown) =>
      typeof value === 'boolean'
        ? t(`safety.checklists.state.${value ? 'used' : 'unused'}`)
        : String(value || '—'),
  }
}

/** Another name: records show it too. */
export function RenameForm({ checklist, onClose }: FormProps) {
  const { t } = useWords()
  const check = useCheck()
  const stale = useStale()
  const form = useForm({
    initialValues: { name: checklist.name, nameEn: checklist.nameEn },
    validate: check(ChecklistUpdate.pick({ name: true, nameEn: true })),
  })
  const { run, isRunning, error } = useUpdate({ checklist, onClose })
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  return (
    <FormModal
      title={t('safety.checklists.act.rename')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <TextInput
        label={t('safety.checklists.field.name')}
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('safety.checklists.field.nameEn')}
        maxLength={100}
        {...form.getInputProps('nameEn')}
      />
      <SaveError
        error={rest}
        {...stale}
        onKeepMine={(version) => run({ ...form.values, version })}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}

/** Takes a checklist out of use, or brings it back. */
export function StopForm({ checklist, onClose }: FormProps) {
  const { t } = useWords()
  const words = useItemWords()
  const stale = useStale()
  const { run, isRunning, error } = useUpdate({ checklist, onClose })
  const isActive = !checklist.isActive
  return (
    <FormModal
      title={t(isActive ? 'safety.checklists.stop.resumeTitle' : 'safety.checklists.stop.title', {
        name: words.name(checklist),
      })}
      submit={t(isActive ? 'safety.checklists.act.resume' : 'safety.checklists.act.stop')}
      isDanger={!isActive}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => run({ isActive })}
    >
      <Text>{t(isActive ? 'safety.checklists.stop.resumeLead' : 'safety.checklists.stop.lead')}</Text>
      <SaveError
        error={error}
        {...stale}
        onKeepMine={(version) => run({ isActive, version })}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
