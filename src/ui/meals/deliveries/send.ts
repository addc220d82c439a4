import type { CoreClient } from '../../../shared/client.ts'
import type { Day, Instant } from '../../../shared/day.ts'
import type { RunStop } from '../../../shared/meals/order.ts'
import { type DeliveryWish, happenedAt } from './run.ts'

interface Device {
  now(): Instant
  dayOf(at: Instant): Day
}

/** Tells the core what was said of a stop; gives the stop as it stands then. */
export async function carryOut(
  client: Pick<CoreClient, 'meals'>,
  wish: DeliveryWish,
  { now, dayOf }: Device,
  options?: { signal: AbortSignal },
): Promise<RunStop> {
  const { call, key } = wish
  if (call.to === 'void') {
    const { id, reason } = call
    return await client.meals.voidDelivery({ key, id, reason }, options)
  }
  const { to: _, ...said } = call
  // A past day's delivery stands at the meal's hour.
  const at = dayOf(wish.at) === call.onDay ? happenedAt(wish, now()) : undefined
  return await client.meals.recordDelivery({ key, ...said, at }, options)
}
