import type { DeliveryRoute, RoutePerson } from '../../../shared/meals/order.ts'

/** Stops of one route that were changed and are not saved yet. */
export interface StopsDraft {
  routeId: number
  /** The version they were changed on. */
  version: number
  stops: readonly RoutePerson[]
}

/** A route's stops as they are on the screen. */
export const stopsOf = (route: DeliveryRoute, draft: StopsDraft | null): readonly RoutePerson[] =>
  draft?.routeId === route.id ? draft.stops : route.stops

/** Other stops for a route, on the version that was first changed. */
export const redraft = (
  route: DeliveryRoute,
  draft: StopsDraft | null,
  change: (stops: readonly RoutePerson[]) => readonly RoutePerson[],
): StopsDraft => ({
  routeId: route.id,
  version: draft?.routeId === route.id ? draft.version : route.version,
  stops: change(stopsOf(route, draft)),
})
