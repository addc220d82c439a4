import type { Guarded } from '../procedure.ts'
import { canteensRouter } from './canteens-router.ts'
import { counterRouter } from './counter-router.ts'
import { dinersRouter } from './diners-router.ts'
import { figuresRouter } from './figures-router.ts'
import { kitchenRouter } from './kitchen-router.ts'
import { ordersRouter } from './orders-router.ts'
import { rulesRouter } from './rules-router.ts'
import { settlementRouter } from './settlement-router.ts'

/** Elder canteens: diners, the counter, orders, subsidies, settlement, the kitchen and their figures. */
export const mealsRouter = (os: Guarded) => ({
  ...canteensRouter(os),
  ...dinersRouter(os),
  ...counterRouter(os),
  ...ordersRouter(os),
  ...rulesRouter(os),
  ...settlementRouter(os),
  ...kitchenRouter(os),
  ...figuresRouter(os),
})
