import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconId, IconIdOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Diner, DinerCard } from '../../../shared/meals/diner.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { Section } from '../parts/Section.tsx'

/** The card in use and those before it; giving and ending. */
export function CardsSection({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const say = useEnum()
  const { may } = useSession()
  const [doing, setDoing] = useState<'give' | DinerCard | null>(null)
  const close = () => setDoing(null)
  const inUse = diner.cards.filter(({ endedOn }) => endedOn === null)
  const ended = diner.cards.filter(({ endedOn }) => endedOn !== null)
  return (
    <Section
      title={t('meals.diners.card.title')}
      action={
        may('meals.serve') &&
        diner.diedOn === null && (
          <Button
            variant="light"
            leftSection={<IconId size={18} aria-hidden />}
            onClick={() => setDoing('give')}
          >
            {t(inUse.length > 0 ? 'meals.diners.card.change' : 'meals.diners.card.give')}
          </Button>
        )
      }
    >
      {inUse.length === 0 && <Text c="dimmed">{t('meals.diners.card.none')}</Text>}
      {inUse.map((card) => (
        <Group key={card.id} justify="space-between">
          <Text fw={600}>{t('meals.diners.card.inUse', { number: card.number, day: card.fromOn })}</Text>
          {may('meals.serve') && (
            <Button
              variant="default"
              className="screen-only"
              leftSection={<IconIdOff size={18} aria-hidden />}
              onClick={() => setDoing(card)}
            >
              {t('meals.diners.card.end')}
            </Button>
          )}
        </Group>
      ))}
      {ended.map((card) => (
        <Text key={card.id} c="dimmed">
          {t('meals.diners.card.ended', {
            number: card.number,
            from: card.fromOn,
            to: card.endedOn,
            reason: say('cardEnd', card.endReason),
          })}
        </Text>
      ))}
      {doing === 'give' && <GiveForm diner={diner} hasOne={inUse.length > 0} onClose={close} />}
      {doing !== null && doing !== 'give' && <EndForm card={doing} onClose={close} />}
    </Section>
  )
}

/** Takes a number from the reader: it types, then presses Enter. */
function GiveForm({ diner, hasOne, onClose }: { diner: Diner; hasOne: boolean; onClose(): void }) {
  const { t } = useWords()
  const describe = useDescribeError()
  const [number, setNumber] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error, clearError } = useCommand(
    (card: string) => client.meals.addCard({ personId: diner.personId, number: card }),
    { onDone: onClose, doneText: t('meals.diners.card.done', { number: number.trim() }) },
  )
  const missing = isAsked && number.trim() === '' ? t('errors.field.required') : undefined
  return (
    <FormModal
      title={t('meals.diners.card.giveTitle', { person: diner.name })}
      submit={t('meals.diners.card.give')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true)
        if (number.trim() !== '' && !isRunning) run(number)
      }}
    >
      <TextInput
        label={t('meals.diners.field.card')}
        description={t('meals.diners.field.cardHint')}
        required
        data-autofocus
        autoComplete="off"
        maxLength={64}
        value={number}
        error={error ? describe(error) : missing}
        onChange={({ currentTarget }) => {
          setNumber(currentTarget.value)
          clearError()
        }}
      />
      {hasOne && <Text c="dimmed">{t('meals.diners.card.giveLead')}</Text>}
    </FormModal>
  )
}

// `replaced` is set by giving another.
const reasons = ['lost', 'broken', 'returned'] as const

function EndForm({ card, onClose }: { card: DinerCard; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const [reason, setReason] = useState<(typeof reasons)[number]>('lost')
  const { run, isRunning, error } = useCommand(() => client.meals.endCard({ id: card.id, reason }), {
    onDone: onClose,
  })
  return (
    <FormModal
      title={t('meals.diners.card.endTitle', { number: card.number })}
      submit={t('meals.diners.card.end')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run(undefined)}
    >
      <Radio.Group
        label={t('meals.diners.card.reason')}
        value={reason}
        onChange={(value) => setReason(value as typeof reason)}
      >
        <Stack gap={0}>
          {reasons.map((one) => (
            <Radio key={one} value={one} py={10} label={say('cardEnd', one)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text c="dimmed">{t('meals.diners.card.endLead')}</Text>
    </FormModal>
  )
}
