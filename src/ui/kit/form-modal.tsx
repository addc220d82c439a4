import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'
import { Frame } from './form-frame.tsx'

interface FormModalProps {
  title: string
  submit: string
  isRunning: boolean
  /** A failure that belongs to no field. */
  error: unknown
  onSubmit(): void
  onClose(): void
  isDanger?: boolean
  children: ReactNode
}

/** A form in a dialog: a touch beside it does not throw away what was typed. */
export function FormModal({ title, onClose, children, ...form }: FormModalProps) {
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
      <Frame {...form} onCancel={onClose}>
        {children}
      </Frame>
    </Modal>
  )
}
