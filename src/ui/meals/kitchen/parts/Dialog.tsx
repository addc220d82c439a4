import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../../app/words.ts'

/** A dialog whose form is drawn by its content: a touch beside it does not throw away what was typed. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose(): void
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {children}
    </Modal>
  )
}
