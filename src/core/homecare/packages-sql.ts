import type { Day } from '../../shared/day.ts'
import type { CarePackage, PackageTerms } from '../../shared/homecare/package.ts'
import { sql } from '../db/statement.ts'

export type VersionRecord = Omit<PackageTerms, 'items'> & { id: number; packageId: number }

const versionColumns = `id, packageId, fromOn, minMinutes, minutesPer, visitsPerMonth, minutesPerMonth, fund, amountFen,
  isProRata, basis`
export const versionOn = sql<{ packageId: number; on: Day }, VersionRecord>(`
  SELECT ${versionColumns} FROM carePackageVersion
  WHERE packageId = @packageId AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1`)
export const listVersions = sql<{ siteId: number }, VersionRecord>(`
  SELECT ${versionColumns} FROM carePackageVersion
  WHERE packageId IN (SELECT id FROM carePackage WHERE siteId = @siteId) ORDER BY packageId, fromOn DESC`)
export const listVersionItems = sql<
  { siteId: number },
  { versionId: number; itemId: number; timesPerMonth: number }
>(`
  SELECT i.versionId, i.itemId, i.timesPerMonth
  FROM carePackage p JOIN carePackageVersion v ON v.packageId = p.id JOIN carePackageItem i ON i.versionId = v.id
  WHERE p.siteId = @siteId ORDER BY i.versionId, i.itemId`)
export const versionItems = sql<{ versionId: number }, { itemId: number; timesPerMonth: number }>(
  'SELECT itemId, timesPerMonth FROM carePackageItem WHERE versionId = @versionId ORDER BY itemId',
)

export type PackageRecord = Omit<CarePackage, 'versions'>
export const listPackages = sql<{ siteId: number; today: Day }, PackageRecord>(`
  SELECT p.id, p.siteId, p.projectId, p.name, p.isActive, p.note, p.version, count(g.id) AS grantCount
  FROM carePackage p LEFT JOIN packageGrant g ON g.packageId = p.id AND g.siteId = p.siteId AND g.voidedAt IS NULL
    AND g.fromOn <= @today AND (g.toOn IS NULL OR g.toOn >= @today)
  WHERE p.siteId = @siteId GROUP BY p.id ORDER BY p.isActive DESC, p.id`)
export const getPackage = sql<{ id: number }, { siteId: number }>(
  'SELECT siteId FROM carePackage WHERE id = @id',
)
export const findPackageByName = sql<{ siteId: number; name: string }, { id: number }>(
  'SELECT id FROM carePackage WHERE siteId = @siteId AND name = @name',
)
export const insertPackage = sql<Pick<CarePackage, 'siteId' | 'projectId' | 'name' | 'note'>>(
  'INSERT INTO carePackage (siteId, projectId, name, note) VALUES (@siteId, @projectId, @name, @note)',
)
export const updatePackage = sql<Pick<CarePackage, 'id' | 'name' | 'isActive' | 'note'>>(`
  UPDATE carePackage SET name = @name, isActive = @isActive, note = @note, version = version + 1 WHERE id = @id`)
export const touchPackage = sql<{ id: number }>('UPDATE carePackage SET version = version + 1 WHERE id = @id')

/** One of the same day is replaced and keeps its id. */
export const putVersion = sql<Omit<VersionRecord, 'id'>>(`
  INSERT INTO carePackageVersion (packageId, fromOn, minMinutes, minutesPer, visitsPerMonth, minutesPerMonth, fund,
    amountFen, isProRata, basis)
  VALUES (@packageId, @fromOn, @minMinutes, @minutesPer, @visitsPerMonth, @minutesPerMonth, @fund, @amountFen,
    @isProRata, @basis)
  ON CONFLICT (packageId, fromOn) DO UPDATE SET minMinutes = excluded.minMinutes, minutesPer = excluded.minutesPer,
    visitsPerMonth = excluded.visitsPerMonth, minutesPerMonth = excluded.minutesPerMonth, fund = excluded.fund,
    amountFen = excluded.amountFen, isProRata = excluded.isProRata, basis = excluded.basis`)
export const removeVersionItems = sql<{ versionId: number }>(
  'DELETE FROM carePackageItem WHERE versionId = @versionId',
)
export const insertVersionItem = sql<{ versionId: number; itemId: number; timesPerMonth: number }>(
  'INSERT INTO carePackageItem (versionId, itemId, timesPerMonth) VALUES (@versionId, @itemId, @timesPerMonth)',
)
