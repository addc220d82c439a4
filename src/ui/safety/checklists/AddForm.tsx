import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import { inForceOn } from '../../../shared/safety/checklist-versions.ts'
import { NewChecklist } from '../../../shared/safety/contract-checklists.ts'
import type { ChecklistKind } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { DraftNote } from '../parts/DraftNote.tsx'
import { useItemWords } from './use-item-words.ts'

interface AddFormProps {
  siteId: number
  checklists: readonly Checklist[]
  /** The version that is copied; chosen in the form when left out. */
  from?: { checklist: Checklist; versionId: number }
  onDone(checklist: Checklist): void
  onClose(): void
}

/** An own checklist: empty, or as another one is. */
export function AddForm({ siteId, checklists, from, onDone, onClose }: AddFormProps) {
  const { t } = useWords()
  const { me, sites } = useSession()
  const check = useCheck()
  const words = useItemWords()
  const today = useToday()
  const initial: NewChecklist = {
    siteId,
    kind: from?.checklist.kind ?? 'own',
    name: '',
    nameEn: '',
    copyOf: from?.versionId ?? null,
  }
  const form = useForm<NewChecklist>({ initialValues: initial, validate: check(NewChecklist) })
  const draft = useDraft(`checklist.new.${siteId}.${from?.versionId ?? ''}`, form)
  const { run, isRunning, error } = useCommand(() => client.safety.addChecklist(form.values), {
    onDone: (checklist) => {
      draft.drop()
      onDone(checklist)
    },
  })
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const { siteId: chosen, copyOf } = form.values
  const copies = checklists.flatMap((checklist) => {
    const version = inForceOn(checklist.versions, today) ?? checklist.versions[0]
    return version ? [{ checklist, version }] : []
  })
  return (
    <FormModal
      title={t(from ? 'safety.checklists.act.copy' : 'safety.checklists.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(undefined)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
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
      <EnumSelect<ChecklistKind>
        kind="checklistKind"
        label={t('safety.checklists.field.kind')}
        required
        {...form.getInputProps('kind')}
      />
      {me.siteIds === null && (
        <Select
          label={t('safety.checklists.field.site')}
          allowDeselect={false}
          data={[
            { value: String(siteId), label: sites.find(({ id }) => id === siteId)?.name ?? '' },
            { value: '', label: t('safety.checklists.every') },
          ]}
          value={String(chosen ?? '')}
          onChange={(value) => form.setFieldValue('siteId', value ? siteId : null)}
        />
      )}
      {!from && (
        <Select
          label={t('safety.checklists.field.copyOf')}
          allowDeselect={false}
          data={[
            { value: '', label: t('safety.checklists.field.copyNothing') },
            ...copies.map(({ checklist, version }) => ({
              value: String(version.id),
              label: words.name(checklist),
            })),
          ]}
          value={String(copyOf ?? '')}
          onChange={(value) => form.setFieldValue('copyOf', value ? Number(value) : null)}
        />
      )}
    </FormModal>
  )
}
