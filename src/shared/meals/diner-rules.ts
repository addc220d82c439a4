import type { DinerTerms } from './diner.ts'
import type { DinerClass } from './terms.ts'

/** From this age on somebody is an elder. */
const ELDER_AGE = 60

/**
 * What somebody counts as on a day (RULES, Meals and money): a resident of the home the canteen feeds, an elder by age,
 * else what their record says of the young. An unknown age meets no age.
 */
export function dinerClassOf(diner: {
  /** Full years on the day of the meal. */
  age: number | null
  /** As on the record: what they count as while under 60. */
  class: DinerClass
  /** Lives in the home this canteen feeds. */
  isFedResident: boolean
}): DinerClass {
  if (diner.isFedResident) return 'resident'
  return diner.age !== null && diner.age >= ELDER_AGE ? 'elder' : diner.class
}

/** Of somebody of whom nothing was said yet on a day. */
export const noTerms: Omit<DinerTerms, 'fromOn' | 'basis'> = {
  category: 'ordinary',
  abilityLevel: null,
  residence: 'elsewhere',
}

/** A card or diner number as it is kept and compared: readers type like a keyboard, at times full-width or lower-case. */
export const normaliseNumber = (text: string): string => text.normalize('NFKC').trim().toUpperCase()

/** A diner number as the file gives it: `D00001`. */
export const dinerNumberOf = (count: number): string => `D${String(count).padStart(5, '0')}`

/** The diner number that a few digits stand for: 12 is `D00012`; empty for anything else. */
export const shortNumberOf = (text: string): string =>
  /^\d{1,5}$/.test(text) ? dinerNumberOf(Number(text)) : ''
