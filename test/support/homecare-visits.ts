import type { Core } from '../../src/core/index.ts'
import type { VisitKind } from '../../src/shared/homecare/package.ts'
import { at } from './core.ts'

export interface VisitRow {
  siteId: number
  personId: number
  onDay: string
  /** When it stands in the day, `HH:MM`; noon where left out. */
  time?: string
  minutes: number | null
  outcome?: 'done' | 'missed' | 'refused' | 'cancelled' | null
  kind?: VisitKind
  projectId?: number | null
  grantId?: number | null
  items?: number[]
  quantity?: number
  isVoided?: boolean
}

/**
 * Writes a visit row as it stands, past all rules but the table's own: for what is only read afterwards. Of its time
 * only the minutes are known, as in many a ledger. Gives the id.
 */
export function addVisit(core: Core, given: VisitRow): number {
  const { connection } = core.parts.store
  const fromAt = at(given.onDay, given.time)
  const visit = {
    kind: 'cleaning',
    outcome: 'done',
    projectId: null,
    grantId: null,
    ...given,
    fromAt,
    toAt: fromAt,
    voidedAt: given.isVoided ? fromAt : null,
    voidedBy: given.isVoided ? '陈院长' : null,
  }
  const id = Number(
    connection
      .prepare(`
        INSERT INTO visit (siteId, personId, projectId, grantId, kind, onDay, fromAt, toAt, minutes, outcome,
          recordedAt, recordedBy, voidedAt, voidedBy)
        VALUES (@siteId, @personId, @projectId, @grantId, @kind, @onDay, @fromAt, @toAt, @minutes, @outcome,
          @fromAt, '陈院长', @voidedAt, @voidedBy)`)
      .run(visit).lastInsertRowid,
  )
  for (const itemId of given.items ?? [])
    connection
      .prepare('INSERT INTO visitItem (visitId, itemId, quantity, priceFen) VALUES (?, ?, ?, 0)')
      .run(id, itemId, given.quantity ?? 1)
  return id
}
