import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads } from '../procedure.ts'

const route = (path: `/${string}`, summary: string) =>
  ({ method: 'GET', path, summary, tags: ['audit'] }) as const

/** One line of the audit log: one write, by whom, on what. */
export const AuditRow = z.object({
  id: Id,
  at: Instant,
  accountId: Id.nullable(),
  account: z.string(),
  /** The procedure, e.g. `beds.admit`. */
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  siteId: Id.nullable(),
})
export type AuditRow = z.infer<typeof AuditRow>

export const AuditEntry = AuditRow.extend({
  /** Identity and health data are masked; null where the payload was purged. */
  before: z.unknown(),
  after: z.unknown(),
  isPurged: z.boolean(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditCheck = z.object({
  /** How many rows were checked. */
  rows: z.int(),
  /** The first row that does not fit; null when the chain is whole. */
  brokenAt: Id.nullable(),
  /** A row is missing; it does not follow the one before; it was changed; what it says was changed. */
  reason: z.enum(['gap', 'previous', 'hash', 'payload']).nullable(),
})
export type AuditCheck = z.infer<typeof AuditCheck>

export const auditContract = {
  search: reads('audit.read')
    .route(route('/audit', 'Search the audit log, newest first'))
    .input(
      z.object({
        /** Days in the facility's time zone, both included. */
        from: Day.optional(),
        to: Day.optional(),
        account: z.string().optional(),
        action: z.string().optional(),
        entity: z.string().optional(),
        entityId: z.string().optional(),
        /** Only rows older than this one: the next page. */
        beforeId: Id.optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(AuditRow), hasMore: z.boolean(), actions: z.array(z.string()) })),
  get: reads('audit.read')
    .route(route('/audit/{id}', 'One entry with what was before and after'))
    .input(z.object({ id: Id }))
    .output(AuditEntry),
  check: reads('audit.read').route(route('/audit/check', 'Recompute the hash chain')).output(AuditCheck),
}
