import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Inspection, JointUpdate } from '../../../../shared/safety/inspection.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { useDraft } from '../../../kit/draft.ts'
import { DayField } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { SaveError } from '../../../kit/stale.tsx'
import { DraftNote } from '../../parts/DraftNote.tsx'
import { JointKind } from './JointKind.tsx'
import { type JointValues, PartyFields } from './PartyFields.tsx'

/** Who takes part, and what the unit says: also after the end. */
export function JointForm({ inspection, onClose }: { inspection: Inspection; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const { id, version, parties, details } = inspection
  const initial = { parties, details }
  const form = useForm<JointValues>({
    initialValues: initial,
    validate: check(JointUpdate.pick({ parties: true, details: true })),
  })
  const draft = useDraft(`inspection.${id}.joint`, form)
  const { run, isRunning, error } = useCommand(
    (onVersion: number) => client.safety.updateJoint({ id, version: onVersion, ...form.values }),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  const labels: Record<string, string> = {
    parties: t('safety.walk.joint.title'),
    details: t('safety.walk.joint.opinion'),
  }
  return (
    <FormModal
      title={t('safety.walk.joint.edit')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(version)
      }}
    >
      <DraftNote
        draft={draft}
        onDiscard={() => {
          draft.drop()
          form.setValues(initial)
        }}
      />
      <JointKind {...form.getInputProps('details.jointKind')} />
      <PartyFields form={form} />
      <Textarea
        label={t('safety.walk.joint.opinion')}
        maxLength={2000}
        {...form.getInputProps('details.opinion')}
      />
      <DayField label={t('safety.walk.joint.againOn')} {...form.getInputProps('details.againOn')} />
      <SaveError
        error={error}
        label={(field) => labels[field] ?? field}
        show={() => t('safety.walk.joint.changed')}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
