import { Checkbox, Group, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { InspectionDetails, InspectionParty } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import { ListSection } from '../../../kit/list-section.tsx'

export interface JointValues {
  parties: InspectionParty[]
  details: InspectionDetails
}

export const noParty: InspectionParty = { department: '', inspectors: '', certificates: '', isLead: false }

/** The departments that take part, each with its people and their certificates; one leads. */
export function PartyFields<V extends JointValues>({ form: typed }: { form: UseFormReturnType<V> }) {
  const { t } = useWords()
  const form = typed as unknown as UseFormReturnType<JointValues>
  const { parties } = form.values
  const entry = (index: number) => t('safety.walk.joint.party', { number: index + 1 })
  const lead = (index: number, isLead: boolean) =>
    form.setFieldValue(
      'parties',
      parties.map((party, other) => ({
        ...party,
        isLead: other === index ? isLead : party.isLead && !isLead,
      })),
    )
  return (
    <>
      <ListSection
        count={parties.length}
        entry={entry}
        addLabel={t('safety.walk.joint.add')}
        emptyText={t('safety.walk.joint.none')}
        onAdd={() => form.insertListItem('parties', { ...noParty, isLead: parties.length === 0 })}
        onRemove={(index) => form.removeListItem('parties', index)}
      >
        {(index) => (
          <>
            <Group grow align="flex-start">
              <TextInput
                label={t('safety.walk.joint.department')}
                required
                maxLength={100}
                {...form.getInputProps(`parties.${index}.department`)}
              />
              <TextInput
                label={t('safety.walk.joint.inspectors')}
                maxLength={200}
                {...form.getInputProps(`parties.${index}.inspectors`)}
              />
            </Group>
            <TextInput
              label={t('safety.walk.joint.certificates')}
              maxLength={200}
              {...form.getInputProps(`parties.${index}.certificates`)}
            />
            <Checkbox
              label={t('safety.walk.joint.lead')}
              checked={parties[index]?.isLead ?? false}
              onChange={({ currentTarget }) => lead(index, currentTarget.checked)}
            />
          </>
        )}
      </ListSection>
      {form.errors.parties && (
        <Text c="var(--mantine-color-error)" role="alert">
          {t('safety.walk.joint.twice')}
        </Text>
      )}
    </>
  )
}
