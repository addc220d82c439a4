import { Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { WaitingRow } from '../../../shared/beds/schema.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'

const reasons = ['withdrawn', 'declined', 'died'] as const
type Reason = (typeof reasons)[number]

/** Takes a person off the list, with the reason. */
export function CloseModal({ row, onClose }: { row: WaitingRow; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const [reason, setReason] = useState<Reason | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error } = useCommand(
    (chosen: Reason) => client.beds.closeApplication({ id: row.id, reason: chosen }),
    { onDone: onClose, doneText: t('beds.waiting.close.done', { person: row.person }) },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('beds.waiting.close.title', { person: row.person })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Frame
        submit={t('beds.waiting.close.go')}
        isRunning={isRunning}
        error={error}
        onCancel={onClose}
        onSubmit={() => {
          setAsked(true)
          if (reason) run(reason)
        }}
      >
        <Text>{t('beds.waiting.close.lead')}</Text>
        <Radio.Group
          label={t('kit.reason')}
          required
          value={reason ?? ''}
          onChange={(value) => setReason(value as Reason)}
          error={isAsked && !reason ? t('errors.field.required') : undefined}
        >
          <Stack gap="xs" my="xs">
            {reasons.map((value) => (
              <Radio key={value} value={value} label={say('closeReason', value)} />
            ))}
          </Stack>
        </Radio.Group>
      </Frame>
    </Modal>
  )
}
