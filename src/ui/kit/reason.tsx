import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWords } from '../app/words.ts'
import { ErrorNote } from './parts.tsx'

interface ReasonModalProps {
  isOpen: boolean
  onClose(): void
  title: string
  lead: ReactNode
  /** What the button says will happen. */
  action: string
  isRunning: boolean
  error: unknown
  onSubmit(reason: string): void
}

/** Asks why before something is taken back: nothing is voided without a reason. */
export function ReasonModal({ isOpen, onClose, title, ...form }: ReasonModalProps) {
  const { t } = useWords()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <ReasonForm {...form} onClose={onClose} />
    </Modal>
  )
}

function ReasonForm({
  lead,
  action,
  isRunning,
  error,
  onSubmit,
  onClose,
}: Omit<ReasonModalProps, 'isOpen' | 'title'>) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // The form of the page that asked must not be sent with it.
        event.stopPropagation()
        setAsked(true)
        if (!isMissing) onSubmit(reason.trim())
      }}
    >
      <Stack>
        <Text>{lead}</Text>
        <Textarea
          label={t('kit.reason')}
          required
          data-autofocus
          maxLength={500}
          value={reason}
          error={isAsked && isMissing ? t('errors.field.required') : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ErrorNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" color="red" loading={isRunning}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
