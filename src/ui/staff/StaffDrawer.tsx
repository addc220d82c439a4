import { Drawer } from '@mantine/core'
import type { Staff } from '../../shared/staff/schema.ts'
import { useWords } from '../app/words.ts'
import { StaffForm } from './StaffForm.tsx'

interface StaffDrawerProps {
  isOpen: boolean
  /** null: somebody new. */
  staff: Staff | null
  onClose(): void
}

/** Adds or changes a member of staff beside the list. */
export function StaffDrawer({ isOpen, staff, onClose }: StaffDrawerProps) {
  const { t } = useWords()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={staff ? t('staff.editTitle', { name: staff.name }) : t('staff.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <StaffForm key={staff?.id ?? 'new'} staff={staff} onClose={onClose} />
    </Drawer>
  )
}
