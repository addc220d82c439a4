import { setImmediate } from 'node:timers/promises'
import type { AuditCheck } from '../../shared/audit/contract.ts'
import type { Store } from '../db/store.ts'
import { hashLink, hashPayload } from './chain.ts'
import { listEntriesAfter, type StoredEntry } from './sql.ts'

const PAGE = 500

/**
 * Recomputes the whole chain, first row to last, and stops at the first that does not fit. Others get their
 * turn between pages: the log only grows, so what was read stays true. That rows were cut off at the end can't
 * be told from the chain alone; a backup tells.
 */
export async function checkChain(store: Store): Promise<AuditCheck> {
  let rows = 0
  let previous = { id: 0, hash: '' }
  for (;;) {
    const page = store.read((reader) => reader.all(listEntriesAfter, { afterId: previous.id, limit: PAGE }))
    for (const entry of page) {
      rows += 1
      const reason = findFault(entry, previous)
      if (reason) return { rows, brokenAt: entry.id, reason }
      previous = entry
    }
    if (page.length < PAGE) return { rows, brokenAt: null, reason: null }
    await setImmediate()
  }
}

function findFault(entry: StoredEntry, previous: { id: number; hash: string }): AuditCheck['reason'] {
  if (entry.id !== previous.id + 1) return 'gap'
  if (entry.previousHash !== previous.hash) return 'previous'
  if (entry.hash !== hashLink(entry)) return 'hash'
  const isPayloadWhole =
    entry.payload === null ? entry.purgedAt !== null : hashPayload(entry.payload) === entry.payloadHash
  return isPayloadWhole ? null : 'payload'
}
