import { ActionIcon, Card, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { BedMark } from './BedMark.tsx'
import type { Editing } from './EditForm.tsx'
import { EndOutage } from './EndOutage.tsx'
import { RoomFeatures } from './RoomFeatures.tsx'
import { type BedNode, isRetired, type RoomNode } from './tree.ts'
import type { Selection } from './use-selection.ts'

interface RoomCardProps {
  node: RoomNode
  selection: Selection
  onEdit(editing: Editing): void
}

/** A room with what it offers and its beds. */
export function RoomCard({ node: { room, beds }, selection, onEdit }: RoomCardProps) {
  const { t } = useWords()
  const { may } = useSession()
  return (
    <Card withBorder padding="sm" role="group" aria-label={room.name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650} fz="lg" pt={8}>
          {room.name}
        </Text>
        {may('beds.structure') && (
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              aria-label={t('beds.structure.addBed', { room: room.name })}
              title={t('beds.structure.addBed', { room: room.name })}
              onClick={() => onEdit({ what: 'bed', room })}
            >
              <IconPlus size={20} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('beds.structure.editRoom', { name: room.name })}
              title={t('beds.structure.editRoom', { name: room.name })}
              onClick={() => onEdit({ what: 'room', floorId: room.floorId, room })}
            >
              <IconPencil size={20} />
            </ActionIcon>
          </Group>
        )}
      </Group>
      <RoomFeatures room={room} />
      {room.note && <Text c="dimmed">{room.note}</Text>}
      <Stack gap={0} mt="xs">
        {beds.length === 0 && <Text c="dimmed">{t('beds.structure.noBeds')}</Text>}
        {beds.map((bed) => (
          <BedLine key={bed.bed.id} node={bed} room={room} selection={selection} onEdit={onEdit} />
        ))}
      </Stack>
    </Card>
  )
}

interface BedLineProps {
  node: BedNode
  room: RoomNode['room']
  selection: Selection
  onEdit(editing: Editing): void
}

function BedLine({ node, room, selection, onEdit }: BedLineProps) {
  const { t } = useWords()
  const { may } = useSession()
  const say = useEnum()
  const { bed, spot } = node
  const gone = isRetired(node)
  return (
    <Group wrap="nowrap" gap="xs" mih={44} style={{ borderTop: '1px solid var(--mantine-color-gray-2)' }}>
      {may('beds.write') && !gone && (
        <Checkbox
          aria-label={t('beds.structure.select', { code: bed.code })}
          checked={selection.has(bed.id)}
          onChange={({ currentTarget }) => selection.set([bed.id], currentTarget.checked)}
        />
      )}
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600} c={gone ? 'dimmed' : undefined} td={gone ? 'line-through' : undefined}>
            {bed.code}
          </Text>
          <Text c="dimmed">{say('bedKind', bed.kind)}</Text>
        </Group>
        <BedMark node={node} />
      </div>
      {may('beds.write') && spot?.outage && !spot.outage.hazard && (
        <EndOutage bed={bed} outageId={spot.outage.id} />
      )}
      {may('beds.structure') && !gone && (
        <ActionIcon
          aria-label={t('beds.structure.editBed', { code: bed.code })}
          title={t('beds.structure.editBed', { code: bed.code })}
          onClick={() => onEdit({ what: 'bed', room, bed })}
        >
          <IconPencil size={18} />
        </ActionIcon>
      )}
    </Group>
  )
}
