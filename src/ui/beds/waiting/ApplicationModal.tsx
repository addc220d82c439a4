import { Modal } from '@mantine/core'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { ApplicationEdit } from './ApplicationEdit.tsx'
import { ApplicationNew } from './ApplicationNew.tsx'

interface ApplicationModalProps {
  /** null: a new application. */
  row: WaitingRow | null
  siteId: number
  onClose(): void
}

/** Notes who asks for a bed, or changes what was noted. */
export function ApplicationModal({ row, siteId, onClose }: ApplicationModalProps) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={row ? t('beds.waiting.form.editTitle', { person: row.person }) : t('beds.waiting.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {row ? (
        <ApplicationEdit row={row} onClose={onClose} />
      ) : (
        <ApplicationNew siteId={siteId} onClose={onClose} />
      )}
    </Modal>
  )
}
