import { Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type Drill, DrillFinding } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { newKey } from '../../kit/new-key.ts'
import { PlaceFields } from '../parts/PlaceFields.tsx'

/** What a drill brought to light becomes a hazard. */
export function FindingForm({ drill, onClose }: { drill: Drill; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const [key] = useState(newKey)
  const form = useForm<DrillFinding>({
    initialValues: { key, drillId: drill.id, floorId: null, roomId: null, place: '', description: '' },
    validate: check(DrillFinding),
  })
  const draft = useDraft(`drill.finding.${drill.id}`, form)
  const { run, isRunning, error } = useCommand(
    () => client.safety.reportFinding({ ...DrillFinding.parse(form.values), key }),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  return (
    <FormModal
      title={t('safety.drills.finding.add')}
      submit={t('safety.drills.finding.add')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run()
      }}
    >
      <Text>{t('safety.drills.finding.lead')}</Text>
      <PlaceFields
        siteId={drill.siteId}
        floorId={form.values.floorId}
        roomId={form.values.roomId}
        onChange={(place) => form.setValues(place)}
      />
      <TextInput
        label={t('safety.drills.finding.place')}
        required={form.values.floorId === null}
        maxLength={200}
        data-autofocus
        {...form.getInputProps('place')}
      />
      <Textarea
        label={t('safety.drills.finding.description')}
        required
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('description')}
      />
    </FormModal>
  )
}
