import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import type { Fen } from '../../../shared/money.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { useFormat } from '../../kit/format.ts'
import { newKey } from '../../kit/new-key.ts'
import { whyOf } from '../../kit/outbox/wish.ts'
import { ErrorNote } from '../../kit/parts.tsx'

const methods = ['cash', 'card', 'transfer'] as const
type Method = (typeof methods)[number]

interface TopUpModalProps {
  diner: AtCounter
  siteId: number
  onDone(): void
  onClose(): void
}

/** Pays into an account without leaving the queue. */
export function TopUpModal({ diner, siteId, onDone, onClose }: TopUpModalProps) {
  const { t } = useWords()
  const { money } = useFormat()
  // One wish: sent again after the line broke, the money comes in once.
  const [key] = useState(newKey)
  const [amountFen, setAmount] = useState<Fen | null>(null)
  const [method, setMethod] = useState<Method>('cash')
  const [isAsked, setAsked] = useState(false)
  const pay = useCommand(
    (fen: Fen) => client.meals.topUp({ key, personId: diner.personId, siteId, amountFen: fen, method }),
    {
      onDone: () => {
        onDone()
        onClose()
      },
    },
  )
  const isMissing = !amountFen
  // Without an answer it may be paid in already: then only the same can be sent again.
  const isUnsure = pay.error !== null && whyOf(pay.error) === null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('meals.counter.topUp.title', { name: diner.name })}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (amountFen) pay.run(amountFen)
        }}
      >
        <Stack>
          <Text>{t('meals.counter.balance', { amount: money(diner.balanceFen) })}</Text>
          <FenField
            label={t('meals.counter.topUp.amount')}
            required
            data-autofocus
            disabled={isUnsure}
            value={amountFen}
            onChange={setAmount}
            error={isAsked && isMissing ? t('errors.field.required') : undefined}
          />
          <SegmentedControl
            aria-label={t('meals.counter.pay')}
            value={method}
            disabled={isUnsure}
            onChange={(value) => setMethod(value as Method)}
            data={methods.map((value) => ({ value, label: t(`meals.counter.topUp.method.${value}`) }))}
          />
          <ErrorNote error={pay.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kit.cancel')}
            </Button>
            <Button type="submit" loading={pay.isRunning}>
              {t('meals.counter.topUp.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
