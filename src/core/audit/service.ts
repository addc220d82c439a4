import type { AuditEntry, AuditRow } from '../../shared/audit/contract.ts'
import { maskPayload } from '../../shared/audit/mask.ts'
import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import * as audit from './sql.ts'

export interface AuditSearch {
  /** Days in the facility's time zone, both included. */
  from?: Day
  to?: Day
  account?: string
  action?: string
  entity?: string
  entityId?: string
  beforeId?: number
  limit: number
}

/** A page of the log, newest first; a limited account sees its own sites' rows and those of no site. */
export function search(
  reader: Reader,
  input: AuditSearch,
  actor: Actor,
): { rows: AuditRow[]; hasMore: boolean; actions: string[] } {
  const filters: audit.AuditFilters = {
    fromAt: input.from ? startOfDay(input.from, reader.zone) : null,
    toAt: input.to ? startOfDay(addDays(input.to, 1), reader.zone) : null,
    account: input.account || null,
    action: input.action || null,
    entity: input.entity || null,
    entityId: input.entityId || null,
    beforeId: input.beforeId ?? null,
    siteIds: actor.siteIds && JSON.stringify(actor.siteIds),
  }
  const rows = reader.all(audit.searchRows(filters), { ...filters, limit: input.limit + 1 })
  const actions = reader.all(audit.listActions).map(({ action }) => action)
  return { rows: rows.slice(0, input.limit), hasMore: rows.length > input.limit, actions }
}

/**
 * One entry, masked for whoever looks.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function getEntry(reader: Reader, input: { id: number }, actor: Actor): AuditEntry {
  const stored = reader.get(audit.getEntry, input)
  if (!stored) throw refuse('NOT_FOUND', { entity: 'audit', id: String(input.id) })
  if (stored.siteId !== null) requireSite(actor, stored.siteId)
  const { payload, purgedAt, payloadHash: _, previousHash: __, ...row } = stored
  const { before = null, after = null } = payload === null ? {} : JSON.parse(payload)
  // A site's own address and telephone number are nobody's identity.
  const show = (value: unknown) => (row.entity === 'site' ? value : maskPayload(value, actor.role))
  return { ...row, before: show(before), after: show(after), isPurged: purgedAt !== null }
}
