import type { AuditRow } from '../../shared/audit/contract.ts'
import { type Statement, sql } from '../db/statement.ts'
import type { AuditLink } from './chain.ts'

/** A filter that is null is left out of the text: each set of filters is one fixed statement with its index. */
export interface AuditFilters {
  fromAt: number | null
  toAt: number | null
  account: string | null
  action: string | null
  entity: string | null
  entityId: string | null
  beforeId: number | null
  /** The sites of a limited account as a JSON array. */
  siteIds: string | null
}

const conditions: Record<keyof AuditFilters, string> = {
  fromAt: 'at >= @fromAt',
  toAt: 'at < @toAt',
  account: 'account = @account',
  action: 'action = @action',
  entity: 'entity = @entity',
  entityId: 'entityId = @entityId',
  beforeId: 'id < @beforeId',
  siteIds: '(siteId IS NULL OR siteId IN (SELECT value FROM json_each(@siteIds)))',
}

const rowColumns = 'id, at, accountId, account, action, entity, entityId, siteId'

/** Newest first. */
export function searchRows(filters: AuditFilters): Statement<AuditFilters & { limit: number }, AuditRow> {
  const used = (Object.keys(conditions) as (keyof AuditFilters)[]).filter((key) => filters[key] !== null)
  const where = used.length > 0 ? `WHERE ${used.map((key) => conditions[key]).join(' AND ')}` : ''
  return sql(`SELECT ${rowColumns} FROM audit ${where} ORDER BY id DESC LIMIT @limit`)
}

/** Each action once, hopping along the index from one to the next. */
export const listActions = sql<Record<never, never>, { action: string }>(`
  WITH RECURSIVE present(action) AS (
    SELECT min(action) FROM audit
    UNION ALL
    SELECT (SELECT min(action) FROM audit WHERE action > present.action) FROM present WHERE present.action IS NOT NULL
  )
  SELECT action FROM present WHERE action IS NOT NULL`)

export interface StoredEntry extends AuditLink {
  hash: string
  payload: string | null
  purgedAt: number | null
}

const entries = `
  SELECT ${rowColumns}, payloadHash, previousHash, hash, payload, purgedAt
  FROM audit LEFT JOIN auditPayload ON auditId = id`
export const getEntry = sql<{ id: number }, StoredEntry>(`${entries} WHERE id = @id`)
export const listEntriesAfter = sql<{ afterId: number; limit: number }, StoredEntry>(
  `${entries} WHERE id > @afterId ORDER BY id LIMIT @limit`,
)
