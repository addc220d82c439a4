import { Group, Select } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { usePlaces } from './use-places.ts'

interface PlaceFieldsProps {
  siteId: number
  floorId: number | null
  roomId: number | null
  onChange(place: { floorId: number | null; roomId: number | null }): void
}

const idOf = (value: string | null) => (value === null ? null : Number(value))

/** The floor and room of something; nothing at a site without floors. */
export function PlaceFields({ siteId, floorId, roomId, onChange }: PlaceFieldsProps) {
  const { t } = useWords()
  const { floors, roomsOf } = usePlaces(siteId)
  if (floors.length === 0) return null
  const clear = { clearButtonProps: { 'aria-label': t('kit.none') } }
  return (
    <Group grow align="flex-start">
      <Select
        label={t('safety.register.place.floor')}
        placeholder={t('safety.register.place.whole')}
        clearable
        {...clear}
        data={floors}
        value={floorId === null ? null : String(floorId)}
        onChange={(value) => onChange({ floorId: idOf(value), roomId: null })}
      />
      <Select
        label={t('safety.register.place.room')}
        clearable
        searchable
        openOnFocus={false}
        {...clear}
        disabled={floorId === null}
        data={roomsOf(floorId)}
        value={roomId === null ? null : String(roomId)}
        onChange={(value) => onChange({ floorId, roomId: idOf(value) })}
      />
    </Group>
  )
}
