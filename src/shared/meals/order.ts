import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Diet, Texture } from '../people/schema.ts'
import { DinerClass, Meal, MealMode } from './terms.ts'

export const StandingOrder = z.object({
  id: Id,
  siteId: Id,
  personId: Id,
  meal: Meal,
  mode: MealMode,
  /** ISO weekdays, Monday = 1. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  fromOn: Day,
  toOn: Day.nullable(),
  note: Note,
})
export type StandingOrder = z.infer<typeof StandingOrder>

/** A diner's week at a canteen: each wish is a meal, how, and on which weekdays. */
export const OrderedWeek = StandingOrder.pick({ siteId: true, personId: true, note: true }).extend({
  /** The first day on which it is so. */
  fromOn: Day,
  wishes: z.array(StandingOrder.pick({ meal: true, mode: true, weekdays: true })).max(9),
})
export type OrderedWeek = z.infer<typeof OrderedWeek>

export const OrderChange = z.object({
  id: Id,
  siteId: Id,
  personId: Id,
  onDay: Day,
  meal: Meal,
  /** null: no meal that day. */
  mode: MealMode.nullable(),
  note: Note,
})
export type OrderChange = z.infer<typeof OrderChange>

export const OrderPause = z.object({
  id: Id,
  personId: Id,
  fromOn: Day,
  /** The last day without; null until further notice. */
  toOn: Day.nullable(),
  reason: z.string(),
})
export type OrderPause = z.infer<typeof OrderPause>

/** Why somebody who would eat does not. */
export const AbsenceKind = z.enum(['paused', 'cancelled', 'leave', 'hospital', 'died', 'suspended', 'moved'])
export type AbsenceKind = z.infer<typeof AbsenceKind>

/** A portion of one meal of one day, as the kitchen, the labels and the routes read it. */
export const Portion = z.object({
  personId: Id,
  person: z.string(),
  number: z.string().nullable(),
  class: DinerClass,
  mode: MealMode,
  /** From the bed board: fed by the home. */
  isResident: z.boolean(),
  /** The bed of a resident. */
  bed: z.string().nullable(),
  diet: Diet.nullable(),
  texture: Texture.nullable(),
  allergies: z.string(),
  routeId: Id.nullable(),
  stop: z.int().nullable(),
  note: z.string(),
})
export type Portion = z.infer<typeof Portion>

/** Named since the cut-off: somebody more, or somebody less. */
export const LateChange = z.object({
  personId: Id.nullable(),
  name: z.string(),
  class: DinerClass,
  mode: MealMode.nullable(),
  quantity: z.int(),
  reason: AbsenceKind.nullable(),
})

export const KitchenExtra = z.object({
  id: Id,
  class: DinerClass,
  /** Below nothing: fewer. */
  quantity: z.int(),
  name: z.string(),
  personId: Id.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
})
export type KitchenExtra = z.infer<typeof KitchenExtra>

/** The kitchen's count of a meal. `total` = portions + extras, now; `atCutOff` what was known by then. */
export const KitchenCount = z.object({
  siteId: Id,
  onDay: Day,
  meal: Meal,
  cutOffAt: Instant,
  isClosed: z.boolean(),
  total: z.int(),
  atCutOff: z.int().nullable(),
  portions: z.array(Portion),
  extras: z.array(KitchenExtra),
  late: z.array(LateChange),
  /** Who would eat and does not. */
  absent: z.array(z.object({ personId: Id, person: z.string(), kind: AbsenceKind, until: Day.nullable() })),
})
export type KitchenCount = z.infer<typeof KitchenCount>

/** Somebody on a route; the address down to the community, so that neighbours are put together. */
export const RoutePerson = z.object({ personId: Id, person: z.string(), community: z.string() })
export type RoutePerson = z.infer<typeof RoutePerson>

export const DeliveryRoute = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  staffId: Id.nullable(),
  staff: z.string().nullable(),
  isActive: z.boolean(),
  stops: z.array(RoutePerson),
  version: Version,
})
export type DeliveryRoute = z.infer<typeof DeliveryRoute>

export const DeliveryOutcome = z.enum(['delivered', 'notAtHome', 'refused'])
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>

/** A stop of today's run: the portion, where to, and what became of it. */
export const RunStop = Portion.extend({
  /** In full: the driver must find it. Only for those who deliver. */
  address: z.string(),
  phone: z.string(),
  deliveryId: Id.nullable(),
  outcome: DeliveryOutcome.nullable(),
  at: Instant.nullable(),
  receiver: z.string(),
  reason: z.string(),
  mealId: Id.nullable(),
  selfFen: z.int().nullable(),
})
export type RunStop = z.infer<typeof RunStop>
