import type { Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getBed, pastInstant, requireInService } from './checks.ts'
import { OPEN } from './placing.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

/**
 * Takes beds out of the register for good; what happened in them stays. All or none.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, BED_RETIRED, BED_NOT_YET; BED_IN_USE naming who lies in a bed or
 *   for whom it is held
 */
export function retireBeds(
  tx: Writer,
  input: { bedIds: number[]; at?: Instant; reason: string },
  actor: Actor,
): Record<never, never> {
  const at = pastInstant(tx, input.at)
  const beds = [...new Set(input.bedIds)].map((id) => getBed(tx, actor, id))
  for (const bed of beds) {
    requireInService(bed, at)
    requireUnused(tx, bed, at)
    for (const outage of tx.all(structure.listOutagesFrom, { bedId: bed.id, at })) {
      if (outage.fromAt < at) tx.run(structure.endOutage, { id: outage.id, at, now: tx.now })
    }
    tx.run(structure.retireBed, { id: bed.id, at, now: tx.now, reason: input.reason })
  }
  recordBeds(tx, beds, { retiredAt: at, reason: input.reason })
  return {}
}

function requireUnused(reader: Reader, bed: structure.BedRow, at: Instant): void {
  const taken = reader.get(stays.bedTakenFrom, { bedId: bed.id, at, personId: 0, otherId: null })
  const held = reader.get(waiting.bedHeldBetween, { bedId: bed.id, from: at, to: OPEN, exceptId: null })
  const user = taken ?? held
  if (!user) return
  throw refuse('BED_IN_USE', {
    bedId: bed.id,
    bed: bed.code,
    personId: user.personId,
    person: user.person,
    until: user.toAt,
  })
}

/** One audit row for what was done to several beds. */
export function recordBeds(tx: Writer, beds: structure.BedRow[], after: object): void {
  const [first] = beds
  tx.record({
    entity: 'bed',
    id: beds.length === 1 ? (first as structure.BedRow).id : `${beds.length} beds`,
    siteId: first?.siteId,
    after: { ...after, beds: beds.map(({ id, code }) => ({ id, code })) },
  })
}
