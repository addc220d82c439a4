import type { Day } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import type { VersionRecord } from './packages-sql.ts'

interface Asked {
  siteId: number
  personId: number | null
  firstOn: Day
  lastOn: Day
}

/**
 * Who has a package in the month, by the version in force on its last day. Who died before it began has none; who
 * died in it had it until then.
 */
const held = `held AS (
  SELECT g.id AS grantId, g.personId, o.name AS person, o.pinyin, o.street, g.packageId, p.name AS package,
    max(g.fromOn, @firstOn) AS fromOn, min(coalesce(g.toOn, @lastOn), coalesce(o.diedOn, @lastOn), @lastOn) AS toOn,
    (SELECT v.id FROM carePackageVersion v WHERE v.packageId = g.packageId AND v.fromOn <= @lastOn
      ORDER BY v.fromOn DESC LIMIT 1) AS versionId
  FROM packageGrant g JOIN carePackage p ON p.id = g.packageId JOIN person o ON o.id = g.personId
  WHERE g.siteId = @siteId AND g.voidedAt IS NULL AND g.fromOn <= @lastOn AND (g.toOn IS NULL OR g.toOn >= @firstOn)
    AND (@personId IS NULL OR g.personId = @personId) AND (o.diedOn IS NULL OR o.diedOn >= max(g.fromOn, @firstOn)))`

/** What of the month's visits was given against the package: those, or those days, that are long enough. */
const given = `${held}, done AS (
  SELECT h.grantId, c.minMinutes, c.minutesPer, v.id, v.onDay, v.minutes,
    CASE c.minutesPer WHEN 'day' THEN sum(v.minutes) OVER (PARTITION BY v.grantId, v.onDay) ELSE v.minutes END AS reached
  FROM held h JOIN carePackageVersion c ON c.id = h.versionId
  JOIN visit v ON v.grantId = h.grantId AND v.onDay BETWEEN @firstOn AND @lastOn
    AND v.voidedAt IS NULL AND v.outcome = 'done'),
given AS (SELECT * FROM done WHERE reached >= minMinutes)`

export interface HeldRow {
  grantId: number
  personId: number
  person: string
  street: string
  packageId: number
  package: string
  versionId: number
  /** The part of the month it was held, both days included. */
  fromOn: Day
  toOn: Day
  lastVisitOn: Day | null
  nextVisitOn: Day | null
}
export const listHeld = sql<Asked & { today: Day }, HeldRow>(`
  WITH ${held}
  SELECT grantId, personId, person, street, packageId, package, versionId, fromOn, toOn,
    (SELECT onDay FROM visit WHERE grantId = held.grantId AND voidedAt IS NULL AND outcome = 'done'
      ORDER BY onDay DESC LIMIT 1) AS lastVisitOn,
    (SELECT onDay FROM visit WHERE grantId = held.grantId AND voidedAt IS NULL AND outcome IS NULL AND onDay >= @today
      ORDER BY onDay LIMIT 1) AS nextVisitOn
  FROM held WHERE versionId IS NOT NULL ORDER BY pinyin, personId, grantId`)

/** minutesPer day: a day's visits together are one. */
export const sumGiven = sql<Asked, { grantId: number; visits: number; minutes: number }>(`
  WITH ${given}
  SELECT grantId, CASE minutesPer WHEN 'day' THEN count(DISTINCT onDay) ELSE count(*) END AS visits, sum(minutes) AS minutes
  FROM given GROUP BY grantId`)
export const sumGivenItems = sql<Asked, { grantId: number; itemId: number; item: string; times: number }>(`
  WITH ${given}
  SELECT g.grantId, i.itemId, s.name AS item, sum(i.quantity) AS times
  FROM given g JOIN visitItem i ON i.visitId = g.id JOIN serviceItem s ON s.id = i.itemId
  GROUP BY g.grantId, i.itemId`)

/** The versions in force on a day with their items, of a site's packages. */
export const versionsOn = sql<{ siteId: number; on: Day }, VersionRecord>(`
  SELECT v.id, v.packageId, v.fromOn, v.minMinutes, v.minutesPer, v.visitsPerMonth, v.minutesPerMonth, v.fund,
    v.amountFen, v.isProRata, v.basis
  FROM carePackage p JOIN carePackageVersion v ON v.packageId = p.id
    AND v.fromOn = (SELECT max(fromOn) FROM carePackageVersion WHERE packageId = p.id AND fromOn <= @on)
  WHERE p.siteId = @siteId`)
export const versionItemsNamed = sql<
  { siteId: number },
  { versionId: number; itemId: number; item: string; timesPerMonth: number }
>(`
  SELECT i.versionId, i.itemId, s.name AS item, i.timesPerMonth
  FROM carePackage p JOIN carePackageVersion v ON v.packageId = p.id JOIN carePackageItem i ON i.versionId = v.id
  JOIN serviceItem s ON s.id = i.itemId
  WHERE p.siteId = @siteId ORDER BY i.versionId, s.code`)
