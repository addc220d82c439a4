import type { Day, Instant } from '../../shared/day.ts'
import type { NewSafetyRole, SafetyRole } from '../../shared/safety/safety-role.ts'
import type { SafetyRoleKind } from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'

type OfSite = { siteId: number }

const role = `x.id, x.siteId, x.role, x.staffId, s.name AS staff, x.fromOn, x.toOn,
  EXISTS (SELECT 1 FROM account a WHERE a.staffId = x.staffId AND a.isActive = 1) AS hasAccount
  FROM safetyRole x JOIN staff s ON s.id = x.staffId`
export const listRoles = sql<OfSite, SafetyRole>(
  `SELECT ${role} WHERE x.siteId = @siteId ORDER BY x.fromOn DESC, x.id DESC`,
)
export const getRole = sql<{ id: number }, SafetyRole>(`SELECT ${role} WHERE x.id = @id`)
export const listRolesOn = sql<
  OfSite & { staffId: number; on: Day },
  { role: SafetyRoleKind; staffId: number }
>(`
  SELECT role, staffId FROM safetyRole
  WHERE siteId = @siteId AND staffId = @staffId AND fromOn <= @on AND (toOn IS NULL OR toOn >= @on)`)
/** Those of a role that are not over on a day. */
export const listNamedFrom = sql<OfSite & { role: SafetyRoleKind; on: Day }, SafetyRole>(`
  SELECT ${role} WHERE x.siteId = @siteId AND x.role = @role AND (x.toOn IS NULL OR x.toOn >= @on) ORDER BY x.fromOn, x.id`)
export const insertRole = sql<NewSafetyRole & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO safetyRole (siteId, role, staffId, fromOn, recordedAt, recordedBy)
  VALUES (@siteId, @role, @staffId, @fromOn, @recordedAt, @recordedBy)`)
export const endRole = sql<{ id: number; toOn: Day }>('UPDATE safetyRole SET toOn = @toOn WHERE id = @id')
