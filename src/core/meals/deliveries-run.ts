import { refuse } from '../../shared/errors.ts'
import type { Portion, RunStop } from '../../shared/meals/order.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import * as deliveries from './deliveries-sql.ts'
import { type Eater, idsOf, type MealOfDay, whoEats } from './portions.ts'
import { namePortions, portionsOf, recordsOf } from './portions-named.ts'
import * as routes from './routes-sql.ts'

/** The stops of a route; those on none are under the route null. */
interface RouteOfRun {
  routeId: number | null
  route: string
  staffId: number | null
  staff: string | null
  stops: RunStop[]
}

/**
 * What is to be brought where, and what became of it: the portions of the meal that are delivered, by route in the order
 * of its stops; those on no route come last. Addresses and phones in full (a relative's phone where the elder has none).
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function deliveryRun(reader: Reader, slot: MealOfDay, actor: Actor): RouteOfRun[] {
  requireCanteen(reader, actor, slot.siteId)
  const portions = portionsOf(reader, slot, actor).filter(({ mode }) => mode === 'delivery')
  const byRoute = Map.groupBy(stopsOf(reader, slot, portions), ({ routeId }) => routeId)
  const known = reader.all(routes.listRoutes, { siteId: slot.siteId })
  const listed = known.map(({ id, name, staffId, staff }) => ({ routeId: id, route: name, staffId, staff }))
  return [...listed, { routeId: null, route: '', staffId: null, staff: null }].flatMap((route) => {
    const stops = byRoute.get(route.routeId)?.sort((a, b) => (a.stop ?? 0) - (b.stop ?? 0))
    return stops ? [{ ...route, stops }] : []
  })
}

/** Portions with where they go and what became of them. */
function stopsOf(reader: Reader, slot: MealOfDay, portions: readonly Portion[]): RunStop[] {
  const where = new Map(
    reader.all(deliveries.whereabouts, { ids: idsOf(portions) }).map((row) => [row.personId, row]),
  )
  const done = new Map(reader.all(deliveries.listDeliveries, slot).map((row) => [row.personId, row]))
  return portions.map((portion) => {
    const { address = '', phone = '' } = where.get(portion.personId) ?? {}
    return { ...portion, address, phone, ...outcomeOf(done.get(portion.personId)) }
  })
}

const outcomeOf = (delivery: deliveries.DeliveryRecord | undefined) => ({
  deliveryId: delivery?.id ?? null,
  outcome: delivery?.outcome ?? null,
  at: delivery?.at ?? null,
  receiver: delivery?.receiver ?? '',
  reason: delivery?.reason ?? '',
  mealId: delivery?.mealId ?? null,
  selfFen: delivery?.selfFen ?? null,
})

/** Who is to be brought a meal. @throws NOT_FOUND; NOT_ORDERED also for who is away, paused or eats there */
export function requireDelivered(reader: Reader, slot: MealOfDay, personId: number): Eater {
  const eater = whoEats(reader, slot).eaters.find((one) => one.personId === personId)
  if (eater?.mode === 'delivery') return eater
  const record = recordsOf(reader, slot, [{ personId }]).get(personId)
  if (!record) throw refuse('NOT_FOUND', { entity: 'person', id: String(personId) })
  throw refuse('NOT_ORDERED', { personId, person: record.person, meal: slot.meal, on: slot.onDay })
}

/** A stop as it stands; of somebody to whom nothing is brought any more too, once something was said of it. */
export function stopOf(reader: Reader, slot: MealOfDay, personId: number, actor: Actor): RunStop {
  const eater = whoEats(reader, slot).eaters.find((one) => one.personId === personId)
  const shown: Eater = { note: '', bed: null, ...eater, personId, mode: 'delivery' }
  const portions = namePortions(reader, slot, [shown], recordsOf(reader, slot, [shown]), actor)
  return stopsOf(reader, slot, portions)[0] as RunStop
}
