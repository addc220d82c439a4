import type { CountRule } from '../../shared/homecare/package.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { NEVER, recountFrom } from './counting.ts'
import * as counting from './counting-sql.ts'

/** A site's rules, newest first. @throws OTHER_SITE */
export function listCountRules(reader: Reader, { siteId }: { siteId: number }, actor: Actor): CountRule[] {
  requireSite(actor, siteId)
  return reader.all(counting.listRules, { siteId })
}

/**
 * Counts by a rule from a day on, past days too; its visits until the next rule's day are counted anew. Gives the
 * person-times of those days before and after.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function setCountRule(tx: Writer, input: CountRule, actor: Actor) {
  const { siteId, fromOn } = input
  requireSite(actor, getSite(tx, siteId).id)
  const before = tx.get(counting.ruleInForce, { siteId, on: fromOn }) ?? null
  const next = tx.get(counting.nextRule, { siteId, fromOn })
  const period = { siteId, fromOn, untilOn: next?.fromOn ?? NEVER }
  const countedBefore = tx.get(counting.countedBetween, period)?.counted ?? 0
  tx.run(counting.putRule, input)
  recountFrom(tx, siteId, fromOn, next?.fromOn ?? null)
  const countedAfter = tx.get(counting.countedBetween, period)?.counted ?? 0
  tx.record({
    entity: 'countRule',
    id: `${siteId} ${fromOn}`,
    siteId,
    before: before && { ...before, counted: countedBefore },
    after: { ...input, counted: countedAfter },
  })
  return { countedBefore, countedAfter }
}
