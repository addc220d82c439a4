import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'

interface Note {
  at: number
  action: string
  entity: string
  entityId: number
  siteId: number
  before: unknown
  after: unknown
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** An audit row by hand, of the same size and with the same hashes as the core's. */
export function rawAudit(db: Database.Database): (note: Note) => void {
  const last = db.prepare('SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1')
  const row = db.prepare(
    'INSERT INTO audit (id, at, accountId, account, action, entity, entityId, siteId, payloadHash, previousHash, hash) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const payloadRow = db.prepare('INSERT INTO auditPayload (auditId, payload) VALUES (?, ?)')
  return ({ at, action, entity, entityId, siteId, before, after }) => {
    const previous = last.get() as { id: number; hash: string }
    const payload = JSON.stringify({ salt: 'AAAAAAAAAAAAAAAA', before, after })
    const payloadHash = sha(payload)
    const id = previous.id + 1
    const hash = sha(JSON.stringify([id, at, action, payloadHash, previous.hash]))
    row.run(id, at, 'bench', action, entity, String(entityId), siteId, payloadHash, previous.hash, hash)
    payloadRow.run(id, payload)
  }
}
