import type { Day, Instant } from '../../shared/day.ts'
import type { AccountLine } from '../../shared/meals/diner.ts'
import { sql } from '../db/statement.ts'

export interface EntryRecord {
  id: number
  personId: number
  siteId: number
  kind: 'topUp' | 'refund' | 'billPayment'
  onDay: Day
  /** The month whose bill was paid. */
  month: string | null
  amountFen: number
  method: 'cash' | 'card' | 'transfer'
  note: string
  recordedAt: Instant
  recordedBy: string
  voidedAt: Instant | null
}
const columns = 'personId, siteId, kind, onDay, month, amountFen, method, note, recordedAt, recordedBy'
export const getEntry = sql<{ id: number }, EntryRecord>(
  `SELECT id, ${columns}, voidedAt FROM dinerEntry WHERE id = @id`,
)
export const insertEntry = sql<Omit<EntryRecord, 'id' | 'voidedAt'>>(`
  INSERT INTO dinerEntry (${columns})
  VALUES (@personId, @siteId, @kind, @onDay, @month, @amountFen, @method, @note, @recordedAt, @recordedBy)`)
export const voidEntry = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE dinerEntry SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/**
 * Of a record that was merged into another, the other has the account.
 * @param amountFen below nothing where it is taken
 */
export const addToBalance = sql<{ personId: number; amountFen: number }>(`
  UPDATE dinerAccount SET balanceFen = balanceFen + @amountFen WHERE personId = (
    WITH RECURSIVE one (id, nextId) AS (
      SELECT id, mergedIntoId FROM person WHERE id = @personId
      UNION SELECT p.id, p.mergedIntoId FROM person p JOIN one ON p.id = one.nextId)
    SELECT id FROM one WHERE nextId IS NULL)`)
export const setOverdraft = sql<{ personId: number; overdraftFen: number }>(
  'UPDATE dinerAccount SET overdraftFen = @overdraftFen, version = version + 1 WHERE personId = @personId',
)

/** One person: the record and those that were merged into it, of which some meals may have stayed behind. */
export const ONE_PERSON = `WITH RECURSIVE one (id) AS (
  SELECT @personId UNION SELECT p.id FROM person p JOIN one ON p.mergedIntoId = one.id)`

const meals = (which: string) => `
  SELECT 'meal', m.id, m.meal, m.onDay, m.recordedAt, -c.selfFen, u.displayName, '', m.voidedAt IS NOT NULL
  FROM one CROSS JOIN mealLine m ON m.personId = one.id JOIN charge c ON c.id = m.chargeId JOIN account u ON u.id = m.accountId
  WHERE m.pay = 'account' AND ${which}`
/** What came and went, voided ones too; each kind of meal line by its own index. */
const ledger = `
  SELECT e.kind AS kind, e.id AS id, NULL AS meal, e.onDay AS onDay, e.recordedAt AS at, iif(e.kind = 'topUp', e.amountFen, -e.amountFen) AS amountFen,
    e.recordedBy AS by, e.note AS note, e.voidedAt IS NOT NULL AS isVoided
  FROM one CROSS JOIN dinerEntry e ON e.personId = one.id WHERE e.kind <> 'billPayment'
  UNION ALL ${meals('m.isExtra = 0 AND m.voidedAt IS NULL')}
  UNION ALL ${meals('m.isExtra = 1')}
  UNION ALL ${meals('m.isExtra = 0 AND m.voidedAt IS NOT NULL')}
  UNION ALL
  SELECT 'adjustment', j.id, j.meal, j.onDay, j.recordedAt, -j.quantity * c.selfFen, j.recordedBy, j.reason, j.voidedAt IS NOT NULL
  FROM one CROSS JOIN mealAdjustment j ON j.personId = one.id JOIN charge c ON c.id = j.chargeId WHERE j.pay = 'account'`
/** Newest first. */
export const listLines = sql<{ personId: number; limit: number }, Omit<AccountLine, 'balanceFen'>>(
  `${ONE_PERSON} ${ledger} ORDER BY at DESC, kind, id DESC LIMIT @limit`,
)
/** What an account must hold: the sum of its ledger. */
export const sumOf = sql<{ personId: number }, { balanceFen: number }>(`
  ${ONE_PERSON} SELECT coalesce(sum(amountFen), 0) AS balanceFen FROM (${ledger}) WHERE isVoided = 0`)
