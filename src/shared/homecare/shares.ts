import type { Fund } from './fund.ts'

/** What one package given to a person pays of a month. All in fen. */
export interface PackageCost {
  /** null: no version was in force, so nobody but the elder pays. */
  fund: Fund | null
  /** The most the fund pays. */
  amountFen: number
  /** The cost of the items that the package holds. */
  insideFen: number
}

export interface Share {
  fund: Fund
  fen: number
}

/**
 * Who pays a person's month: each package's fund up to its amount, the elder the rest and all that no package holds.
 * Funds that pay nothing are left out; the shares add up to the cost.
 */
export function sharesOf(packages: readonly PackageCost[], outsideFen: number): Share[] {
  const shares = new Map<Fund, number>()
  const add = (fund: Fund, fen: number) => shares.set(fund, (shares.get(fund) ?? 0) + fen)
  let own = outsideFen
  for (const { fund, amountFen, insideFen } of packages) {
    const paid = fund === null ? 0 : Math.min(insideFen, amountFen)
    if (fund !== null) add(fund, paid)
    own += insideFen - paid
  }
  add('self', own)
  return [...shares].filter(([, fen]) => fen > 0).map(([fund, fen]) => ({ fund, fen }))
}
