import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CarePackage, PackageGrant } from '../../shared/homecare/package.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import { getLiving } from '../beds/checks.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireForward } from './days.ts'
import * as grants from './packages-grants-sql.ts'
import { getCarePackage } from './packages-versions.ts'

interface Asked {
  siteId?: number | undefined
  personId?: number | undefined
  packageId?: number | undefined
  on?: Day | undefined
}

/** Who has which package on a day, today unless told; of one person all they ever had, newest first. @throws OTHER_SITE */
export function listGrants(reader: Reader, input: Asked, actor: Actor): PackageGrant[] {
  const { siteId = null, personId = null, packageId = null } = input
  if (siteId !== null) requireSite(actor, siteId)
  const on = input.on ?? (personId === null ? reader.today : null)
  return reader
    .all(grants.listGrants, { siteId, personId, packageId, on })
    .filter((grant) => maySeeSite(actor, grant.siteId))
}

interface NewGrants {
  packageId: number
  personIds: number[]
  fromOn: Day
  toOn: Day | null
  note: string
}

/**
 * Gives a package to people for a period, all of them or none; both days included.
 * @throws NOT_FOUND, OTHER_SITE, PACKAGE_OUT_OF_USE, BACKWARD, PERSON_DIED; PACKAGE_OVERLAPS naming the first person who
 *   has one of the same project then
 */
export function grantPackage(tx: Writer, input: NewGrants, actor: Actor): { ids: number[] } {
  const given = getCarePackage(tx, actor, input.packageId)
  if (!given.isActive) throw refuse('PACKAGE_OUT_OF_USE', { package: given.name })
  requireForward(input.fromOn, input.toOn)
  const personIds = [...new Set(input.personIds)]
  const ids = personIds.map((personId) => giveOne(tx, given, { ...input, personId }, actor))
  const { packageId, fromOn, toOn, note } = input
  tx.record({
    entity: 'packageGrant',
    id: ids[0] ?? 0,
    siteId: given.siteId,
    after: { ids, packageId, package: given.name, personIds, fromOn, toOn, note },
  })
  return { ids }
}

function giveOne(
  tx: Writer,
  { id: packageId, siteId, projectId }: CarePackage,
  { personId, fromOn, toOn, note }: Omit<NewGrants, 'personIds'> & { personId: number },
  actor: Actor,
): number {
  getLiving(tx, personId)
  requireFree(tx, { personId, projectId, fromOn, toOn, exceptId: null })
  const recorded = { recordedAt: tx.now, recordedBy: actor.name }
  return tx.run(grants.insertGrant, {
    packageId,
    personId,
    siteId,
    projectId,
    fromOn,
    toOn,
    note,
    ...recorded,
  }).id
}

/** Sets or lifts the last day. @throws NOT_FOUND, OTHER_SITE, STALE, ALREADY_VOIDED, BACKWARD, PACKAGE_OVERLAPS */
export function endGrant(
  tx: Writer,
  input: { id: number; version: number; toOn: Day | null },
  actor: Actor,
): Record<string, never> {
  const before = getGrant(tx, actor, input.id)
  requireFresh(tx, 'packageGrant', before, input)
  const { personId, projectId, fromOn } = before
  requireForward(fromOn, input.toOn)
  requireFree(tx, { personId, projectId, fromOn, toOn: input.toOn, exceptId: input.id })
  tx.run(grants.endGrant, input)
  tx.record({
    entity: 'packageGrant',
    id: input.id,
    siteId: before.siteId,
    before,
    after: { toOn: input.toOn },
  })
  return {}
}

/** Visits made under it stay as they are. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidGrant(
  tx: Writer,
  input: { id: number; reason: string },
  actor: Actor,
): Record<string, never> {
  const before = getGrant(tx, actor, input.id)
  tx.run(grants.voidGrant, {
    id: input.id,
    voidedAt: tx.now,
    voidedBy: actor.name,
    voidReason: input.reason,
  })
  tx.record({
    entity: 'packageGrant',
    id: input.id,
    siteId: before.siteId,
    before,
    after: { voidReason: input.reason },
  })
  return {}
}

/** A grant that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getGrant(reader: Reader, actor: Actor, id: number): PackageGrant {
  const found = reader.get(grants.getGrant, { id })
  if (!found) throw refuse('NOT_FOUND', { entity: 'packageGrant', id: String(id) })
  requireSite(actor, found.siteId)
  const { isVoided, ...grant } = found
  if (isVoided) throw refuse('ALREADY_VOIDED', {})
  return grant
}

/** The table's trigger says the same; here it names whom and what. */
function requireFree(
  reader: Reader,
  period: {
    personId: number
    projectId: number | null
    fromOn: Day
    toOn: Day | null
    exceptId: number | null
  },
): void {
  const other = reader.get(grants.overlappingGrant, period)
  if (!other) return
  const { personId, person, package: name, fromOn, toOn } = other
  throw refuse('PACKAGE_OVERLAPS', { personId, person, package: name, from: fromOn, until: toOn })
}
