import { canteens } from './contract-canteens.ts'
import { counter } from './contract-counter.ts'
import { diners } from './contract-diners.ts'
import { figures } from './contract-figures.ts'
import { kitchen } from './contract-kitchen.ts'
import { orders } from './contract-orders.ts'
import { rules } from './contract-rules.ts'
import { settlements } from './contract-settlement.ts'

/** Elder canteens: diners, the counter, orders, subsidies, settlement, the kitchen and their figures. */
export const mealsContract = {
  ...canteens,
  ...diners,
  ...counter,
  ...orders,
  ...rules,
  ...settlements,
  ...kitchen,
  ...figures,
}
