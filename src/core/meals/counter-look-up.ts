import { refuse } from '../../shared/errors.ts'
import { looksLikeCard } from '../../shared/meals/counter-rules.ts'
import { normaliseNumber } from '../../shared/meals/diner-rules.ts'
import type { AtCounter } from '../../shared/meals/meal.ts'
import type { Meal, MealMode } from '../../shared/meals/terms.ts'
import { healthFieldsOf } from '../../shared/people/mask.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getCondition } from '../people/sql.ts'
import { quoteMeal } from './charging.ts'
import { findDinerIds, photoOf } from './diners.ts'
import { findCard } from './diners-cards.ts'
import { findByNumber } from './diners-sql.ts'
import { type MealSlot, requireOpen } from './lines.ts'
import { hindrancesOf, standingOf } from './lines-hindrances.ts'
import { orderOf } from './portions.ts'

export interface Which {
  siteId: number
  /** Today where left out. */
  onDay?: string | undefined
  meal: Meal
  mode: MealMode
}

/** How many are shown for a name. */
const SHOWN = 8

/**
 * Who stands at the counter, and what they pay now: by card or diner number alone, else all whose name may be meant.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, NO_PRICE,
 *   MONTH_CLOSED; CARD_ENDED, CARD_UNKNOWN; NOT_A_DINER
 */
export function lookUp(
  reader: Reader,
  { text, personId, ...which }: Which & { text?: string | undefined; personId?: number | undefined },
  actor: Actor,
): AtCounter[] {
  const slot = { ...which, onDay: which.onDay ?? reader.today }
  const { isHeadCount, name: site } = requireOpen(reader, actor, slot)
  if (isHeadCount) throw refuse('HEAD_COUNT_SITE', { site })
  const ids = personId === undefined ? findIds(reader, text ?? '') : [personId]
  return ids.map((id) => atCounter(reader, slot, id, actor))
}

/** What looks like a card is no name: a card nobody owns must not find somebody by the digits of something else. */
function findIds(reader: Reader, text: string): number[] {
  const number = normaliseNumber(text)
  const card = findCard(reader, number)
  if (card && card.endedOn !== null) {
    const { personId, person, endedOn: on, endReason } = card
    throw refuse('CARD_ENDED', { number, personId, person, on, reason: endReason ?? '' })
  }
  if (!card && looksLikeCard(number) && !reader.get(findByNumber, { number }))
    throw refuse('CARD_UNKNOWN', { number })
  return findDinerIds(reader, text, SHOWN)
}

function atCounter(
  reader: Reader,
  slot: MealSlot & { mode: MealMode },
  personId: number,
  actor: Actor,
): AtCounter {
  const standing = standingOf(reader, { ...slot, personId })
  const quote = quoteMeal(reader, { ...slot, personId, isExtra: false })
  const { charge, capped, age, class: dinerClass, category } = quote
  const order = orderOf(reader, { ...slot, personId })
  const { person: name, number, pay, balanceFen, overdraftFen } = standing
  return {
    personId,
    name,
    number: number ?? '',
    age,
    class: dinerClass,
    category: category ?? 'ordinary',
    photoId: photoOf(reader, personId),
    ...dietOf(reader, personId, actor),
    ordered: order?.mode ?? null,
    orderedAt: order && order.siteId !== slot.siteId ? order.site : null,
    pay: pay ?? 'cash',
    balanceFen,
    overdraftFen,
    charge,
    capped,
    hindrances: hindrancesOf(standing, dinerClass),
  }
}

/** What they may not eat, as far as this account may see it. */
function dietOf(
  reader: Reader,
  personId: number,
  actor: Actor,
): Pick<AtCounter, 'diet' | 'texture' | 'allergies'> {
  const condition = reader.get(getCondition, { personId, at: reader.now })
  const seen = healthFieldsOf(actor.role)
  return {
    diet: (seen.includes('diet') && condition?.diet) || null,
    texture: (seen.includes('texture') && condition?.texture) || null,
    allergies: (seen.includes('allergies') && condition?.allergies) || '',
  }
}
