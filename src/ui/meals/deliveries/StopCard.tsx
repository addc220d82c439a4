import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconClockPause,
  IconDoorOff,
  IconHandStop,
  IconMapPin,
  IconNote,
  IconPhone,
} from '@tabler/icons-react'
import { DeliveryOutcome, type RunStop } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Why } from '../../kit/outbox/wish.ts'
import { NeedSigns } from '../orders/Needs.tsx'
import { Sign, type Tone } from '../parts/Sign.tsx'
import type { ShownStop } from './run.ts'
import { useWhy } from './use-why.ts'

export const outcomeSigns: Record<DeliveryOutcome, { icon: typeof IconCheck; tone: Tone }> = {
  delivered: { icon: IconCheck, tone: 'good' },
  notAtHome: { icon: IconDoorOff, tone: 'warn' },
  refused: { icon: IconHandStop, tone: 'bad' },
}

interface StopCardProps {
  shown: ShownStop
  refused: Why | undefined
  /** Left out for a day that has not come. */
  onSay?: (outcome: DeliveryOutcome) => void
  onUndo?: () => void
  onSeen(): void
}

/** One stop: who, where, what they may not eat, and what became of it. One thumb is enough. */
export function StopCard({ shown, refused, onSay, onUndo, onSeen }: StopCardProps) {
  const { t } = useWords()
  const why = useWhy()
  const { stop, outcome } = shown
  return (
    <li className="stop" data-done={outcome !== null || undefined}>
      <div className="stop-head">
        <span className="stop-number">
          {stop.stop === null ? '—' : t('meals.deliveries.stop.stop', { number: stop.stop })}
        </span>
        <h3>{stop.person}</h3>
        {stop.phone ? (
          <Anchor
            className="stop-call"
            href={`tel:${stop.phone}`}
            aria-label={t('meals.deliveries.stop.call', { phone: stop.phone })}
          >
            <IconPhone size={22} aria-hidden />
            {stop.phone}
          </Anchor>
        ) : (
          <Text c="dimmed">{t('meals.deliveries.stop.noPhone')}</Text>
        )}
      </div>
      {outcome !== 'delivered' && <Where stop={stop} />}
      {refused && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertTriangle />}
          styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
        >
          {why(refused)}
          <Button variant="default" mt="xs" display="block" onClick={onSeen}>
            {t('meals.deliveries.stop.seen')}
          </Button>
        </Alert>
      )}
      {outcome === null ? (
        !shown.wish && onSay && <Choices person={stop.person} onSay={onSay} />
      ) : (
        <Done shown={shown} outcome={outcome} onUndo={shown.wish ? undefined : onUndo} />
      )}
      {shown.wish && (
        <Sign icon={IconClockPause} tone="warn" isLong>
          {t(
            shown.wish.state === 'waiting'
              ? 'meals.deliveries.stop.waiting'
              : 'meals.deliveries.stop.sending',
          )}
        </Sign>
      )}
    </li>
  )
}

/** Where to, and what to mind; of no use any more once it is brought. */
function Where({ stop }: { stop: RunStop }) {
  const { t } = useWords()
  return (
    <>
      <p className="stop-where">
        <IconMapPin size={22} aria-hidden />
        {stop.address || t('meals.deliveries.stop.noAddress')}
      </p>
      <NeedSigns of={stop} />
      {stop.note && (
        <Sign icon={IconNote} tone="calm" isLong>
          {t('meals.deliveries.stop.note', { note: stop.note })}
        </Sign>
      )}
    </>
  )
}

function Choices({ person, onSay }: { person: string; onSay(outcome: DeliveryOutcome): void }) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <div className="stop-choices screen-only">
      {DeliveryOutcome.options.map((outcome) => {
        const Icon = outcomeSigns[outcome].icon
        const word = say('deliveryOutcome', outcome)
        return (
          <Button
            key={outcome}
            variant={outcome === 'delivered' ? 'filled' : 'default'}
            className="stop-choice"
            leftSection={<Icon size={24} aria-hidden />}
            aria-label={t('meals.deliveries.stop.record', { outcome: word, person })}
            onClick={() => onSay(outcome)}
          >
            {word}
          </Button>
        )
      })}
    </div>
  )
}

interface DoneProps {
  shown: ShownStop
  outcome: DeliveryOutcome
  onUndo?: () => void
}

function Done({ shown: { stop, wish }, outcome, onUndo }: DoneProps) {
  const { t } = useWords()
  const say = useEnum()
  const { time, money } = useFormat()
  const { icon, tone } = outcomeSigns[outcome]
  const at = wish?.at ?? stop.at
  const said = wish?.call.to === 'record' ? wish.call : stop
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Sign icon={icon} tone={tone}>
          {t('meals.deliveries.stop.at', {
            outcome: say('deliveryOutcome', outcome),
            at: at === null ? '' : time(at),
          })}
        </Sign>
        <Text>
          {[
            said.receiver,
            said.reason,
            stop.selfFen === null ? '' : t('meals.deliveries.stop.self', { amount: money(stop.selfFen) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {onUndo && (
        <Button
          variant="subtle"
          className="screen-only"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          aria-label={t('meals.deliveries.stop.undoOf', { person: stop.person })}
          onClick={onUndo}
        >
          {t('meals.deliveries.stop.undo')}
        </Button>
      )}
    </Group>
  )
}
