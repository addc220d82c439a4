import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { AbsenceKind } from '../../shared/meals/order.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import type { Meal, MealMode } from '../../shared/meals/terms.ts'
import { weekdayBit } from '../../shared/week.ts'
import type { Reader } from '../db/store.ts'
import { hoursOn, stageOn } from './canteens.ts'
import * as portions from './portions-sql.ts'

/** A meal of a day at a canteen. */
export interface MealOfDay {
  siteId: number
  onDay: Day
  meal: Meal
}

/** Somebody who eats. */
export interface Eater extends portions.WishRow {
  /** The bed of who lives in the home that this canteen feeds; null for everybody else. */
  bed: string | null
}
/** Somebody who would eat and does not, and until when (the last day, or the day they are expected). */
export interface Absence {
  personId: number
  kind: AbsenceKind
  until: Day | null
}
export interface WhoEats {
  eaters: Eater[]
  absent: Absence[]
}

/** All that is known counts. */
const EVER = 9_000_000_000_000_000

/** Of several reasons the first is said. */
const precedence: readonly AbsenceKind[] = ['died', 'hospital', 'leave', 'suspended', 'paused']

/** True on a day on which a canteen serves a meal. */
export const isServedOn = (reader: Reader, { siteId, meal, onDay }: MealOfDay): boolean =>
  isOpenStage(stageOn(reader, siteId, onDay)) && hoursOn(reader, siteId, meal, onDay)?.isServed === true

/**
 * Who eats a meal at a canteen, and who would but does not: the one source of every count, label, route and run. Weekly
 * defaults, in their place the wish for that day, and the residents of the home that the canteen feeds; less who died, is
 * away, suspended or paused. Each person once: who lives in a home that a canteen feeds eats there by default. Nobody eats
 * where the meal is not served.
 * @param knownAt by what had been entered then, e.g. at the cut-off; all that is known, where left out
 */
export function whoEats(reader: Reader, slot: MealOfDay, knownAt: Instant = EVER): WhoEats {
  if (!isServedOn(reader, slot)) return { eaters: [], absent: [] }
  const moment = { ...slot, at: mealInstant(slot.onDay, slot.meal, reader.zone), knownAt }
  const { wishes, reasons } = wishesOf(reader, moment)
  const struck = strikes(reader, moment, wishes)
  for (const [personId, absence] of reasons) if (!struck.has(personId)) struck.set(personId, absence)
  return {
    eaters: [...wishes.values()].filter(({ personId }) => !struck.has(personId)),
    absent: [...struck.values()],
  }
}

/** Who would eat here, by person; and of them those whom a wish takes elsewhere, or who wish none. */
function wishesOf(reader: Reader, moment: portions.Moment) {
  const { siteId, onDay, meal, knownAt } = moment
  const wishes = new Map<number, Eater>()
  for (const { personId, bed } of reader.all(portions.residentsAt, moment))
    wishes.set(personId, { personId, mode: 'dineIn', note: '', bed })
  const orders = reader
    .all(portions.standingOn, { ...moment, weekday: weekdayBit(onDay) })
    .filter(({ personId }) => !wishes.has(personId))
  for (const order of orders) wishes.set(order.personId, { ...order, bed: null })
  const reasons = new Map<number, Absence>()
  const leave = (personId: number, kind: AbsenceKind) =>
    reasons.set(personId, { personId, kind, until: null })
  for (const personId of movedIn(reader, moment, orders)) leave(personId, 'moved')
  for (const change of reader.all(portions.changesOn, { onDay, meal, knownAt })) {
    const { personId, mode, note } = change
    const wish = wishes.get(personId)
    if (mode !== null && change.siteId === siteId) {
      wishes.set(personId, { personId, mode, note: note || (wish?.note ?? ''), bed: wish?.bed ?? null })
      reasons.delete(personId)
    } else if (wish) leave(personId, mode === null ? 'cancelled' : 'moved')
  }
  return { wishes, reasons }
}

/** Of those with an order here, who lives in a home that another canteen feeds, and is fed there. */
function movedIn(reader: Reader, moment: portions.Moment, orders: readonly portions.WishRow[]): number[] {
  const feeds = new Map<number, boolean>()
  const isFedBy = (siteId: number): boolean => {
    const known = feeds.get(siteId) ?? isServedOn(reader, { ...moment, siteId })
    feeds.set(siteId, known)
    return known
  }
  return reader
    .all(portions.fedElsewhere, { ...moment, ids: idsOf(orders) })
    .filter(({ feederId }) => isFedBy(feederId))
    .map(({ personId }) => personId)
}

/** Who died, is away, suspended or paused, with the reason that comes first. */
function strikes(
  reader: Reader,
  { onDay, at, knownAt }: portions.Moment,
  wishes: ReadonlyMap<number, Eater>,
): Map<number, Absence> {
  const isAhead = onDay > dayOf(Math.min(knownAt, reader.now), reader.zone)
  const found = new Map<number, Absence>()
  const ids = idsOf([...wishes.values()])
  for (const absence of reader.all(portions.absencesOf, { onDay, at, knownAt, ids })) {
    const { personId, kind, until } = absence
    // Who is expected back by then does eat; on the day itself it shows.
    const isBack = (kind === 'leave' || kind === 'hospital') && isAhead && until !== null && until <= onDay
    // A canteen suspends its diners; whom the home feeds, it feeds.
    const isFed = kind === 'suspended' && typeof wishes.get(personId)?.bed === 'string'
    if (!isBack && !isFed && isBefore(absence, found.get(personId))) found.set(personId, absence)
  }
  return found
}

const isBefore = (one: Absence, other: Absence | undefined): boolean =>
  other === undefined || rank(one) < rank(other) || (rank(one) === rank(other) && isLonger(one, other))
const rank = ({ kind }: Absence): number => precedence.indexOf(kind)
const isLonger = (one: Absence, other: Absence): boolean => (one.until ?? '9999') > (other.until ?? '9999')

/** People as statements take them: a JSON array of their ids, each once. */
export const idsOf = (people: readonly { personId: number }[]): string =>
  JSON.stringify([...new Set(people.map(({ personId }) => personId))])

/** What somebody ordered for a meal, and at which canteen; null for who ordered none. For the counter. */
export function orderOf(
  reader: Reader,
  { personId, onDay, meal }: { personId: number; onDay: Day; meal: Meal },
): { siteId: number; site: string; mode: MealMode } | null {
  const order = reader.get(portions.orderOf, { personId, onDay, meal, weekday: weekdayBit(onDay) })
  return order && order.mode !== null ? { ...order, mode: order.mode } : null
}
