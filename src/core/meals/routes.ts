import { refuse } from '../../shared/errors.ts'
import type { DeliveryRoute, RoutePerson } from '../../shared/meals/order.ts'
import { maskAddress } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getStaff } from '../staff/sql.ts'
import { requireFresh } from '../stale.ts'
import { requireCanteen } from './canteens.ts'
import { requireDiner } from './diners.ts'
import * as routes from './routes-sql.ts'

/** A canteen's routes with their stops in order, those in use first. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN */
export function listRoutes(reader: Reader, { siteId }: { siteId: number }, actor: Actor): DeliveryRoute[] {
  requireCanteen(reader, actor, siteId)
  return reader
    .all(routes.listRoutes, { siteId })
    .map((route) => ({ ...route, stops: stopsOf(reader, route.id) }))
}

const stopsOf = (reader: Reader, routeId: number): RoutePerson[] =>
  reader.all(routes.listStops, { routeId }).map(onMap)

const onMap = ({ address, ...stop }: { personId: number; person: string; address: string }): RoutePerson => ({
  ...stop,
  community: maskAddress(address),
})

/**
 * Who has meals delivered, today or later, and is on no route that is driven.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function withoutRoute(reader: Reader, { siteId }: { siteId: number }, actor: Actor): RoutePerson[] {
  requireCanteen(reader, actor, siteId)
  return reader.all(routes.withoutRoute, { siteId, today: reader.today }).map(onMap)
}

/** @throws NOT_FOUND, OTHER_SITE */
function getRoute(reader: Reader, actor: Actor, id: number): DeliveryRoute {
  const route = reader.get(routes.getRoute, { id })
  if (!route) throw refuse('NOT_FOUND', { entity: 'deliveryRoute', id: String(id) })
  requireSite(actor, route.siteId)
  return { ...route, stops: stopsOf(reader, id) }
}

type SavedRoute = Pick<DeliveryRoute, 'siteId' | 'name' | 'staffId' | 'isActive'> & {
  id: number | null
  version: number | null
}

/**
 * Adds a route, or changes it (then with id and version); it stays with its canteen.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, NAME_TAKEN, STALE
 */
export function saveRoute(tx: Writer, input: SavedRoute, actor: Actor): DeliveryRoute {
  const { id, name, staffId } = input
  requireSite(actor, input.siteId)
  const before = id === null ? undefined : getRoute(tx, actor, id)
  const siteId = before?.siteId ?? input.siteId
  requireCanteen(tx, actor, siteId)
  if (before) requireFresh(tx, 'deliveryRoute', before, { ...input, version: input.version ?? 0 })
  const other = tx.get(routes.findByName, { siteId, name })
  if (other && other.id !== id) throw refuse('NAME_TAKEN', { name })
  if (staffId !== null && !tx.get(getStaff, { id: staffId }))
    throw refuse('NOT_FOUND', { entity: 'staff', id: String(staffId) })
  if (before) tx.run(routes.updateRoute, { ...input, id: before.id })
  const routeId = before?.id ?? tx.run(routes.insertRoute, input).id
  const after = getRoute(tx, actor, routeId)
  tx.record({ entity: 'deliveryRoute', id: routeId, siteId, before, after })
  return after
}

interface Stops {
  id: number
  version: number
  personIds: number[]
}

/**
 * The stops of a route in their order. Who is on another route moves here, and that route is another version.
 * @throws NOT_FOUND, OTHER_SITE (of the other route too), STALE, NOT_A_DINER
 */
export function setStops(tx: Writer, input: Stops, actor: Actor): DeliveryRoute {
  const { id, version } = input
  const before = getRoute(tx, actor, id)
  requireFresh(tx, 'deliveryRoute', before, { version })
  const personIds = [...new Set(input.personIds)]
  for (const personId of personIds) requireDiner(tx, personId)
  for (const { routeId, siteId } of tx.all(routes.routesOfPeople, { ids: JSON.stringify(personIds), id })) {
    requireSite(actor, siteId)
    tx.run(routes.touchRoute, { id: routeId })
  }
  tx.run(routes.removeStops, { routeId: id })
  personIds.forEach((personId, index) => {
    tx.run(routes.putStop, { personId, routeId: id, sort: index + 1 })
  })
  tx.run(routes.touchRoute, { id })
  const after = getRoute(tx, actor, id)
  tx.record({ entity: 'deliveryRoute', id, siteId: before.siteId, before, after })
  return after
}
