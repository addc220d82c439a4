import { Drawer } from '@mantine/core'
import type { Bed, Building, Floor, Room } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { BedForm } from './BedForm.tsx'
import { NameForm } from './NameForm.tsx'
import { RoomForm } from './RoomForm.tsx'

/** A part of the house that is added, or changed where it is given. */
export type Editing =
  | { what: 'building'; siteId: number; building?: Building }
  | { what: 'floor'; buildingId: number; floor?: Floor }
  | { what: 'room'; floorId: number; room?: Room }
  | { what: 'bed'; room: Room; bed?: Bed }

interface EditFormProps {
  editing: Editing
  onClose(): void
}

/** The form of one building, floor, room or bed, at the side of the page. */
export function EditForm({ editing, onClose }: EditFormProps) {
  const { t } = useWords()
  return (
    <Drawer
      opened
      onClose={onClose}
      title={<TitleOf editing={editing} />}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {(editing.what === 'building' || editing.what === 'floor') && (
        <NameForm editing={editing} onDone={onClose} />
      )}
      {editing.what === 'room' && <RoomForm {...editing} onDone={onClose} />}
      {editing.what === 'bed' && <BedForm {...editing} onDone={onClose} />}
    </Drawer>
  )
}

function TitleOf({ editing }: { editing: Editing }) {
  const { t } = useWords()
  switch (editing.what) {
    case 'building':
      return t(editing.building ? 'beds.structure.renameBuilding' : 'beds.structure.addBuilding')
    case 'floor':
      return t(editing.floor ? 'beds.structure.renameFloor' : 'beds.structure.addFloor')
    case 'room':
      return editing.room
        ? t('beds.structure.editRoom', { name: editing.room.name })
        : t('beds.structure.addRoom')
    case 'bed':
      return editing.bed
        ? t('beds.structure.editBed', { code: editing.bed.code })
        : t('beds.structure.addBed', { room: editing.room.name })
  }
}
