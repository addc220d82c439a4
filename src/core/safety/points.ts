import { randomBytes } from 'node:crypto'
import { refuse } from '../../shared/errors.ts'
import { POINT_ALPHABET, POINT_LENGTH, readPointCode } from '../../shared/safety/point-code.ts'
import type { NewPoints, PointDetails, SafetyPoint } from '../../shared/safety/register.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { placeOf } from './place.ts'
import * as register from './register-sql.ts'

/** The points of a site in the order of the round, retired ones too. @throws OTHER_SITE */
export function listPoints(reader: Reader, { siteId }: { siteId: number }, actor: Actor): SafetyPoint[] {
  requireSite(actor, siteId)
  return reader.all(register.listPoints, { siteId })
}

/**
 * The point a code belongs to, whichever site it is of.
 * @param code as scanned or typed, with or without its prefix
 * @throws POINT_UNKNOWN, POINT_RETIRED
 */
export function pointByCode(reader: Reader, code: string): SafetyPoint {
  const plain = readPointCode(code)
  const point = plain === null ? undefined : reader.get(register.findPoint, { code: plain })
  if (!point) throw refuse('POINT_UNKNOWN', {})
  if (point.retiredAt !== null) throw refuse('POINT_RETIRED', { point: point.name })
  return point
}

/** The same on a round at one site. @throws OTHER_SITE, POINT_UNKNOWN, POINT_RETIRED, POINT_ELSEWHERE naming it and its site */
export function findPoint(
  reader: Reader,
  { siteId, code }: { siteId: number; code: string },
  actor: Actor,
): SafetyPoint {
  requireSite(actor, siteId)
  const point = pointByCode(reader, code)
  if (point.siteId !== siteId)
    throw refuse('POINT_ELSEWHERE', { point: point.name, site: getSite(reader, point.siteId).name })
  return point
}

/** @throws NOT_FOUND, OTHER_SITE; POINT_RETIRED: what is out of use is not changed any more */
function getUsed(reader: Reader, actor: Actor, id: number): SafetyPoint {
  const point = reader.get(register.getPoint, { id })
  if (!point) throw refuse('NOT_FOUND', { entity: 'safetyPoint', id: String(id) })
  requireSite(actor, point.siteId)
  if (point.retiredAt !== null) throw refuse('POINT_RETIRED', { point: point.name })
  return point
}

/** A code that no point has or had: 40 random bits, five a character. */
function newCode(reader: Reader): string {
  for (;;) {
    const code = [...randomBytes(POINT_LENGTH)].map((byte) => POINT_ALPHABET[byte % 32]).join('')
    if (!reader.get(register.findPoint, { code })) return code
  }
}

/** Adds points behind those there are, in the order given. @throws OTHER_SITE, NOT_FOUND */
export function addPoints(tx: Writer, { siteId, points }: NewPoints, actor: Actor): SafetyPoint[] {
  requireSite(actor, getSite(tx, siteId).id)
  const first = tx.get(register.nextPointSort, { siteId })?.sort ?? 1
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const after = points.map(({ name, ...where }, index) => {
    const place = placeOf(tx, siteId, where)
    const row = { siteId, name, ...place, code: newCode(tx), sort: first + index, ...entered }
    return getUsed(tx, actor, tx.run(register.insertPoint, row).id)
  })
  tx.record({ entity: 'safetyPoint', id: after[0]?.id ?? 0, siteId, after })
  return after
}

/** Its code stays: it hangs on the wall. @throws NOT_FOUND, OTHER_SITE, POINT_RETIRED, STALE */
export function updatePoint(
  tx: Writer,
  input: PointDetails & { id: number; version: number },
  actor: Actor,
): SafetyPoint {
  const before = getUsed(tx, actor, input.id)
  requireFresh(tx, 'safetyPoint', before, input)
  tx.run(register.updatePoint, { ...input, ...placeOf(tx, before.siteId, input) })
  const after = getUsed(tx, actor, input.id)
  tx.record({ entity: 'safetyPoint', id: input.id, siteId: before.siteId, before, after })
  return after
}

/** Rounds no longer stop there; its code is never given again. @throws NOT_FOUND, OTHER_SITE, POINT_RETIRED */
export function retirePoint(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): SafetyPoint {
  const before = getUsed(tx, actor, id)
  tx.run(register.retirePoint, { id, now: tx.now })
  const after = { ...before, retiredAt: tx.now, version: before.version + 1 }
  tx.record({ entity: 'safetyPoint', id, siteId: before.siteId, before, after: { ...after, reason } })
  return after
}
