import type { Day } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import { ONE_PERSON } from './diners-account-sql.ts'

const kind = (which: string) => `
  SELECT m.id, m.onDay, m.recordedAt FROM one CROSS JOIN mealLine m ON m.personId = one.id
  WHERE m.onDay BETWEEN @from AND @to AND ${which} AND (@siteIds IS NULL OR +m.siteId IN (SELECT value FROM json_each(@siteIds)))`
/**
 * A person's lines, newest first, voided ones too; each kind by its own index.
 * @param siteIds JSON array; null for all
 */
export const listIds = sql<{ personId: number; from: Day; to: Day; siteIds: string | null }, { id: number }>(`
  ${ONE_PERSON} SELECT id FROM (
    ${kind('m.isExtra = 0 AND m.voidedAt IS NULL')}
    UNION ALL ${kind('m.isExtra = 1')}
    UNION ALL ${kind('m.isExtra = 0 AND m.voidedAt IS NOT NULL')})
  ORDER BY onDay DESC, recordedAt DESC, id DESC`)
