import type { HistoryRow } from '../../../shared/beds/schema.ts'
import type { ActionOf } from '../actions/action.ts'

/** What of a history row can be voided. The core refuses what is no longer the latest. */
export function voidsOf({ kind, id, stayId, detail, ending, voided }: HistoryRow): ActionOf<'void'>[] {
  if (voided) return []
  if (kind === 'hold' || kind === 'outage') return [{ kind: 'void', entry: kind, id }]
  if (kind === 'leave')
    return [
      ...(ending === 'returned' ? [{ kind: 'void' as const, entry: 'leaveReturn' as const, id }] : []),
      { kind: 'void', entry: 'leave', id },
    ]
  const voids: ActionOf<'void'>[] = []
  if (ending.startsWith('discharge')) voids.push({ kind: 'void', entry: 'discharge', id })
  // Of the moves only the last one can be taken back: the one that has not ended.
  if (detail === 'transfer' && ending === '') voids.push({ kind: 'void', entry: 'transfer', id })
  if (detail === 'admission' && stayId !== null) voids.push({ kind: 'void', entry: 'stay', id: stayId })
  return voids
}
