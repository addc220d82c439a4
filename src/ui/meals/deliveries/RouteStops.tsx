import { Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { DeliveryOutcome, RunStop } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { ReasonModal } from '../../kit/reason.tsx'
import { OutcomeStep } from './OutcomeStep.tsx'
import { type RunRoute, type RunSlot, stopsShown } from './run.ts'
import { StopCard } from './StopCard.tsx'
import type { RunOutbox } from './use-run.ts'
import './run.css'

interface RouteStopsProps {
  route: RunRoute
  slot: RunSlot
  outbox: RunOutbox
}

type Doing = { stop: RunStop; outcome: DeliveryOutcome } | { stop: RunStop; outcome: null }

/** The stops of one route in their order. */
export function RouteStops({ route, slot, outbox }: RouteStopsProps) {
  const { t } = useWords()
  const today = useToday()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const mayRecord = slot.onDay <= today
  const of = (stop: RunStop) => ({ ...slot, personId: stop.personId })
  const name = route.routeId === null ? t('meals.deliveries.route.none') : route.route
  return (
    <section aria-label={name}>
      <Group gap="md" mb="xs">
        <Title order={2} fz={20}>
          {name}
        </Title>
        {route.routeId !== null && (
          <Text c="dimmed">
            {route.staff === null
              ? t('meals.deliveries.route.noDriver')
              : t('meals.deliveries.route.driver', { name: route.staff })}
          </Text>
        )}
      </Group>
      <ol className="stops">
        {stopsShown(route.stops, slot, outbox.sent.wishes).map((shown) => {
          const { stop } = shown
          return (
            <StopCard
              key={stop.personId}
              shown={shown}
              refused={outbox.refused.get(stop.personId)}
              onSay={mayRecord ? (outcome) => setDoing({ stop, outcome }) : undefined}
              onUndo={stop.deliveryId === null ? undefined : () => setDoing({ stop, outcome: null })}
              onSeen={() => outbox.seen(stop.personId)}
            />
          )
        })}
      </ol>
      {doing && doing.outcome !== null && (
        <OutcomeStep
          person={doing.stop.person}
          outcome={doing.outcome}
          onClose={close}
          onSay={(text) => {
            const { stop, outcome } = doing
            const isTaken = outcome === 'delivered'
            const said = { receiver: isTaken ? text : '', reason: isTaken ? '' : text }
            void outbox.say({ to: 'record', ...of(stop), outcome, ...said }, stop.person)
            close()
          }}
        />
      )}
      {doing && doing.outcome === null && (
        <ReasonModal
          isOpen
          onClose={close}
          title={t('meals.deliveries.stop.undoOf', { person: doing.stop.person })}
          lead={t('meals.deliveries.stop.undoLead')}
          action={t('meals.deliveries.stop.undo')}
          isRunning={false}
          error={null}
          onSubmit={(reason) => {
            const { stop } = doing
            if (stop.deliveryId !== null)
              void outbox.say({ to: 'void', ...of(stop), id: stop.deliveryId, reason }, stop.person)
            close()
          }}
        />
      )}
    </section>
  )
}
