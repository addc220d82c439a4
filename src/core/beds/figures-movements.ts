import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import * as statements from './figures-sql.ts'

/**
 * Arrivals, formal admissions, transfers, leaves, returns and discharges from one day through another, by time.
 * @throws OTHER_SITE, BACKWARD
 */
export function getMovements(
  reader: Reader,
  { siteId, from, to }: { siteId: number; from: Day; to: Day },
  actor: Actor,
): BedsOutputs['movements'] {
  requireSite(actor, siteId)
  if (to < from) throw refuse('BACKWARD', { from, to })
  return reader.all(statements.movements, {
    siteId,
    from: startOfDay(from, reader.zone),
    to: startOfDay(addDays(to, 1), reader.zone),
  })
}
