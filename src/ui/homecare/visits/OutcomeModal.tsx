import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { ErrorNote } from '../../kit/parts.tsx'

const outcomes = ['missed', 'refused', 'cancelled'] as const
type Outcome = (typeof outcomes)[number]

/** A visit that did not happen: how, and why. */
export function OutcomeModal({ visit, onClose }: { visit: Visit; onClose(): void }) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const setIt = useCommand(client.homecare.setOutcome, { onDone: onClose })
  const missing = isAsked ? t('errors.field.required') : undefined
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('homecare.visits.outcome.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (outcome !== null && reason.trim() !== '')
            setIt.run({ id: visit.id, outcome, reason: reason.trim() })
        }}
      >
        <Stack>
          <Radio.Group
            label={t('homecare.visits.outcome.what')}
            required
            value={outcome}
            onChange={(value) => setOutcome(value as Outcome)}
            error={outcome === null ? missing : undefined}
          >
            <Stack gap="xs" mt="xs">
              {outcomes.map((value, index) => (
                <Radio
                  key={value}
                  value={value}
                  size="lg"
                  label={t(`homecare.visits.outcome.${value}`)}
                  data-autofocus={index === 0 || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('kit.reason')}
            required
            maxLength={500}
            value={reason}
            error={reason.trim() === '' ? missing : undefined}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ErrorNote error={setIt.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={setIt.isRunning}>
              {t('homecare.visits.outcome.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
