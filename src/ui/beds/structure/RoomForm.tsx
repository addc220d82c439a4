import { Button, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Room } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { SaveError } from '../../kit/stale.tsx'
import { useBeside } from './use-beside.ts'

interface RoomFormProps {
  floorId: number
  room?: Room
  onDone(): void
}

const RoomFacts = Room.omit({ id: true, floorId: true, version: true })
type RoomFacts = Omit<Room, 'id' | 'floorId' | 'version'>
const isField = (field: string): field is keyof RoomFacts => field in RoomFacts.shape

/** A room: its name, who it is for and what it offers. */
export function RoomForm({ floorId, room, onDone }: RoomFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const form = useForm<RoomFacts>({
    initialValues: {
      name: room?.name ?? '',
      audience: room?.audience ?? 'any',
      isNearStation: room?.isNearStation ?? false,
      isWheelchair: room?.isWheelchair ?? false,
      hasOxygen: room?.hasOxygen ?? false,
      note: room?.note ?? '',
    },
    validate: check(RoomFacts),
  })
  const { run, isRunning, error } = useCommand(
    ({ version, ...values }: RoomFacts & { version?: number }) =>
      room
        ? client.beds.updateRoom({ ...values, id: room.id, version: version ?? room.version })
        : client.beds.addRoom({ ...values, floorId }),
    { onDone },
  )
  const show = (field: string, value: unknown) => {
    if (field === 'audience') return say('audience', String(value))
    if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
    return String(value || '—')
  }
  const label = (field: string) => {
    if (field === 'note') return t('kit.note')
    return isField(field) ? t(`beds.structure.${field as Exclude<keyof RoomFacts, 'note'>}`) : field
  }
  const beside = useBeside(error, { NAME_TAKEN: 'name' })
  return (
    <form onSubmit={form.onSubmit((values) => run(values))} noValidate>
      <Stack>
        <TextInput
          label={label('name')}
          required
          data-autofocus
          {...form.getInputProps('name')}
          error={form.errors.name ?? beside.at('name')}
        />
        <EnumSelect kind="audience" label={label('audience')} {...form.getInputProps('audience')} />
        {(['isNearStation', 'isWheelchair', 'hasOxygen'] as const).map((feature) => (
          <Switch
            key={feature}
            label={label(feature)}
            {...form.getInputProps(feature, { type: 'checkbox' })}
          />
        ))}
        <Textarea label={label('note')} {...form.getInputProps('note')} />
        <SaveError
          error={beside.rest}
          label={label}
          show={show}
          onKeepMine={(version) => run({ ...form.values, version })}
          onTakeTheirs={onDone}
        />
        <Button type="submit" loading={isRunning}>
          {t('kit.save')}
        </Button>
      </Stack>
    </form>
  )
}
