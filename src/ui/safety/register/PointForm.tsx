import { NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { PointDetails, type SafetyPoint } from '../../../shared/safety/register.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { PlaceFields } from '../parts/PlaceFields.tsx'
import { usePlaces } from '../parts/use-places.ts'

/** Changes a point; its code hangs on the wall and stays. */
export function PointForm({ point, onClose }: { point: SafetyPoint; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const places = usePlaces(point.siteId)
  const { name, floorId, roomId, sort } = point
  const form = useForm<PointDetails>({
    initialValues: { name, floorId, roomId, sort },
    validate: check(PointDetails),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.safety.updatePoint({ id: point.id, version, ...form.values }),
    { onDone: onClose },
  )
  const label = (field: string) =>
    t(field === 'name' || field === 'sort' ? `safety.register.point.${field}` : 'safety.register.asset.where')
  const show = (field: string, value: unknown) => {
    if (field === 'floorId') return places.words({ floorId: Number(value), roomId: null })
    if (field === 'roomId') return places.words({ floorId: null, roomId: Number(value) })
    return String(value)
  }
  return (
    <FormModal
      title={t('safety.register.point.edit')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(point.version)
      }}
    >
      <TextInput
        label={t('safety.register.point.name')}
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <PlaceFields
        siteId={point.siteId}
        floorId={form.values.floorId}
        roomId={form.values.roomId}
        onChange={(place) => form.setValues(place)}
      />
      <NumberInput
        label={t('safety.register.point.sort')}
        required
        min={0}
        allowDecimal={false}
        {...form.getInputProps('sort')}
      />
      <SaveError error={error} label={label} show={show} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}
