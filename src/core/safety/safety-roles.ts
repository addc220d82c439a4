import { addDays, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { NewSafetyRole, SafetyRole } from '../../shared/safety/safety-role.ts'
import type { SafetyRoleKind } from '../../shared/safety/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { refuseEnded } from '../homecare/equipment-items.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import * as roles from './safety-roles-sql.ts'

/** Who is named at a site, the latest first; ended ones too. @throws OTHER_SITE */
export function listSafetyRoles(reader: Reader, { siteId }: { siteId: number }, actor: Actor): SafetyRole[] {
  requireSite(actor, siteId)
  return reader.all(roles.listRoles, { siteId })
}

/** What a person of the staff is named for at a site today; nobody, for an account that is nobody's. */
export const rolesOf = (reader: Reader, siteId: number, staffId: number | null): Set<SafetyRoleKind> =>
  new Set(
    staffId === null
      ? []
      : reader.all(roles.listRolesOn, { siteId, staffId, on: reader.today }).map(({ role }) => role),
  )

/**
 * Names somebody from a day on. Of the responsible person and the manager there is one at a time: who was named before is so
 * through the day before.
 * @throws OTHER_SITE, NOT_FOUND, NOT_EMPLOYED; BACKWARD where somebody was named from that day or later
 */
export function setSafetyRole(tx: Writer, input: NewSafetyRole, actor: Actor): SafetyRole[] {
  const { siteId, role, staffId, fromOn } = input
  requireSite(actor, getSite(tx, siteId).id)
  requireEmployed(tx, staffId, fromOn)
  const standing = tx
    .all(roles.listNamedFrom, { siteId, role, on: fromOn })
    .filter((other) => role !== 'officer' || other.staffId === staffId)
  for (const before of standing) {
    if (before.fromOn >= fromOn) throw refuse('BACKWARD', { from: before.fromOn, to: fromOn })
    tx.run(roles.endRole, { id: before.id, toOn: addDays(fromOn, -1) })
  }
  const { id } = tx.run(roles.insertRole, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  tx.record({ entity: 'safetyRole', id, siteId, before: standing, after: tx.get(roles.getRole, { id }) })
  return listSafetyRoles(tx, { siteId }, actor)
}

/** Somebody is named through a day, and no longer. @throws NOT_FOUND, OTHER_SITE, ALREADY_ENDED, BACKWARD */
export function endSafetyRole(
  tx: Writer,
  { id, toOn }: { id: number; toOn: Day },
  actor: Actor,
): SafetyRole[] {
  const before = tx.get(roles.getRole, { id })
  if (!before) throw refuse('NOT_FOUND', { entity: 'safetyRole', id: String(id) })
  const { siteId, fromOn } = before
  requireSite(actor, siteId)
  if (before.toOn !== null) throw refuseEnded(tx, before.toOn)
  if (toOn < fromOn) throw refuse('BACKWARD', { from: fromOn, to: toOn })
  tx.run(roles.endRole, { id, toOn })
  tx.record({ entity: 'safetyRole', id, siteId, before, after: tx.get(roles.getRole, { id }) })
  return listSafetyRoles(tx, { siteId }, actor)
}
