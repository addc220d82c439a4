import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** What belongs to a person in other tables. Placements and leaves follow their stay. */
export const movables = [
  'stay',
  'hold',
  'application',
  'condition',
  'plannedMove',
  'familyBed',
  'packageGrant',
  'visitPlan',
  'visit',
  'equipmentLoan',
  'followUp',
] as const
export type Movable = (typeof movables)[number]

const movable = <T>(make: (table: Movable) => T) =>
  Object.fromEntries(movables.map((table) => [table, make(table)])) as Record<Movable, T>

// A condition that says nothing stays behind: it would wipe out what is known of the other for a while.
const isTold = `(coalesce(careLevel, mobility, carryTool, hasOxygen, hearing, diet, texture) IS NOT NULL
  OR escort <> '' OR allergies <> '')`

const idsIn = (table: Movable, which = 'TRUE') =>
  `SELECT id FROM ${table} WHERE personId = @personId AND ${which}`
/** Visits are the one table too long to be read for the voided ones. */
const eachIndexed = `${idsIn('visit', 'voidedAt IS NULL')} UNION ALL ${idsIn('visit', 'voidedAt IS NOT NULL')}`
export const listIds = movable((table) =>
  sql<{ personId: number }, { id: number }>(
    `${table === 'visit' ? eachIndexed : idsIn(table, table === 'condition' ? isTold : 'TRUE')} ORDER BY id`,
  ),
)
/** @param ids JSON array */
export const moveRows = movable((table) =>
  sql<{ ids: string; to: number }>(
    `UPDATE ${table} SET personId = @to WHERE id IN (SELECT value FROM json_each(@ids))`,
  ),
)
/** @param stayIds JSON array */
export const movePlacements = sql<{ stayIds: string; to: number }>(
  'UPDATE placement SET personId = @to WHERE stayId IN (SELECT value FROM json_each(@stayIds))',
)
/** @param stayIds JSON array */
export const moveLeaves = sql<{ stayIds: string; from: number; to: number }>(
  'UPDATE leave SET personId = @to WHERE personId = @from AND stayId IN (SELECT value FROM json_each(@stayIds))',
)
export const countLeaves = sql<{ personId: number }, { count: number }>(
  'SELECT count(*) AS count FROM leave WHERE personId = @personId AND voidedAt IS NULL',
)

/** Both in beds at one instant: they cannot be one person. */
export const findOverlap = sql<{ keptId: number; mergedId: number }, { id: number }>(`
  SELECT a.id FROM placement a JOIN placement b ON b.personId = @mergedId AND b.voidedAt IS NULL
    AND b.fromAt < coalesce(a.toAt, 9000000000000000) AND coalesce(b.toAt, 9000000000000000) > a.fromAt
  WHERE a.personId = @keptId AND a.voidedAt IS NULL LIMIT 1`)
/** Every site at which either of two people stayed. */
export const listSites = sql<{ keptId: number; mergedId: number }, { siteId: number }>(
  'SELECT DISTINCT siteId FROM stay WHERE personId IN (@keptId, @mergedId)',
)

/** Open applications of both at one site: of each pair the later one. */
export const listLaterApplications = sql<
  { keptId: number; mergedId: number },
  { id: number; stage: string }
>(`
  SELECT CASE WHEN b.appliedOn < a.appliedOn THEN a.id ELSE b.id END AS id,
    CASE WHEN b.appliedOn < a.appliedOn THEN a.stage ELSE b.stage END AS stage
  FROM application a JOIN application b ON b.siteId = a.siteId AND b.personId = @mergedId AND b.stage <> 'closed'
  WHERE a.personId = @keptId AND a.stage <> 'closed'`)
export const closeApplication = sql<{ id: number; at: Instant }>(`
  UPDATE application SET stage = 'closed', closedAt = @at, closeReason = 'withdrawn', version = version + 1 WHERE id = @id`)
/** Only while nobody has touched it since the merge. */
export const reopenApplication = sql<{ id: number; stage: string; at: Instant }>(`
  UPDATE application SET stage = @stage, closedAt = NULL, closeReason = NULL, version = version + 1
  WHERE id = @id AND stage = 'closed' AND closedAt = @at`)

export const setMergedInto = sql<{ id: number; mergedIntoId: number | null }>(
  'UPDATE person SET mergedIntoId = @mergedIntoId, version = version + 1 WHERE id = @id',
)

const copied = (table: string, columns: string) => ({
  /** Copies what the kept person lacks. */
  copy: sql<{ keptId: number; mergedId: number }>(`
    INSERT INTO ${table} (personId, ${columns}) SELECT @keptId, ${columns} FROM ${table} m WHERE m.personId = @mergedId
      AND NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.personId = @keptId AND (${prefix('k', columns)}) IS (${prefix('m', columns)}))
    ORDER BY m.id`),
  lastId: sql<Record<never, never>, { id: number }>(`SELECT coalesce(max(id), 0) AS id FROM ${table}`),
  listNew: sql<{ personId: number; lastId: number }, { id: number }>(
    `SELECT id FROM ${table} WHERE personId = @personId AND id > @lastId`,
  ),
  /** @param ids JSON array */
  remove: sql<{ ids: string; personId: number }>(
    `DELETE FROM ${table} WHERE personId = @personId AND id IN (SELECT value FROM json_each(@ids))`,
  ),
})
const prefix = (alias: string, columns: string) =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ')

/** The lists that hang on a person: the kept record gets copies, the merged one keeps its own for taking back. */
export const copies = {
  contacts: copied('personContact', 'name, relation, phone, address, isGuardian, isGuarantor, isEmergency'),
  documents: copied('personDocument', 'kind, number, signedOn, expiresOn, note'),
  consents: copied('personConsent', 'purpose, noticeVersion, signedBy, signer, method, givenOn, withdrawnOn'),
}

export interface MergeRecord {
  id: number
  keptId: number
  kept: string
  mergedId: number
  merged: string
  moved: string
  at: Instant
  by: string
  undoneAt: Instant | null
}
const mergeColumns = `m.id, m.keptId, k.name AS kept, m.mergedId, o.name AS merged, m.moved, m.at, m.by, m.undoneAt
  FROM merge m JOIN person k ON k.id = m.keptId JOIN person o ON o.id = m.mergedId`
export const getMerge = sql<{ id: number }, MergeRecord>(`SELECT ${mergeColumns} WHERE m.id = @id`)
export const listMerges = sql<Record<never, never>, MergeRecord>(`SELECT ${mergeColumns} ORDER BY m.id DESC`)
export const insertMerge = sql<{ keptId: number; mergedId: number; moved: string; at: Instant; by: string }>(
  'INSERT INTO merge (keptId, mergedId, moved, at, by) VALUES (@keptId, @mergedId, @moved, @at, @by)',
)
export const undoMerge = sql<{ id: number; at: Instant }>('UPDATE merge SET undoneAt = @at WHERE id = @id')
