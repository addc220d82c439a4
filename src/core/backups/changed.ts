import type Database from 'better-sqlite3'

// Told by the audit log, for every write leaves a row there. Plain text, not `sql()`: also asked of copies.

/** The id of the last audit row; 0 when nothing was ever written. */
export const lastAuditId = (db: Database.Database): number =>
  (db.prepare('SELECT max(id) FROM audit').pluck().get() as number | null) ?? 0

/** The last audit row that a backup made at an instant is sure to have in it. */
export const lastAuditIdBefore = (db: Database.Database, at: number): number =>
  (db.prepare('SELECT max(id) FROM audit WHERE at < ?').pluck().get(at) as number | null) ?? 0

/** True when anything but the making of backups was written after an audit row. */
export const isChangedSince = (db: Database.Database, auditId: number): boolean =>
  db
    .prepare("SELECT EXISTS (SELECT 1 FROM audit WHERE id > ? AND action <> 'backups.make')")
    .pluck()
    .get(auditId) === 1
