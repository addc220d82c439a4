import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, RequestKey, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  DeliveryOutcome,
  DeliveryRoute,
  KitchenCount,
  KitchenExtra,
  OrderChange,
  OrderedWeek,
  OrderPause,
  RoutePerson,
  RunStop,
  StandingOrder,
} from './order.ts'
import { mealRoute } from './route.ts'
import { DinerClass, Meal } from './terms.ts'

const ofMeal = { siteId: Id, onDay: Day, meal: Meal }
const reason = z.string().trim().min(1).max(500)
const PersonOrders = z.object({
  standing: z.array(StandingOrder),
  changes: z.array(OrderChange),
  pauses: z.array(OrderPause),
})

/** Orders, the kitchen's count, routes and deliveries. */
export const orders = {
  personOrders: reads('meals.read')
    .route(
      mealRoute(
        'GET',
        '/diners/{personId}/orders',
        "A diner's weekly defaults, exceptions and pauses, ended ones too",
      ),
    )
    .input(z.object({ personId: Id }))
    .output(PersonOrders),
  addStandingOrder: writes('meals.write')
    .route(mealRoute('POST', '/standing-orders', 'What a diner eats every week'))
    .input(StandingOrder.omit({ id: true }))
    .output(PersonOrders),
  endStandingOrder: writes('meals.write')
    .route(mealRoute('POST', '/standing-orders/{id}/end', 'End a weekly default; toOn is its last day'))
    .input(z.object({ id: Id, toOn: Day }))
    .output(PersonOrders),
  /** What differs from it ends the day before, what is new begins; other canteens' orders stay. */
  setWeek: writes('meals.write')
    .route(mealRoute('PUT', '/standing-orders', "A diner's whole week at a canteen, from a day on"))
    .input(OrderedWeek)
    .output(PersonOrders),
  /** Another wish for one day takes the place of an earlier one. */
  changeOrder: writes('meals.write')
    .route(mealRoute('POST', '/order-changes', 'Another wish for one day and meal'))
    .input(OrderChange.omit({ id: true }))
    .output(PersonOrders),
  undoOrderChange: writes('meals.write')
    .route(mealRoute('POST', '/order-changes/{id}/undo', 'Back to the weekly default'))
    .input(z.object({ id: Id }))
    .output(PersonOrders),
  pauseOrders: writes('meals.write')
    .route(mealRoute('POST', '/order-pauses', 'No meals for a while'))
    .input(OrderPause.omit({ id: true }))
    .output(PersonOrders),
  endPause: writes('meals.write')
    .route(mealRoute('POST', '/order-pauses/{id}/end', 'Meals again; toOn is the last day without'))
    .input(z.object({ id: Id, toOn: Day }))
    .output(PersonOrders),

  kitchenCount: reads('meals.read')
    .route(
      mealRoute(
        'GET',
        '/kitchen/count',
        'Portions of a meal by name, diet and texture; what changed since the cut-off',
      ),
    )
    .input(z.object(ofMeal))
    .output(KitchenCount),
  kitchenWeek: reads('meals.read')
    .route(mealRoute('GET', '/kitchen/week', 'Portions by day and meal of seven days'))
    .input(z.object({ siteId: Id, from: Day }))
    .output(
      z.array(
        z.object({
          onDay: Day,
          meal: Meal,
          diners: z.int(),
          residents: z.int(),
          extras: z.int(),
          deliveries: z.int(),
        }),
      ),
    ),
  addKitchenExtra: writes('meals.write')
    .route(mealRoute('POST', '/kitchen/extras', 'Portions more or fewer than ordered, by name'))
    .input(
      KitchenExtra.pick({ class: true, name: true, personId: true }).extend({
        ...ofMeal,
        quantity: z
          .int()
          .min(-500)
          .max(500)
          .refine((quantity) => quantity !== 0),
        name: z.string().trim().min(1).max(100),
      }),
    )
    .output(KitchenCount),
  voidKitchenExtra: writes('meals.write')
    .route(mealRoute('POST', '/kitchen/extras/{id}/void', 'Void an extra'))
    .input(z.object({ id: Id, reason }))
    .output(KitchenCount),

  routes: reads('meals.read')
    .route(mealRoute('GET', '/routes', 'Delivery routes with their stops in order'))
    .input(z.object({ siteId: Id }))
    .output(z.array(DeliveryRoute)),
  withoutRoute: reads('meals.read')
    .route(mealRoute('GET', '/routes/missing', 'Who has meals delivered and is on no route'))
    .input(z.object({ siteId: Id }))
    .output(z.array(RoutePerson)),
  saveRoute: writes('meals.write')
    .route(mealRoute('PUT', '/routes', 'Add a route, or change it (then with id and version)'))
    .input(
      DeliveryRoute.pick({ siteId: true, name: true, staffId: true, isActive: true }).extend({
        id: Id.nullable(),
        version: Version.nullable(),
      }),
    )
    .output(DeliveryRoute),
  /** The stops in their order; a person on another route moves here. */
  setStops: writes('meals.write')
    .route(mealRoute('PUT', '/routes/{id}/stops', 'The stops of a route, in order'))
    .input(z.object({ id: Id, version: Version, personIds: z.array(Id).max(500) }))
    .output(DeliveryRoute),
  /** Today's portions to bring, by route in the order of the stops; those on no route come last. */
  deliveryRun: reads('meals.serve')
    .route(mealRoute('GET', '/deliveries/run', 'What is to be brought where, and what became of it'))
    .input(z.object(ofMeal))
    .output(
      z.array(
        z.object({
          routeId: Id.nullable(),
          route: z.string(),
          staffId: Id.nullable(),
          staff: z.string().nullable(),
          stops: z.array(RunStop),
        }),
      ),
    ),
  recordDelivery: writes('meals.serve')
    .route(mealRoute('POST', '/deliveries', 'Delivered (charged then), not at home, or refused'))
    .input(
      z.object({
        key: RequestKey,
        ...ofMeal,
        personId: Id,
        outcome: DeliveryOutcome,
        at: Instant.optional(),
        receiver: z.string().trim().max(100).default(''),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(RunStop),
  voidDelivery: writes('meals.serve')
    .route(mealRoute('POST', '/deliveries/{id}/void', 'Take back what was said of a delivery, and its meal'))
    .input(z.object({ key: RequestKey, id: Id, reason }))
    .output(RunStop),
  usualWalkIns: reads('meals.read')
    .route(
      mealRoute(
        'GET',
        '/kitchen/usual',
        'Walk-ins without an order on the last four same weekdays, by class',
      ),
    )
    .input(z.object(ofMeal))
    .output(z.array(z.object({ class: DinerClass, average: z.number() }))),
}
