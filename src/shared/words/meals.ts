import { mealCanteens } from './meals-canteens.ts'
import { mealCounter } from './meals-counter.ts'
import { mealDeliveries } from './meals-deliveries.ts'
import { mealDiners } from './meals-diners.ts'
import { mealFigures } from './meals-figures.ts'
import { mealKitchen } from './meals-kitchen.ts'
import { mealOrders } from './meals-orders.ts'
import { mealRules } from './meals-rules.ts'
import { mealSettlement } from './meals-settlement.ts'

/** Elder canteens, a part per page. */
export const meals = {
  counter: mealCounter,
  orders: mealOrders,
  deliveries: mealDeliveries,
  diners: mealDiners,
  kitchen: mealKitchen,
  canteens: mealCanteens,
  rules: mealRules,
  settlement: mealSettlement,
  figures: mealFigures,
} as const
