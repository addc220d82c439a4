import { useState } from 'react'
import type { Bed } from '../../../shared/beds/schema.ts'

/** The beds that are chosen for one action together. */
export interface Selection {
  beds: Bed[]
  has(bedId: number): boolean
  set(bedIds: readonly number[], isOn: boolean): void
  clear(): void
}

/** Keeps the choice of beds; one that is retired or gone meanwhile falls out by itself. */
export function useSelection(beds: readonly Bed[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  return {
    beds: beds.filter((bed) => ids.has(bed.id) && bed.retiredAt === null),
    has: (bedId) => ids.has(bedId),
    set: (bedIds, isOn) =>
      setIds((before) => {
        const next = new Set(before)
        for (const id of bedIds) isOn ? next.add(id) : next.delete(id)
        return next
      }),
    clear: () => setIds(new Set()),
  }
}
