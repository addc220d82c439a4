import type { Charge } from '../../../shared/meals/meal.ts'
import type { Fen } from '../../../shared/money.ts'

/** Who carries a meal's price, as it is said to the elder: 餐标 = 政府 + 机构 + 慈善 + 自付. */
export const payers = ['government', 'operator', 'charity'] as const
export type Payer = (typeof payers)[number]

/** What each payer carries of the price, those that carry nothing left out; grants are paid apart. */
export function partsOf({ shares }: Charge): { payer: Payer; fen: Fen }[] {
  const sum = (payer: Payer) =>
    shares
      .filter(({ isGrant, fund }) => !isGrant && payerOf(fund) === payer)
      .reduce((total, { fen }) => total + fen, 0)
  return payers.map((payer) => ({ payer, fen: sum(payer) })).filter(({ fen }) => fen > 0)
}

const payerOf = (fund: Charge['shares'][number]['fund']): Payer =>
  fund === 'charity' || fund === 'operator' ? fund : 'government'
