import type { Day, Instant } from '../../../shared/day.ts'
import type { DeliveryOutcome, RunStop } from '../../../shared/meals/order.ts'
import type { Meal } from '../../../shared/meals/terms.ts'
import type { Client } from '../../app/client.ts'
import type { Wish } from '../../kit/outbox/wish.ts'

export type Run = Awaited<ReturnType<Client['meals']['deliveryRun']>>
export type RunRoute = Run[number]

export interface RunSlot {
  siteId: number
  onDay: Day
  meal: Meal
}

/** What the driver says of a stop, as it can be written down and sent again. */
export type DeliveryCall = RunSlot & { personId: number } & (
    | { to: 'record'; outcome: DeliveryOutcome; receiver: string; reason: string }
    | { to: 'void'; id: number; reason: string }
  )
export type DeliveryWish = Wish<DeliveryCall>

/** A stop with what was said of it and is not recorded yet. */
export interface ShownStop {
  stop: RunStop
  wish: DeliveryWish | null
  /** What it is, or will be once what was said is recorded. */
  outcome: DeliveryOutcome | null
}

const isOpen = ({ state }: DeliveryWish): boolean => state === 'sending' || state === 'waiting'
const isOf = ({ call }: DeliveryWish, slot: RunSlot, personId: number): boolean =>
  call.personId === personId &&
  call.siteId === slot.siteId &&
  call.onDay === slot.onDay &&
  call.meal === slot.meal

/** The stops of a route as the driver knows them, whether the core knows it yet or not. */
export function stopsShown(
  stops: readonly RunStop[],
  slot: RunSlot,
  wishes: readonly DeliveryWish[],
): ShownStop[] {
  return stops.map((stop) => {
    const wish = wishes.findLast((one) => isOpen(one) && isOf(one, slot, stop.personId)) ?? null
    const outcome = wish ? (wish.call.to === 'record' ? wish.call.outcome : null) : stop.outcome
    return { stop, wish, outcome }
  })
}

/** How far a run is. */
export function progressOf(stops: readonly Pick<ShownStop, 'outcome'>[]) {
  const count = (outcome: DeliveryOutcome | null) => stops.filter((one) => one.outcome === outcome).length
  const left = count(null)
  return {
    total: stops.length,
    done: stops.length - left,
    left,
    notAtHome: count('notAtHome'),
    refused: count('refused'),
  }
}

/** A run in which one stop is what the core answered. */
export const withStop = (run: Run, answer: RunStop): Run =>
  run.map((route) => ({
    ...route,
    stops: route.stops.map((stop) => (stop.personId === answer.personId ? answer : stop)),
  }))

/** What waited longer than this happened when the driver said it, not when it arrived. */
const LATE_MS = 60_000

/** When a delivery happened: told only where the answer of the core's own clock would be wrong. */
export const happenedAt = ({ at }: DeliveryWish, now: Instant): Instant | undefined =>
  now - at > LATE_MS ? at : undefined
