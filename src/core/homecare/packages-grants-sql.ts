import type { Day } from '../../shared/day.ts'
import type { PackageGrant } from '../../shared/homecare/package.ts'
import { sql } from '../db/statement.ts'

export type GrantRecord = Pick<
  PackageGrant,
  'id' | 'packageId' | 'personId' | 'siteId' | 'projectId' | 'fromOn' | 'toOn'
>

const columns = `g.id, g.packageId, p.name AS package, g.personId, o.name AS person, g.siteId, g.projectId, g.fromOn, g.toOn,
  g.note, g.version`
const from = `packageGrant g JOIN carePackage p ON p.id = g.packageId JOIN person o ON o.id = g.personId`

export const listGrants = sql<
  { siteId: number | null; personId: number | null; packageId: number | null; on: Day | null },
  PackageGrant
>(`
  SELECT ${columns} FROM ${from}
  WHERE g.voidedAt IS NULL AND (@siteId IS NULL OR g.siteId = @siteId) AND (@personId IS NULL OR g.personId = @personId)
    AND (@packageId IS NULL OR g.packageId = @packageId)
    AND (@on IS NULL OR (g.fromOn <= @on AND (g.toOn IS NULL OR g.toOn >= @on)))
  ORDER BY o.pinyin, g.personId, g.fromOn DESC, g.id DESC`)
export const getGrant = sql<{ id: number }, PackageGrant & { isVoided: boolean }>(
  `SELECT ${columns}, g.voidedAt IS NOT NULL AS isVoided FROM ${from} WHERE g.id = @id`,
)

/** A grant of the same project that would hold on some day of the period. */
export const overlappingGrant = sql<
  { personId: number; projectId: number | null; fromOn: Day; toOn: Day | null; exceptId: number | null },
  PackageGrant
>(`
  SELECT ${columns} FROM ${from}
  WHERE g.personId = @personId AND g.projectId IS @projectId AND g.voidedAt IS NULL AND g.id IS NOT @exceptId
    AND g.fromOn <= coalesce(@toOn, '9999') AND coalesce(g.toOn, '9999') >= @fromOn
  ORDER BY g.fromOn LIMIT 1`)

export const insertGrant = sql<
  Omit<PackageGrant, 'id' | 'package' | 'person' | 'version'> & { recordedAt: number; recordedBy: string }
>(`
  INSERT INTO packageGrant (packageId, personId, siteId, projectId, fromOn, toOn, note, recordedAt, recordedBy)
  VALUES (@packageId, @personId, @siteId, @projectId, @fromOn, @toOn, @note, @recordedAt, @recordedBy)`)
export const endGrant = sql<{ id: number; toOn: Day | null }>(
  'UPDATE packageGrant SET toOn = @toOn, version = version + 1 WHERE id = @id',
)
export const voidGrant = sql<{ id: number; voidedAt: number; voidedBy: string; voidReason: string }>(`
  UPDATE packageGrant SET voidedAt = @voidedAt, voidedBy = @voidedBy, voidReason = @voidReason, version = version + 1
  WHERE id = @id`)
