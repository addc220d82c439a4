import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, RequestKey } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { mealRoute } from './route.ts'
import { Adjustment, MissingMeal, Settlement, SettlementState, StatementLine } from './settlement.ts'

const reason = z.string().trim().min(1).max(500)
const ofMonth = { siteId: Id, month: Month }

/** A canteen's month: submitted, checked, settled (closed), paid; and what is put right afterwards. */
export const settlements = {
  settlement: reads('meals.read')
    .route(mealRoute('GET', '/settlements/{siteId}/{month}', "A canteen's month with its totals"))
    .input(z.object(ofMonth))
    .output(Settlement),
  settlementStates: reads('meals.read')
    .route(mealRoute('GET', '/settlements', 'How far each canteen is with each month of a year'))
    .input(z.object({ year: z.int().min(2000).max(2100) }))
    .output(
      z.array(
        z.object({
          ...ofMonth,
          site: z.string(),
          state: SettlementState,
          meals: z.int(),
          subsidyFen: z.int(),
        }),
      ),
    ),
  statement: reads('meals.read')
    .route(
      mealRoute(
        'GET',
        '/settlements/{siteId}/{month}/statement',
        'The people of a month; masked for the public notice',
      ),
    )
    .input(z.object({ ...ofMonth, isMasked: z.boolean() }))
    .output(z.array(StatementLine)),
  submitSettlement: writes('meals.write')
    .route(mealRoute('POST', '/settlements/{siteId}/{month}/submit', 'Submit a month that is over'))
    .input(z.object(ofMonth))
    .output(Settlement),
  returnSettlement: writes('meals.settle')
    .route(mealRoute('POST', '/settlements/{id}/return', 'Give a month back to the canteen'))
    .input(z.object({ id: Id, reason }))
    .output(Settlement),
  checkSettlement: writes('meals.settle')
    .route(mealRoute('POST', '/settlements/{id}/check', 'Checked: the totals still hold'))
    .input(z.object({ id: Id }))
    .output(Settlement),
  settleMonth: writes('meals.settle')
    .route(mealRoute('POST', '/settlements/{id}/settle', 'Settle and close the month for good'))
    .input(z.object({ id: Id }))
    .output(Settlement),
  paySettlement: writes('meals.settle')
    .route(mealRoute('POST', '/settlements/{id}/pay', 'The money came'))
    .input(z.object({ id: Id, paidOn: Day }))
    .output(Settlement),
  /** A meal of a closed month that should not have been. */
  cancelClosedMeal: writes('meals.write')
    .route(
      mealRoute('POST', '/adjustments/cancel', 'Take a meal of a closed month back, in the next open one'),
    )
    .input(z.object({ key: RequestKey, mealId: Id, reason }))
    .output(Adjustment),
  /** A meal of a closed month that is missing; charged by the rules of its day. */
  addClosedMeal: writes('meals.write')
    .route(mealRoute('POST', '/adjustments/add', 'Add a meal of a closed month, in the next open one'))
    .input(MissingMeal)
    .output(Adjustment),
  voidAdjustment: writes('meals.write')
    .route(mealRoute('POST', '/adjustments/{id}/void', 'Void an adjustment of an open month'))
    .input(z.object({ id: Id, reason }))
    .output(Adjustment),
}
