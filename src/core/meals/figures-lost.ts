import { addDays, type Day, instantOf } from '../../shared/day.ts'
import { regularMeals } from '../../shared/meals/figure-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { scopeOf } from './figures-filters.ts'
import * as figures from './figures-lost-sql.ts'

/** Of several reasons the first is said. */
const precedence: readonly figures.LostReason[] = ['died', 'suspended', 'inHome', 'paused']

/**
 * Who ate once a week or more for so many days, and then for as many days not at all, at any canteen: with why, where it is
 * known. Those who came most stand first.
 * @throws OTHER_SITE
 */
export function listLost(
  reader: Reader,
  { siteId, on, days }: { siteId?: number; on: Day; days: number },
  actor: Actor,
) {
  const lost = reader.all(figures.listLost, {
    siteIds: scopeOf(reader, siteId === undefined ? undefined : [siteId], actor),
    from: addDays(on, 1 - 2 * days),
    to: addDays(on, -days),
    on,
    least: regularMeals(days),
  })
  const known = Map.groupBy(
    reader.all(figures.listReasons, {
      ids: JSON.stringify(lost.map(({ personId }) => personId)),
      on,
      at: on === reader.today ? reader.now : instantOf(on, '12:00', reader.zone),
    }),
    ({ personId }) => personId,
  )
  return lost.map(({ diedOn, ...person }) => {
    const reasons = new Set(known.get(person.personId)?.map(({ reason }) => reason))
    if (diedOn !== null && diedOn <= on) reasons.add('died')
    return { ...person, reason: precedence.find((reason) => reasons.has(reason)) ?? null }
  })
}
