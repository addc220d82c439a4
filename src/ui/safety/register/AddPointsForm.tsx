import { Checkbox, Group, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { NewPoints } from '../../../shared/safety/register.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { usePlaces } from '../parts/use-places.ts'

/** Adds points by their names, each once or once on each floor. */
export function AddPointsForm({ siteId, onClose }: { siteId: number; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const { floors } = usePlaces(siteId)
  const checkPoints = check(NewPoints)
  const pointsOf = ({ names, floorIds }: { names: string; floorIds: string[] }) => {
    const plain = [...new Set(names.split('\n').map((name) => name.trim()))].filter(Boolean)
    if (floorIds.length === 0) return plain.map((name) => ({ name, floorId: null, roomId: null }))
    return floors
      .filter(({ value }) => floorIds.includes(value))
      .flatMap(({ value, label: floor }) =>
        plain.map((name) => ({
          name: t('safety.register.point.onFloor', { floor, name }),
          floorId: Number(value),
          roomId: null,
        })),
      )
  }
  const form = useForm<{ names: string; floorIds: string[] }>({
    initialValues: { names: '', floorIds: [] },
    validate: (values) => {
      const points = pointsOf(values)
      if (points.length === 0) return { names: t('errors.field.required') }
      const [wrong] = Object.values(checkPoints({ siteId, points }))
      return wrong ? { names: wrong } : {}
    },
  })
  const points = pointsOf(form.values)
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.safety.addPoints({ siteId, points: pointsOf(values) }),
    { onDone: onClose, doneText: t('safety.register.point.added', { count: points.length }) },
  )
  return (
    <FormModal
      title={t('safety.register.point.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Textarea
        label={t('safety.register.point.names')}
        description={t('safety.register.point.namesHint')}
        required
        data-autofocus
        autosize
        minRows={4}
        maxRows={12}
        {...form.getInputProps('names')}
      />
      {floors.length > 0 && (
        <Checkbox.Group
          label={t('safety.register.point.floors')}
          description={t('safety.register.point.floorsHint')}
          {...form.getInputProps('floorIds')}
        >
          <Group gap="lg" mt="xs">
            {floors.map(({ value, label }) => (
              <Checkbox key={value} size="md" value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Text role="status">{t('safety.register.point.willAdd', { count: points.length })}</Text>
    </FormModal>
  )
}
