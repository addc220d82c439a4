import { command, commandOnce, type Guarded, query, report } from '../procedure.ts'
import * as adjustments from './adjustments.ts'
import * as settlement from './settlement.ts'
import { listStates } from './settlement-states.ts'

export const settlementRouter = ({ meals: os }: Guarded) => ({
  settlement: os.settlement.handler((call) =>
    query(call, (reader, actor) => settlement.getSettlement(reader, call.input, actor)),
  ),
  settlementStates: os.settlementStates.handler((call) => report(call, listStates, call.input)),
  statement: os.statement.handler((call) =>
    query(call, (reader, actor) => settlement.getStatement(reader, call.input, actor)),
  ),
  submitSettlement: os.submitSettlement.handler((call) =>
    command(call, (tx, actor) => settlement.submitSettlement(tx, call.input, actor)),
  ),
  returnSettlement: os.returnSettlement.handler((call) =>
    command(call, (tx, actor) => settlement.returnSettlement(tx, call.input, actor)),
  ),
  checkSettlement: os.checkSettlement.handler((call) =>
    command(call, (tx, actor) => settlement.checkSettlement(tx, call.input, actor)),
  ),
  settleMonth: os.settleMonth.handler((call) =>
    command(call, (tx, actor) => settlement.settleMonth(tx, call.input, actor)),
  ),
  paySettlement: os.paySettlement.handler((call) =>
    command(call, (tx, actor) => settlement.paySettlement(tx, call.input, actor)),
  ),
  cancelClosedMeal: os.cancelClosedMeal.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => adjustments.cancelClosedMeal(tx, call.input, actor)),
  ),
  addClosedMeal: os.addClosedMeal.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => adjustments.addClosedMeal(tx, call.input, actor)),
  ),
  voidAdjustment: os.voidAdjustment.handler((call) =>
    command(call, (tx, actor) => adjustments.voidAdjustment(tx, call.input, actor)),
  ),
})
