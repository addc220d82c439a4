import type { Day, Instant, Month } from '../../shared/day.ts'
import type { NewRuleVersion, RuleVersion, SubsidyRule } from '../../shared/meals/rule.ts'
import { sql } from '../db/statement.ts'

export type RuleRecord = Omit<SubsidyRule, 'versions'>
/** Terms as JSON. */
export type VersionRecord = Omit<RuleVersion, 'terms'> & { terms: string }

/** In the order of what is in force or on trial; those of which nothing is left come last. */
export const listRules = sql<Record<never, never>, RuleRecord>(`
  SELECT r.id, r.name, r.siteId, r.note, r.version FROM subsidyRule r
  LEFT JOIN subsidyRuleVersion v ON v.ruleId = r.id AND v.voidedAt IS NULL
  GROUP BY r.id ORDER BY min(v.sort) NULLS LAST, r.id`)
export const getRule = sql<{ id: number }, RuleRecord>(
  'SELECT id, name, siteId, note, version FROM subsidyRule WHERE id = @id',
)
export const findRuleByName = sql<{ name: string }, { id: number }>(
  'SELECT id FROM subsidyRule WHERE name = @name',
)
export const insertRule = sql<Pick<RuleRecord, 'name' | 'siteId' | 'note'>>(
  'INSERT INTO subsidyRule (name, siteId, note) VALUES (@name, @siteId, @note)',
)
export const updateRule = sql<Pick<RuleRecord, 'id' | 'name' | 'note'>>(
  'UPDATE subsidyRule SET name = @name, note = @note, version = version + 1 WHERE id = @id',
)
/** One of its versions was changed. */
export const touchRule = sql<{ id: number }>('UPDATE subsidyRule SET version = version + 1 WHERE id = @id')

const versionColumns = `v.id, v.ruleId, v.fromOn, v.toOn, v.sort, v.documentNumber, v.isVerified, v.fund, v.kind, v.terms,
  v.confirmedAt, v.confirmedBy, v.voidedAt, EXISTS (SELECT 1 FROM chargeShare WHERE versionId = v.id) AS isUsed`
/** All versions, newest first. */
export const listVersions = sql<Record<never, never>, VersionRecord>(
  `SELECT ${versionColumns} FROM subsidyRuleVersion v ORDER BY v.fromOn DESC, v.id DESC`,
)
export const versionsOfRule = sql<{ ruleId: number }, VersionRecord>(
  `SELECT ${versionColumns} FROM subsidyRuleVersion v WHERE v.ruleId = @ruleId ORDER BY v.fromOn DESC, v.id DESC`,
)
export const getVersion = sql<{ id: number }, VersionRecord>(
  `SELECT ${versionColumns} FROM subsidyRuleVersion v WHERE v.id = @id`,
)

type Values = Omit<NewRuleVersion, 'terms'> & { terms: string }
export const insertVersion = sql<Values & { ruleId: number; at: Instant; by: string }>(`
  INSERT INTO subsidyRuleVersion (ruleId, fromOn, toOn, sort, documentNumber, isVerified, fund, kind, terms, recordedAt, recordedBy)
  VALUES (@ruleId, @fromOn, @toOn, @sort, @documentNumber, @isVerified, @fund, @kind, @terms, @at, @by)`)
export const updateVersion = sql<Values & { id: number }>(`
  UPDATE subsidyRuleVersion SET fromOn = @fromOn, toOn = @toOn, sort = @sort, documentNumber = @documentNumber,
    isVerified = @isVerified, fund = @fund, kind = @kind, terms = @terms
  WHERE id = @id`)
export const confirmVersion = sql<{ id: number; at: Instant; by: string }>(
  'UPDATE subsidyRuleVersion SET confirmedAt = @at, confirmedBy = @by WHERE id = @id',
)
export const endVersion = sql<{ id: number; toOn: Day }>(
  'UPDATE subsidyRuleVersion SET toOn = @toOn WHERE id = @id',
)
export const voidVersion = sql<{ id: number; at: Instant; by: string; reason: string }>(
  'UPDATE subsidyRuleVersion SET voidedAt = @at, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/** The last closed month of a time, at the canteen of a rule, or at any. */
export const findClosed = sql<
  { siteId: number | null; from: Month; to: Month | null },
  { site: string; month: Month }
>(`
  SELECT n.name AS site, s.month FROM settlement s INDEXED BY settlementOfMonth JOIN site n ON n.id = s.siteId
  WHERE s.voidedAt IS NULL AND s.settledAt IS NOT NULL AND (@siteId IS NULL OR s.siteId = @siteId)
    AND s.month >= @from AND (@to IS NULL OR s.month <= @to)
  ORDER BY s.month DESC LIMIT 1`)

/** Meals that stand as charged by a version, from its first day on: by the sums, and the named adjustments. */
export const countMeals = sql<{ versionId: number; fromOn: Day }, { meals: number }>(`
  SELECT (
    SELECT coalesce(sum(m.count), 0) FROM canteen k CROSS JOIN mealSum m ON m.siteId = k.siteId AND m.onDay >= @fromOn
    WHERE EXISTS (SELECT 1 FROM chargeShare WHERE chargeId = m.chargeId AND versionId = @versionId)
  ) + (
    SELECT count(*) FROM canteen k CROSS JOIN mealAdjustment a ON a.siteId = k.siteId AND a.voidedAt IS NULL
    WHERE EXISTS (SELECT 1 FROM chargeShare WHERE chargeId = a.chargeId AND versionId = @versionId)
  ) AS meals`)
