import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { Name, Note } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

const Details = z.object({
  code: Name,
  street: z.string().max(200),
  community: z.string().max(200),
  note: Note,
})

const valuesOf = ({ code, street, community, note }: FamilyBed) => ({ code, street, community, note })

/** Changes what a family bed is called and where it is. */
export function EditModal({ bed, onClose }: { bed: FamilyBed; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({ initialValues: valuesOf(bed), validate: check(Details) })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.homecare.updateFamilyBed({ id: bed.id, version, ...form.values }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'code' })
  const labels: Record<string, string> = {
    code: t('homecare.beds.column.code'),
    street: t('homecare.beds.street'),
    community: t('homecare.beds.community'),
    note: t('kit.note'),
  }
  return (
    <FormModal
      title={t('homecare.beds.one.edit')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(bed.version)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={labels.code} required data-autofocus {...form.getInputProps('code')} />
        <TextInput label={labels.street} {...form.getInputProps('street')} />
        <TextInput label={labels.community} {...form.getInputProps('community')} />
      </SimpleGrid>
      <Textarea label={labels.note} {...form.getInputProps('note')} />
      <SaveError
        error={rest}
        label={(field) => labels[field] ?? field}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
