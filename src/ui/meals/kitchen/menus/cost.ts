import type { Fen } from '../../../../shared/money.ts'

/** What a portion of each of some dishes costs together (fen), and whether each has a cost. */
export function costOf(dishes: readonly { costFen: Fen | null }[]): { fen: Fen; isWhole: boolean } {
  return {
    fen: dishes.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
    isWhole: dishes.every(({ costFen }) => costFen !== null),
  }
}
