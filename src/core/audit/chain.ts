import { createHash, randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Topic } from '../../shared/contract.ts'
import type { Actor } from '../accounts/actor.ts'
import { type Statement, sql } from '../db/statement.ts'

/** What a use-case says of itself: the thing it was about, and how it was before and is after. */
export interface AuditNote {
  entity: string
  id: number | string
  siteId?: number | null
  before?: unknown
  after?: unknown
  /** Other ledgers it touched besides its own. */
  topics?: Topic[]
}

interface AuditEvent extends AuditNote {
  at: number
  actor: Actor | null
  action: string
}

export interface AuditLink {
  id: number
  at: number
  accountId: number | null
  account: string
  action: string
  entity: string
  entityId: string
  siteId: number | null
  payloadHash: string
  previousHash: string
}

const last = sql<Record<never, never>, { id: number; hash: string }>(
  'SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1',
)
const insert = sql<AuditLink & { hash: string }>(`
  INSERT INTO audit (id, at, accountId, account, action, entity, entityId, siteId, payloadHash, previousHash, hash)
  VALUES (@id, @at, @accountId, @account, @action, @entity, @entityId, @siteId, @payloadHash, @previousHash, @hash)`)
const insertPayload = sql<{ auditId: number; payload: string }>(
  'INSERT INTO auditPayload (auditId, payload) VALUES (@auditId, @payload)',
)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The digest of a payload; the chain runs over it, so the payload itself can be purged. */
export const hashPayload = sha256

/** The hash of a link: over all its columns and the hash of the one before. */
export const hashLink = (link: AuditLink): string =>
  sha256(
    JSON.stringify([
      link.id,
      link.at,
      link.accountId,
      link.account,
      link.action,
      link.entity,
      link.entityId,
      link.siteId,
      link.payloadHash,
      link.previousHash,
    ]),
  )

/** Appends one row to the log, inside the caller's transaction. */
export function appendAudit(
  prepare: (statement: Statement<never, never> | Statement<object, unknown>) => Database.Statement,
  event: AuditEvent,
): void {
  const previous = prepare(last).get() as { id: number; hash: string } | undefined
  // The salt goes with the payload: after a purge its digest can't be guessed from likely contents.
  const salt = randomBytes(12).toString('base64')
  const payload = JSON.stringify({ salt, before: event.before ?? null, after: event.after ?? null })
  const link: AuditLink = {
    id: (previous?.id ?? 0) + 1,
    at: event.at,
    accountId: event.actor?.accountId ?? null,
    account: event.actor?.name ?? '',
    action: event.action,
    entity: event.entity,
    entityId: String(event.id),
    siteId: event.siteId ?? null,
    payloadHash: hashPayload(payload),
    previousHash: previous?.hash ?? '',
  }
  prepare(insert).run({ ...link, hash: hashLink(link) })
  prepare(insertPayload).run({ auditId: link.id, payload })
}
