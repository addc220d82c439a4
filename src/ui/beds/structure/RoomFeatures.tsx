import { Badge, Group } from '@mantine/core'
import { IconLungs, IconNurse, IconUsers, IconWheelchair } from '@tabler/icons-react'
import type { Room } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

/** Who a room is for and what it offers, in words with a sign. */
export function RoomFeatures({ room }: { room: Room }) {
  const { t } = useWords()
  const say = useEnum()
  const features = [
    { is: room.audience !== 'any', icon: IconUsers, text: say('audience', room.audience) },
    { is: room.isNearStation, icon: IconNurse, text: t('beds.structure.isNearStation') },
    { is: room.isWheelchair, icon: IconWheelchair, text: t('beds.structure.isWheelchair') },
    { is: room.hasOxygen, icon: IconLungs, text: t('beds.structure.hasOxygen') },
  ].filter(({ is }) => is)
  if (features.length === 0) return null
  return (
    <Group gap={6}>
      {features.map(({ icon: Icon, text }) => (
        <Badge
          key={text}
          variant="light"
          color="gray"
          size="lg"
          tt="none"
          fw={500}
          c="var(--mantine-color-text)"
          leftSection={<Icon size={16} aria-hidden />}
        >
          {text}
        </Badge>
      ))}
    </Group>
  )
}
