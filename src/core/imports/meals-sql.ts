import type { Day } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import type { KnownPerson } from './visits-sql.ts'

/** What a ledger may know an eater by. */
export interface KnownEater extends Omit<KnownPerson, 'address'> {
  /** Of their record as a diner; null for who is none. */
  number: string | null
  /** Ever lived in the home that this canteen feeds: need not be a diner to eat here. */
  isHomes: boolean
}
export const listEaters = sql<{ siteId: number }, KnownEater>(`
  SELECT p.id, p.name, p.pinyin, coalesce(p.idNumber, '') AS idNumber, p.birthOn, p.birthYear, p.phone, p.street, d.number,
    EXISTS (SELECT 1 FROM canteen c JOIN placement l ON l.personId = p.id AND +l.siteId = c.homeSiteId AND l.voidedAt IS NULL
      WHERE c.siteId = @siteId) AS isHomes
  FROM person p LEFT JOIN diner d ON d.personId = p.id
  WHERE p.voidedAt IS NULL AND p.mergedIntoId IS NULL`)

/** A diner's number or card, and when the card was theirs; of a record that was merged, who has it now. */
export interface KnownNumber {
  number: string
  personId: number
  fromOn: Day | null
  endedOn: Day | null
}
export const listNumbers = sql<Record<never, never>, KnownNumber>(`
  SELECT n.number, coalesce(p.mergedIntoId, p.id) AS personId, n.fromOn, n.endedOn
  FROM (
    SELECT number, personId, NULL AS fromOn, NULL AS endedOn FROM diner
    UNION ALL SELECT number, personId, fromOn, endedOn FROM dinerCard
  ) n JOIN person p ON p.id = n.personId`)

type OfImport = { importId: number }
/** What of an import still counts. */
export const listLines = sql<OfImport, { id: number; quantity: number }>(
  'SELECT id, quantity FROM mealLine WHERE importId = @importId AND voidedAt IS NULL ORDER BY id',
)
