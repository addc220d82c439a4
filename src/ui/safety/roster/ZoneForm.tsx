import { Checkbox, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Room } from '../../../shared/beds/schema.ts'
import { type EscapeZone, ZoneDetails } from '../../../shared/safety/zone.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

interface ZoneFormProps {
  zone?: EscapeZone
  floorId: number
  /** All of the floor. */
  zones: readonly EscapeZone[]
  rooms: readonly Room[]
  onClose(): void
}

const fields = ['name', 'exit', 'meetingPlace', 'sort', 'rooms'] as const

/** Adds a zone or changes one; a room that is in another moves over. */
export function ZoneForm({ zone, floorId, zones, rooms, onClose }: ZoneFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm<ZoneDetails>({
    initialValues: zone ? valuesOf(zone) : emptyOf(zones, rooms),
    validate: check(ZoneDetails),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const details = ZoneDetails.parse(form.values)
      return zone
        ? client.safety.updateZone({ id: zone.id, version, ...details })
        : client.safety.addZone({ floorId, ...details })
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const nameOf = (room: Room) => {
    const other = zones.find(({ id, roomIds }) => id !== zone?.id && roomIds.includes(room.id))
    return other ? t('safety.roster.zones.inOther', { room: room.name, zone: other.name }) : room.name
  }
  const label = (field: string) => {
    const own = fields.find((name) => name === (field === 'roomIds' ? 'rooms' : field))
    return own ? t(`safety.roster.zones.${own}`) : field
  }
  const show = (_field: string, value: unknown) =>
    Array.isArray(value)
      ? rooms
          .filter(({ id }) => value.includes(id))
          .map(({ name }) => name)
          .join('、')
      : String(value ?? '—')
  const text = (field: 'exit' | 'meetingPlace', hint: string) => (
    <TextInput
      label={t(`safety.roster.zones.${field}`)}
      description={hint}
      maxLength={200}
      {...form.getInputProps(field)}
    />
  )
  return (
    <FormModal
      title={t(zone ? 'safety.roster.zones.edit' : 'safety.roster.zones.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(zone?.version ?? 1)
      }}
    >
      <TextInput
        label={t('safety.roster.zones.name')}
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Group grow align="flex-start">
        {text('exit', t('safety.roster.zones.exitHint'))}
        {text('meetingPlace', t('safety.roster.zones.meetingHint'))}
      </Group>
      <Checkbox.Group
        label={t('safety.roster.zones.rooms')}
        value={form.values.roomIds.map(String)}
        error={form.errors.roomIds}
        onChange={(ids) => form.setFieldValue('roomIds', ids.map(Number))}
      >
        <Group gap="lg" mt="xs">
          {rooms.map((room) => (
            <Checkbox key={room.id} size="md" value={String(room.id)} label={nameOf(room)} />
          ))}
        </Group>
        {rooms.length === 0 && <Text c="dimmed">{t('safety.roster.zones.noRooms')}</Text>}
      </Checkbox.Group>
      <NumberInput
        label={t('safety.roster.zones.sort')}
        description={t('safety.roster.zones.sortHint')}
        required
        min={0}
        max={999}
        allowDecimal={false}
        {...form.getInputProps('sort')}
      />
      <SaveError error={rest} label={label} show={show} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}

const valuesOf = ({ name, exit, meetingPlace, sort, roomIds }: EscapeZone): ZoneDetails => ({
  name,
  exit,
  meetingPlace,
  sort,
  roomIds,
})

/** Begins with the rooms that have none yet, after the zones that are there. */
const emptyOf = (zones: readonly EscapeZone[], rooms: readonly Room[]): ZoneDetails => {
  const taken = new Set(zones.flatMap(({ roomIds }) => roomIds))
  return {
    name: '',
    exit: '',
    meetingPlace: '',
    sort: Math.max(0, ...zones.map(({ sort }) => sort + 1)),
    roomIds: zones.length === 0 ? [] : rooms.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
  }
}
