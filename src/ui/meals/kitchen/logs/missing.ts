import type { KitchenLog } from '../../../../shared/meals/kitchen-log.ts'

/** What a day still lacks. */
export interface Missing {
  /** Names of staff on duty without a morning check. */
  unchecked: string[]
  /** Fridges that were read lately and not yet on this day. */
  fridges: string[]
  isDisinfectionMissing: boolean
  isWasteMissing: boolean
}

/** The logs that count: those taken back are as if never written. */
export const standing = (logs: readonly KitchenLog[]): KitchenLog[] =>
  logs.filter(({ voidedAt }) => voidedAt === null)

/** The fridges and freezers that logs name, each once, as it was last described. */
export function fridgesOf(logs: readonly KitchenLog[]): Map<string, { isFreezer: boolean }> {
  const fridges = new Map<string, { isFreezer: boolean }>()
  for (const { details } of standing(logs))
    if (details.kind === 'fridge') fridges.set(details.fridge, { isFreezer: details.isFreezer })
  return fridges
}

/**
 * What a day still lacks. Goods come when they come, and eating along is good practice, no duty: neither is asked for.
 * @param logs of that day
 * @param recent of the days before it, by which the fridges are known
 * @param staff of this kitchen
 */
export function missingOf(
  logs: readonly KitchenLog[],
  recent: readonly KitchenLog[],
  staff: readonly { id: number; name: string; isOnLeave: boolean }[],
): Missing {
  const done = standing(logs)
  const has = (kind: KitchenLog['kind']) => done.some((log) => log.kind === kind)
  const checked = new Set(done.flatMap(({ kind, staffId }) => (kind === 'morningCheck' ? [staffId] : [])))
  const read = fridgesOf(done)
  return {
    unchecked: staff.filter(({ id, isOnLeave }) => !isOnLeave && !checked.has(id)).map(({ name }) => name),
    fridges: [...fridgesOf(recent).keys()].filter((name) => !read.has(name)),
    isDisinfectionMissing: !has('disinfection'),
    isWasteMissing: !has('waste'),
  }
}
