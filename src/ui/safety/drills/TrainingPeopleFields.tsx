import { Button, Checkbox, Group, NumberInput, Stack, Table, Text } from '@mantine/core'
import { TrainingOthers } from '../../../shared/safety/terms.ts'
import type { TrainingPerson } from '../../../shared/safety/training.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useSiteStaff } from '../parts/use-site-staff.ts'
import type { TrainingValues } from './training-values.ts'

interface TrainingPeopleFieldsProps {
  siteId: number
  values: TrainingValues
  /** Who was entered before: those who helped out from another site are among them. */
  known: readonly TrainingPerson[]
  error: React.ReactNode
  onChange(values: Pick<TrainingValues, 'there' | 'passed' | 'others'>): void
}

/** Who of the staff was there and passed, and how many others. */
export function TrainingPeopleFields({ siteId, values, known, error, onChange }: TrainingPeopleFieldsProps) {
  const { t } = useWords()
  const today = useToday()
  const { staff, isPending } = useSiteStaff(siteId, values.onDay ?? today)
  const { there, passed, others } = values
  const isExamined = values.kind !== 'campaign'
  const listed = [
    ...staff.map(({ id, name }) => ({ id, name })),
    ...known.flatMap(({ staffId, staff: name }) =>
      staffId !== null && !staff.some(({ id }) => id === staffId) ? [{ id: staffId, name }] : [],
    ),
  ]
  const change = (more: Partial<Pick<TrainingValues, 'there' | 'passed' | 'others'>>) =>
    onChange({ there, passed, others, ...more })
  const set = (ids: number[], id: number, isIn: boolean) =>
    isIn ? [...ids, id] : ids.filter((other) => other !== id)
  // Whoever was there passed, unless told otherwise.
  const come = (id: number, isThere: boolean) =>
    change({ there: set(there, id, isThere), passed: set(passed, id, isThere) })
  const total = there.length + Object.values(others).reduce((sum, count) => sum + (count ?? 0), 0)
  return (
    <Stack gap="xs" role="group" aria-label={t('safety.drills.people.title')}>
      <Group justify="space-between">
        <Text fw={600}>{t('safety.drills.person.staff')}</Text>
        {listed.length > 0 && (
          <Button
            variant="light"
            onClick={() => {
              const all = listed.map(({ id }) => id)
              change({ there: all, passed: all })
            }}
          >
            {t('safety.drills.person.all')}
          </Button>
        )}
      </Group>
      {listed.length === 0 && !isPending && <Text c="dimmed">{t('safety.drills.person.noStaff')}</Text>}
      {listed.length > 0 && (
        <Table bg="white" withTableBorder>
          <Table.Tbody>
            {listed.map(({ id, name }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <Checkbox
                    size="md"
                    label={t('safety.drills.training.there')}
                    aria-label={t('safety.drills.training.was', { name })}
                    checked={there.includes(id)}
                    onChange={({ currentTarget }) => come(id, currentTarget.checked)}
                  />
                </Table.Td>
                {isExamined && (
                  <Table.Td>
                    <Checkbox
                      size="md"
                      label={t('safety.drills.training.passed')}
                      aria-label={t('safety.drills.training.didPass', { name })}
                      disabled={!there.includes(id)}
                      checked={passed.includes(id)}
                      onChange={({ currentTarget }) =>
                        change({ passed: set(passed, id, currentTarget.checked) })
                      }
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text fw={600}>{t('safety.drills.person.others')}</Text>
      <Group grow align="flex-start">
        {TrainingOthers.options.map((kind) => (
          <NumberInput
            key={kind}
            label={t(`safety.drills.person.others_${kind}`)}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            value={others[kind] ?? ''}
            onChange={(value) => change({ others: { ...others, [kind]: value === '' ? 0 : Number(value) } })}
          />
        ))}
      </Group>
      <Text role="status">{t('safety.drills.person.times', { count: total })}</Text>
      {error && <Text c="red.9">{error}</Text>}
    </Stack>
  )
}
