import { type Day, dayOf, daysOfMonth, instantOf, type Month } from '../../shared/day.ts'
import type { Charge } from '../../shared/meals/meal.ts'
import { chargeFor, concerns, type MealFacts } from '../../shared/meals/shares.ts'
import type { Reader } from '../db/store.ts'
import { ageAt, type ChargedCount, isCapped, split } from './charging.ts'
import { dayTerms, type RuleInForce } from './charging-day.ts'
import * as tried from './rules-try-sql.ts'

/** A version on trial, and the canteen it is for; null: every one. */
export interface OnTrial extends RuleInForce {
  siteId: number | null
}

/** A meal, how it was paid for and how it would have been. */
export interface Recharged {
  line: tried.TriedLine
  before: Charge
  after: Charge
}

/** The rules of a canteen on a day, with those on trial in the place of their rule's other versions. */
export function rulesWithTrial(
  reader: Reader,
  onTrial: readonly OnTrial[],
  siteId: number,
  onDay: Day,
): RuleInForce[] {
  const ruleIds = new Set(onTrial.map(({ ruleId }) => ruleId))
  return [
    ...dayTerms(reader, siteId, onDay).rules.filter(({ ruleId }) => !ruleIds.has(ruleId)),
    ...onTrial.filter((rule) => rule.siteId === null || rule.siteId === siteId),
  ].sort((a, b) => a.sort - b.sort || a.id - b.id)
}

/**
 * Charges the meals of a month again, in the order in which they were recorded, as the counter would have: a rule's
 * places of the day and month are taken by the meals before, and by those taken back until they were. Extras and
 * residents keep what they were charged.
 */
export function* rechargeMonth(
  reader: Reader,
  month: Month,
  onTrial: readonly OnTrial[],
): Generator<Recharged> {
  const days = daysOfMonth(month)
  const chargeOf = remember((id: number) => readCharge(reader, id))
  const personOf = remember((id: number) => readPerson(reader, id))
  const rulesOf = remember((siteAndDay: string) => {
    const [siteId, onDay] = siteAndDay.split(' ') as [string, Day]
    const rules = rulesWithTrial(reader, onTrial, Number(siteId), onDay)
    return { rules, stacking: dayTerms(reader, Number(siteId), onDay).stacking }
  })
  const places = new Places()
  for (const line of reader.all(tried.listLines, { from: days[0] ?? '', to: days.at(-1) ?? '' })) {
    const before = chargeOf(line.chargeId)
    if (line.isExtra || line.class === 'resident') {
      yield { line, before, after: before }
      continue
    }
    const { rules, stacking } = rulesOf(`${line.siteId} ${line.onDay}`)
    const person = line.personId === null ? null : personOf(line.personId)
    const facts = factsOf(reader, line, person)
    const concerned = rules.filter((rule) => concerns(rule, facts))
    const open =
      line.personId === null
        ? concerned.filter((rule) => !isCapped(rule))
        : split(concerned, places.taken(line, line.personId)).open
    const after = chargeFor(before.priceFen, open, stacking)
    places.take(line, open, after)
    yield { line, before, after }
  }
}

function remember<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = read(key)
    known.set(key, value)
    return value
  }
}

/** A charge as it was kept. */
const readCharge = (reader: Reader, id: number): Charge => ({
  priceFen: 0,
  selfFen: 0,
  ...reader.get(tried.getCharge, { id }),
  shares: reader.all(tried.listShares, { chargeId: id }),
})

const readPerson = (reader: Reader, id: number) => ({
  birthOn: null,
  birthYear: null,
  ...reader.get(tried.getPerson, { id }),
  terms: reader.all(tried.listTerms, { personId: id }),
  stays: reader.all(tried.listStays, { personId: id }),
})

/** The category is the line's own; the rest is asked of the person as of that day. */
function factsOf(
  reader: Reader,
  { meal, mode, category, onDay, recordedAt }: tried.TriedLine,
  person: ReturnType<typeof readPerson> | null,
): MealFacts {
  const terms = person?.terms.find(({ fromOn }) => fromOn <= onDay)
  return {
    meal,
    mode,
    category,
    age: person && ageAt(reader, person, onDay),
    abilityLevel: terms?.abilityLevel ?? null,
    residence: terms?.residence ?? null,
    isInHome: person !== null && isInHome(person.stays, onDay, recordedAt, reader.zone),
  }
}

function isInHome(
  stays: readonly { fromAt: number; toAt: number | null }[],
  onDay: Day,
  recordedAt: number,
  zone: string,
): boolean {
  if (stays.length === 0) return false
  const at = dayOf(recordedAt, zone) === onDay ? recordedAt : instantOf(onDay, '12:00', zone)
  return stays.some(({ fromAt, toAt }) => fromAt <= at && (toAt === null || toAt > at))
}

type Place = Pick<tried.TriedLine, 'onDay' | 'voidedAt'>

/** Which meals of a person each rule with a limit has given to. */
class Places {
  readonly #byPerson = new Map<number, Map<number, Place[]>>()

  /** What was taken when this meal was recorded. */
  taken({ onDay, recordedAt }: tried.TriedLine, personId: number): Map<number, ChargedCount> {
    const counts = new Map<number, ChargedCount>()
    for (const [ruleId, places] of this.#byPerson.get(personId) ?? []) {
      const held = places.filter(({ voidedAt }) => voidedAt === null || voidedAt > recordedAt)
      counts.set(ruleId, {
        inMonth: held.length,
        onDay: held.filter((place) => place.onDay === onDay).length,
      })
    }
    return counts
  }

  take({ personId, onDay, voidedAt }: tried.TriedLine, rules: readonly RuleInForce[], charge: Charge): void {
    if (personId === null) return
    const byRule = this.#byPerson.get(personId) ?? new Map<number, Place[]>()
    this.#byPerson.set(personId, byRule)
    for (const { versionId } of charge.shares) {
      const rule = rules.find(({ id }) => id === versionId)
      if (!rule || !isCapped(rule)) continue
      const places = byRule.get(rule.ruleId) ?? []
      places.push({ onDay, voidedAt })
      byRule.set(rule.ruleId, places)
    }
  }
}
