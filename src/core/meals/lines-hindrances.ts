import type { Day, Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Suspension } from '../../shared/meals/diner.ts'
import type { Hindrance } from '../../shared/meals/meal.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import type { DinerClass, Meal } from '../../shared/meals/terms.ts'
import type { Reader } from '../db/store.ts'
import { suspensionOn } from './diners-sql.ts'
import * as lines from './lines-sql.ts'

/** Who is to eat which meal. */
interface MealOfPerson {
  personId: number
  onDay: Day
  meal: Meal
}

type Row = lines.StandingRow
/** What the file says of somebody who is to eat: who they are, and all that may stand in the way. */
export interface Standing
  extends MealOfPerson,
    Pick<Row, 'person' | 'diedOn' | 'number' | 'pay' | 'balanceFen' | 'overdraftFen'> {
  /** The meal they had already. */
  eaten: { mealId: number; at: Instant; site: string } | null
  away: lines.AwayRow | null
  suspension: Suspension | null
}

/** @throws NOT_FOUND for a person voided or merged into another too */
export function standingOf(reader: Reader, { personId, onDay, meal }: MealOfPerson): Standing {
  const row = reader.get(lines.getStanding, { personId, onDay, meal })
  if (!row) throw refuse('NOT_FOUND', { entity: 'person', id: String(personId) })
  const { mealId, eatenAt, eatenSite, hasBeenAway, ...eater } = row
  return {
    ...{ personId, onDay, meal },
    ...eater,
    eaten: mealId === null ? null : { mealId, at: eatenAt as Instant, site: eatenSite as string },
    away: hasBeenAway ? awayOf(reader, { personId, onDay, meal }) : null,
    suspension: reader.get(suspensionOn, { personId, on: onDay }) ?? null,
  }
}

/** Who is away is asked as of now for today, else as of that meal's hour. */
function awayOf(reader: Reader, { personId, onDay, meal }: MealOfPerson): lines.AwayRow | null {
  const at = onDay === reader.today ? reader.now : mealInstant(onDay, meal, reader.zone)
  return reader.get(lines.findAway, { personId, at }) ?? null
}

const none = { at: null, on: null, until: null, detail: '', mayExtra: true }

/**
 * Why somebody can't be served just so, what weighs most first. A canteen suspends its diners; whom the home feeds, it
 * feeds.
 */
export function hindrancesOf(standing: Standing, dinerClass: DinerClass): Hindrance[] {
  const { diedOn, eaten, away, suspension, onDay } = standing
  const found: Hindrance[] = []
  if (diedOn !== null && diedOn <= onDay) found.push({ ...none, kind: 'died', on: diedOn, mayExtra: false })
  if (eaten) found.push({ ...none, kind: 'eaten', at: eaten.at, on: onDay, detail: eaten.site })
  if (suspension && dinerClass !== 'resident') {
    const { fromOn, toOn, reason } = suspension
    found.push({ ...none, kind: 'suspended', on: fromOn, until: toOn, detail: reason })
  }
  if (away) found.push({ ...none, kind: away.kind, at: away.since, until: away.until })
  return found
}

/**
 * Nothing stands in the way of serving them: of the dead nothing at all, of others an extra may be served.
 * @throws PERSON_DIED, MEAL_EATEN with when and where, DINER_SUSPENDED, DINER_AWAY
 */
export function requireMayEat(standing: Standing, dinerClass: DinerClass, isExtra: boolean): void {
  const [first] = hindrancesOf(standing, dinerClass).filter(({ mayExtra }) => !(mayExtra && isExtra))
  if (!first) return
  const { personId, person, meal, eaten, away, suspension } = standing
  const who = { personId, person }
  if (first.kind === 'died') throw refuse('PERSON_DIED', { ...who, diedOn: first.on as Day })
  if (first.kind === 'eaten' && eaten) throw refuse('MEAL_EATEN', { ...who, meal, ...eaten })
  if (first.kind === 'suspended' && suspension)
    throw refuse('DINER_SUSPENDED', { ...who, reason: suspension.reason, until: suspension.toOn })
  if (away) throw refuse('DINER_AWAY', { ...who, ...away })
}
