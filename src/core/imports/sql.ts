import type { Instant } from '../../shared/day.ts'
import type { ImportBatch } from '../../shared/imports/contract.ts'
import { sql } from '../db/statement.ts'
import { isCaredFor, isDining } from '../people/sql.ts'

const columns = 'id, kind, siteId, fileName, at, by, rowCount, undoneAt'
export const listBatches = sql<Record<never, never>, ImportBatch>(
  `SELECT ${columns} FROM importBatch ORDER BY id DESC`,
)
export const getBatch = sql<{ id: number }, ImportBatch & { movedBeds: string }>(
  `SELECT ${columns}, movedBeds FROM importBatch WHERE id = @id`,
)
export const insertBatch = sql<Omit<ImportBatch, 'id' | 'undoneAt'>>(`
  INSERT INTO importBatch (kind, siteId, fileName, at, by, rowCount) VALUES (@kind, @siteId, @fileName, @at, @by, @rowCount)`)
export const setMovedBeds = sql<{ id: number; movedBeds: string }>(
  'UPDATE importBatch SET movedBeds = @movedBeds WHERE id = @id',
)
export const undoBatch = sql<{ id: number; at: Instant }>(
  'UPDATE importBatch SET undoneAt = @at WHERE id = @id',
)

export const tagStay = sql<{ id: number; importId: number }>(
  'UPDATE stay SET importId = @importId WHERE id = @id',
)
export const tagBed = sql<{ id: number; importId: number }>(
  'UPDATE bed SET importId = @importId WHERE id = @id',
)
export const setBedSetUp = sql<{ id: number; setUpAt: Instant }>(
  'UPDATE bed SET setUpAt = @setUpAt WHERE id = @id',
)
/** Puts a bed's set-up day where it was, unless somebody else lay in it before that by now. */
export const restoreBedSetUp = sql<{ id: number; setUpAt: Instant }>(`
  UPDATE bed SET setUpAt = @setUpAt WHERE id = @id AND (retiredAt IS NULL OR retiredAt >= @setUpAt)
    AND NOT EXISTS (SELECT 1 FROM placement WHERE bedId = @id AND voidedAt IS NULL AND fromAt < @setUpAt)`)

type OfImport = { importId: number }
export const listPeopleOf = sql<OfImport, { id: number }>(
  'SELECT id FROM person WHERE importId = @importId AND voidedAt IS NULL',
)
export const listStaysOf = sql<OfImport, { id: number }>(
  'SELECT id FROM stay WHERE importId = @importId AND voidedAt IS NULL',
)
export const listBedsOf = sql<OfImport, { id: number; setUpAt: Instant }>(
  'SELECT id, setUpAt FROM bed WHERE importId = @importId AND retiredAt IS NULL',
)

/** People of an import who are no longer as it left them: changed, merged, moved, on leave, gone, waiting, cared for at home, or eating. */
export const listChangedPeople = sql<OfImport, { name: string }>(`
  SELECT p.name FROM person p WHERE p.importId = @importId AND p.voidedAt IS NULL AND (
    p.version > 1
    OR EXISTS (SELECT 1 FROM merge m WHERE m.undoneAt IS NULL AND p.id IN (m.keptId, m.mergedId))
    OR EXISTS (SELECT 1 FROM stay s WHERE s.personId = p.id AND s.voidedAt IS NULL
      AND (s.importId IS NOT @importId OR s.formalRecordedAt > s.recordedAt))
    OR EXISTS (SELECT 1 FROM placement l WHERE l.personId = p.id AND l.voidedAt IS NULL AND (l.startKind = 'transfer' OR l.toAt IS NOT NULL))
    OR EXISTS (SELECT 1 FROM leave l WHERE l.personId = p.id AND l.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM hold h WHERE h.personId = p.id AND h.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM application a WHERE a.personId = p.id AND a.stage <> 'closed')
    OR EXISTS (SELECT 1 FROM plannedMove v WHERE v.personId = p.id AND v.closedAt IS NULL)
    OR ${isCaredFor('p.id')} OR ${isDining('p.id')})
  ORDER BY p.id`)
/** Beds of an import that were changed, retired, slept in, held or put out of service since. */
export const listChangedBeds = sql<OfImport, { name: string }>(`
  SELECT b.code AS name FROM bed b WHERE b.importId = @importId AND (
    b.version > 1 OR b.retiredAt IS NOT NULL
    OR EXISTS (SELECT 1 FROM placement l WHERE l.bedId = b.id AND l.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM hold h WHERE h.bedId = b.id AND h.voidedAt IS NULL)
    OR EXISTS (SELECT 1 FROM plannedMove v WHERE v.bedId = b.id AND v.closedAt IS NULL)
    OR EXISTS (SELECT 1 FROM outage o WHERE o.bedId = b.id AND o.voidedAt IS NULL))
  ORDER BY b.id`)
