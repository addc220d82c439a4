import { Accordion, Button, Checkbox, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import type { Editing } from './EditForm.tsx'
import { RoomCard } from './RoomCard.tsx'
import { type BuildingNode, bedsOfFloor, type FloorNode, isRetired } from './tree.ts'
import type { Selection } from './use-selection.ts'

interface BuildingPanelProps {
  node: BuildingNode
  selection: Selection
  onEdit(editing: Editing): void
}

/** A building: its floors one below the other, the first one open. */
export function BuildingPanel({ node: { building, floors }, selection, onEdit }: BuildingPanelProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [open, setOpen] = useState<string[]>(floors[0] ? [String(floors[0].floor.id)] : [])
  return (
    <Paper withBorder p="md" bg="white" component="section" aria-label={building.name}>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz={20}>
          {building.name}
        </Title>
        {may('beds.structure') && (
          <Group gap="xs">
            <Button
              variant="subtle"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => onEdit({ what: 'building', siteId: building.siteId, building })}
            >
              {t('beds.structure.renameBuilding')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => onEdit({ what: 'floor', buildingId: building.id })}
            >
              {t('beds.structure.addFloor')}
            </Button>
          </Group>
        )}
      </Group>
      {floors.length === 0 && <Text c="dimmed">{t('beds.structure.noFloors')}</Text>}
      <Accordion multiple value={open} onChange={setOpen} variant="separated" order={3}>
        {floors.map((floor) => (
          <FloorItem
            key={floor.floor.id}
            node={floor}
            isOpen={open.includes(String(floor.floor.id))}
            selection={selection}
            onEdit={onEdit}
          />
        ))}
      </Accordion>
    </Paper>
  )
}

interface FloorItemProps {
  node: FloorNode
  isOpen: boolean
  selection: Selection
  onEdit(editing: Editing): void
}

function FloorItem({ node, isOpen, selection, onEdit }: FloorItemProps) {
  const { t } = useWords()
  const beds = bedsOfFloor(node).filter(({ spot }) => spot !== null)
  return (
    <Accordion.Item value={String(node.floor.id)}>
      <Accordion.Control>
        <Group gap="md">
          <Text fw={650} fz="lg">
            {node.floor.name}
          </Text>
          <Text c="dimmed">{t('beds.structure.rooms', { count: node.rooms.length })}</Text>
          <Text c="dimmed">{t('beds.structure.beds', { count: beds.length })}</Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {isOpen && <FloorContent node={node} selection={selection} onEdit={onEdit} />}
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function FloorContent({ node, selection, onEdit }: Omit<FloorItemProps, 'isOpen'>) {
  const { t } = useWords()
  const { may } = useSession()
  const { floor, rooms } = node
  const ids = bedsOfFloor(node).flatMap((bed) => (isRetired(bed) ? [] : [bed.bed.id]))
  const chosen = ids.filter((id) => selection.has(id)).length
  return (
    <>
      <Group justify="space-between" mb="sm">
        {may('beds.write') && ids.length > 0 ? (
          <Checkbox
            label={t('beds.structure.selectFloor')}
            checked={chosen === ids.length}
            indeterminate={chosen > 0 && chosen < ids.length}
            onChange={({ currentTarget }) => selection.set(ids, currentTarget.checked)}
          />
        ) : (
          <span />
        )}
        {may('beds.structure') && (
          <Group gap="xs">
            <Button
              variant="subtle"
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => onEdit({ what: 'floor', buildingId: floor.buildingId, floor })}
            >
              {t('beds.structure.renameFloor')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => onEdit({ what: 'room', floorId: floor.id })}
            >
              {t('beds.structure.addRoom')}
            </Button>
          </Group>
        )}
      </Group>
      {rooms.length === 0 && <Text c="dimmed">{t('beds.structure.noRooms')}</Text>}
      <SimpleGrid type="container" cols={{ base: 1, '560px': 2, '840px': 3, '1200px': 4 }} spacing="sm">
        {rooms.map((room) => (
          <RoomCard key={room.room.id} node={room} selection={selection} onEdit={onEdit} />
        ))}
      </SimpleGrid>
    </>
  )
}
