import { Group, Text } from '@mantine/core'
import { IconBuildingWarehouse, IconHome, IconTool, IconTrashX } from '@tabler/icons-react'
import type { ItemState as State } from '../../../shared/homecare/equipment.ts'
import { useEnum } from '../../kit/fields.tsx'

const looks: Record<State, { icon: typeof IconHome; color: string }> = {
  inStore: { icon: IconBuildingWarehouse, color: 'teal.9' },
  lent: { icon: IconHome, color: 'blue.9' },
  inRepair: { icon: IconTool, color: 'orange.9' },
  writtenOff: { icon: IconTrashX, color: 'dimmed' },
}

/** Where an item is: sign, word and colour. */
export function ItemState({ state }: { state: State }) {
  const say = useEnum()
  const { icon: Icon, color } = looks[state]
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {say('itemState', state)}
      </Text>
    </Group>
  )
}
