import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeliveryOutcome } from '../../../shared/meals/order.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { outcomeSigns } from './StopCard.tsx'

const choices: Record<DeliveryOutcome, readonly string[]> = {
  delivered: ['self', 'family', 'neighbour', 'guard'],
  notAtHome: ['knocked', 'phone', 'out', 'hospital'],
  refused: ['eaten', 'taste', 'late', 'wrong'],
}

interface OutcomeStepProps {
  person: string
  outcome: DeliveryOutcome
  /** With who took it, or why it was not taken. */
  onSay(text: string): void
  onClose(): void
}

/** The one short step after a stop's button: a usual answer at a touch, or another in words. */
export function OutcomeStep({ person, outcome, onSay, onClose }: OutcomeStepProps) {
  const { t } = useWords()
  const say = useEnum()
  const [text, setText] = useState('')
  const Icon = outcomeSigns[outcome].icon
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meals.deliveries.stop.record', { outcome: say('deliveryOutcome', outcome), person })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSay(text.trim())
        }}
      >
        <Stack gap="sm">
          <fieldset className="stop-answers" aria-label={t(`meals.deliveries.ask.${outcome}`)}>
            <legend>{t(`meals.deliveries.ask.${outcome}`)}</legend>
            {choices[outcome].map((choice, index) => {
              const word = t(`meals.deliveries.ask.choice.${outcome}.${choice}` as WordKey)
              return (
                <Button
                  key={choice}
                  variant="default"
                  className="stop-choice"
                  data-autofocus={index === 0 || undefined}
                  onClick={() => onSay(word)}
                >
                  {word}
                </Button>
              )
            })}
          </fieldset>
          <TextInput
            label={t('meals.deliveries.ask.other')}
            maxLength={100}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" leftSection={<Icon size={22} aria-hidden />}>
              {t('meals.deliveries.ask.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
