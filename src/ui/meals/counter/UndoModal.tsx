import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MealRow } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { errorOf } from '../../kit/outbox/wish.ts'
import { ErrorNote } from '../../kit/parts.tsx'
import { useResultText } from './use-result-text.ts'
import type { CounterOutcome } from './wish.ts'

interface UndoModalProps {
  line: MealRow
  onUndo(reason: string, who: string): Promise<CounterOutcome>
  onClose(): void
}

/** Takes a meal back, with the usual reason filled in: Enter and it is done. */
export function UndoModal({ line, onUndo, onClose }: UndoModalProps) {
  const { t } = useWords()
  const say = useEnum()
  const { time } = useFormat()
  const { who } = useResultText()
  const [reason, setReason] = useState(t('meals.counter.undo.usual'))
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = async () => {
    if (reason.trim() === '') return
    setRunning(true)
    const outcome = await onUndo(reason.trim(), who(line))
    setRunning(false)
    if (outcome.is === 'refused' && outcome.why.is === 'refused') setError(errorOf(outcome.why))
    else onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meals.counter.undo.of', { who: who(line) })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <Text>
            {[who(line), say('meal', line.meal), say('mealMode', line.mode), time(line.recordedAt)].join(
              ' · ',
            )}
          </Text>
          <TextInput
            label={t('kit.reason')}
            required
            data-autofocus
            maxLength={500}
            value={reason}
            error={reason.trim() === '' ? t('errors.field.required') : undefined}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Text c="dimmed">{t('meals.counter.undone.note')}</Text>
          <ErrorNote error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" color="red" loading={isRunning}>
              {t('meals.counter.undo.short')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
