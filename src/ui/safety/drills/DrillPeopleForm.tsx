import { Button, Checkbox, Group, NumberInput, Select, Table, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Drill } from '../../../shared/safety/drill.ts'
import { DrillOthers } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { ListSection } from '../../kit/list-section.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { type PeopleValues, peopleInput, peopleValues } from './people-values.ts'

interface DrillPeopleFormProps {
  drill: Drill
  /** Who works here on that day. */
  employed: readonly { id: number; name: string }[]
  onClose(): void
}

/** Who took part: the staff by name with floor and part, the others by number. */
export function DrillPeopleForm({ drill, employed, onClose }: DrillPeopleFormProps) {
  const { t } = useWords()
  const { floors } = usePlaces(drill.siteId)
  const form = useForm<PeopleValues>({ initialValues: peopleValues(drill, employed) })
  const { staff, others } = form.values
  const { run, isRunning, error } = useCommand(
    (version: number) =>
      client.safety.saveDrillPeople({ drillId: drill.id, version, people: peopleInput(form.values) }),
    { onDone: onClose },
  )
  const floor = (path: string, name: string | null, floorId: number | null) => (
    <Select
      {...(name === null
        ? { label: t('safety.drills.people.where') }
        : { 'aria-label': t('safety.drills.people.floorOf', { name }) })}
      placeholder={t('safety.drills.people.whole')}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={floors}
      value={floorId === null ? null : String(floorId)}
      onChange={(value) => form.setFieldValue(path, value === null ? null : Number(value))}
    />
  )
  return (
    <FormModal
      title={t('safety.drills.people.edit')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => run(drill.version)}
    >
      <Group justify="space-between">
        <Text fw={600}>{t('safety.drills.person.staff')}</Text>
        {staff.length > 0 && (
          <Button
            variant="light"
            onClick={() =>
              form.setFieldValue(
                'staff',
                staff.map((one) => ({ ...one, isThere: true })),
              )
            }
          >
            {t('safety.drills.person.all')}
          </Button>
        )}
      </Group>
      {staff.length === 0 && <Text c="dimmed">{t('safety.drills.person.noStaff')}</Text>}
      {staff.length > 0 && (
        <Table bg="white" withTableBorder>
          <Table.Tbody>
            {staff.map(({ staffId, name, isThere, floorId }, index) => (
              <Table.Tr key={staffId}>
                <Table.Td>
                  <Checkbox
                    size="md"
                    label={name}
                    aria-label={t('safety.drills.people.was', { name })}
                    {...form.getInputProps(`staff.${index}.isThere`, { type: 'checkbox' })}
                  />
                </Table.Td>
                <Table.Td w={150}>{isThere && floor(`staff.${index}.floorId`, name, floorId)}</Table.Td>
                <Table.Td>
                  {isThere && (
                    <TextInput
                      aria-label={t('safety.drills.people.partOf', { name })}
                      placeholder={t('safety.drills.people.partHint')}
                      maxLength={200}
                      {...form.getInputProps(`staff.${index}.part`)}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text fw={600}>{t('safety.drills.person.others')}</Text>
      <ListSection
        count={others.length}
        entry={(index) => t('safety.drills.people.entry', { number: index + 1 })}
        emptyText={t('safety.drills.people.noOthers')}
        addLabel={t('safety.drills.people.add')}
        onAdd={() => form.insertListItem('others', { others: 'residents', count: 1, floorId: null })}
        onRemove={(index) => form.removeListItem('others', index)}
      >
        {(index) => (
          <Group grow align="flex-start">
            <Select
              label={t('safety.drills.people.who')}
              allowDeselect={false}
              data={DrillOthers.options.map((value) => ({
                value,
                label: t(`safety.drills.person.others_${value}`),
              }))}
              {...form.getInputProps(`others.${index}.others`)}
            />
            <NumberInput
              label={t('safety.drills.people.count')}
              min={1}
              max={10_000}
              clampBehavior="strict"
              allowDecimal={false}
              {...form.getInputProps(`others.${index}.count`)}
            />
            {floor(`others.${index}.floorId`, null, others[index]?.floorId ?? null)}
          </Group>
        )}
      </ListSection>
      <Text role="status">
        {t('safety.drills.person.times', {
          count: peopleInput(form.values).reduce((sum, { count }) => sum + Number(count), 0),
        })}
      </Text>
      <SaveError
        error={error}
        label={() => t('safety.drills.people.title')}
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
