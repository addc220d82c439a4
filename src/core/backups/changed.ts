import type Database from 'better-sqlite3'

// Told by what only grows: the audit log, where every write leaves a row, and what is its own record: meal lines, and the
// answers of an inspection until its end is logged. Plain text, not `sql()`: also asked of copies that have none of these yet.

/** How far a file is: the last audit row, the last meal line, the last answer of an open inspection; 0 where there is none. */
export interface Mark {
  readonly auditId: number
  readonly mealId: number
  readonly answerAt: number
}

const one = (db: Database.Database, text: string, ...params: unknown[]): number =>
  (db
    .prepare(text)
    .pluck()
    .get(...params) as number | null | undefined) ?? 0

const has = (db: Database.Database, table: string): boolean =>
  one(db, 'SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)', table) === 1

/** Inspections are open for an hour, and few at a time. */
const lastAnswer = (db: Database.Database, before: number): number =>
  one(
    db,
    `SELECT max(a.recordedAt) FROM inspection i JOIN answer a ON a.inspectionId = i.id
     WHERE i.endedAt IS NULL AND i.voidedAt IS NULL AND a.recordedAt < ?`,
    before,
  )

export const markOf = (db: Database.Database): Mark => ({
  auditId: one(db, 'SELECT max(id) FROM audit'),
  mealId: has(db, 'mealLine') ? one(db, 'SELECT max(id) FROM mealLine') : 0,
  answerAt: has(db, 'answer') ? lastAnswer(db, Number.MAX_SAFE_INTEGER) : 0,
})

/** What a backup made at an instant is sure to have in it. */
export const markBefore = (db: Database.Database, at: number): Mark => ({
  auditId: one(db, 'SELECT max(id) FROM audit WHERE at < ?', at),
  mealId: one(db, 'SELECT id FROM mealLine WHERE recordedAt < ? ORDER BY id DESC LIMIT 1', at),
  answerAt: lastAnswer(db, at),
})

export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.auditId === other.auditId && one.mealId === other.mealId && one.answerAt === other.answerAt

/** True when anything but the making of backups was written after a mark. */
export const isChangedSince = (db: Database.Database, { auditId, mealId, answerAt }: Mark): boolean =>
  one(db, "SELECT EXISTS (SELECT 1 FROM audit WHERE id > ? AND action <> 'backups.make')", auditId) === 1 ||
  one(db, 'SELECT EXISTS (SELECT 1 FROM mealLine WHERE id > ?)', mealId) === 1 ||
  lastAnswer(db, Number.MAX_SAFE_INTEGER) > answerAt
