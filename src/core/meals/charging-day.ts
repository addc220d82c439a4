import type { Day } from '../../shared/day.ts'
import type { Stacking } from '../../shared/meals/canteen.ts'
import { SubsidyTerms } from '../../shared/meals/rule.ts'
import type { Candidate } from '../../shared/meals/shares.ts'
import type { DinerClass, Meal } from '../../shared/meals/terms.ts'
import type { Reader } from '../db/store.ts'
import { priceOn, stackingOn } from './canteens.ts'
import * as charging from './charging-sql.ts'

/** A version in force, of which rule. */
export interface RuleInForce extends Candidate {
  ruleId: number
  sort: number
}

/** What a meal costs at a canteen on a day, whoever eats it. */
export interface DayTerms {
  /** In their order. */
  rules: readonly RuleInForce[]
  stacking: Stacking
  /** In fen; null where there is none. */
  priceOf(reader: Reader, meal: Meal, dinerClass: DinerClass): number | null
}

/** As many as a queue, an import and a look back ask for between them. */
const MOST_DAYS = 1000
const kept = { stamp: '', days: new Map<string, DayTerms>() }

/**
 * The terms of a canteen's day. A queue asks for the same ones hundreds of times: they are kept in memory for as long as
 * the file says that nothing they are made of has changed.
 */
export function dayTerms(reader: Reader, siteId: number, onDay: Day): DayTerms {
  const stamp = reader.get(charging.getStamp)?.value ?? ''
  if (kept.stamp !== stamp || kept.days.size >= MOST_DAYS) {
    kept.stamp = stamp
    kept.days.clear()
  }
  const key = `${siteId} ${onDay}`
  const known = kept.days.get(key)
  if (known) return known
  const terms = readTerms(reader, siteId, onDay)
  kept.days.set(key, terms)
  return terms
}

function readTerms(reader: Reader, siteId: number, onDay: Day): DayTerms {
  const prices = new Map<string, number | null>()
  return {
    rules: reader
      .all(charging.listInForce, { siteId, onDay })
      .map((rule) => ({ ...rule, terms: parseTerms(rule.terms) })),
    stacking: stackingOn(reader, siteId, onDay),
    priceOf(asking, meal, dinerClass) {
      const key = `${meal} ${dinerClass}`
      const known = prices.get(key)
      if (known !== undefined) return known
      const price = priceOn(asking, siteId, meal, dinerClass, onDay)
      prices.set(key, price)
      return price
    },
  }
}

/** Terms as they are kept: JSON. */
export const parseTerms = (text: string): SubsidyTerms => SubsidyTerms.parse(JSON.parse(text))
