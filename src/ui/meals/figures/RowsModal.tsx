import { Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../app/words.ts'
import '../../kit/figures/figures.css'

/** The rows behind a figure, in a window of their own that prints alone. */
export function RowsModal({
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
      size="90rem"
      title={title}
      classNames={{ root: 'rows', overlay: 'rows-overlay', inner: 'rows-inner', content: 'rows-content' }}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Stack>{children}</Stack>
    </Modal>
  )
}
