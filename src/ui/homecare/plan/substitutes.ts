import type { VisitRow } from '../../../shared/homecare/visit.ts'

interface Proposed {
  visit: Pick<VisitRow, 'id' | 'fromAt' | 'toAt' | 'jointId'>
  proposals: readonly { staffId: number }[]
}

/**
 * The first proposal for each visit that is not already sent elsewhere at that time by this very list; null where
 * nobody is left. Several visits of a morning each name the same best person: that person can take one.
 */
export function choose(rows: readonly Proposed[]): Map<number, number | null> {
  const taken = new Map<number, Proposed['visit'][]>()
  const chosen = new Map<number, number | null>()
  for (const { visit, proposals } of rows) {
    const free = proposals.find(({ staffId }) => !taken.get(staffId)?.some((other) => overlap(other, visit)))
    chosen.set(visit.id, free?.staffId ?? null)
    if (free) taken.set(free.staffId, [...(taken.get(free.staffId) ?? []), visit])
  }
  return chosen
}

const overlap = (a: Proposed['visit'], b: Proposed['visit']): boolean =>
  a.fromAt < b.toAt && b.fromAt < a.toAt && (a.jointId === null || a.jointId !== b.jointId)
