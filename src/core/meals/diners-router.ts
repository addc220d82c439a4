import { command, commandOnce, type Guarded, query } from '../procedure.ts'
import { readDiner } from './diners.ts'
import * as accounts from './diners-account.ts'
import * as bills from './diners-bills.ts'
import * as cards from './diners-cards.ts'
import * as lists from './diners-list.ts'
import * as meals from './diners-meals.ts'
import * as register from './diners-register.ts'
import * as suspensions from './diners-suspensions.ts'

export const dinersRouter = ({ meals: os }: Guarded) => ({
  diners: os.diners.handler((call) =>
    query(call, (reader, actor) => lists.listDiners(reader, call.input, actor)),
  ),
  diner: os.diner.handler((call) => query(call, (reader, actor) => readDiner(reader, call.input, actor))),
  addDiner: os.addDiner.handler((call) =>
    command(call, (tx, actor) => register.addDiner(tx, call.input, actor)),
  ),
  updateDiner: os.updateDiner.handler((call) =>
    command(call, (tx, actor) => register.updateDiner(tx, call.input, actor)),
  ),
  setDinerTerms: os.setDinerTerms.handler((call) =>
    command(call, (tx, actor) => register.setTerms(tx, call.input, actor)),
  ),
  addCard: os.addCard.handler((call) => command(call, (tx, actor) => cards.addCard(tx, call.input, actor))),
  endCard: os.endCard.handler((call) => command(call, (tx, actor) => cards.endCard(tx, call.input, actor))),
  suspendDiner: os.suspendDiner.handler((call) =>
    command(call, (tx, actor) => suspensions.suspendDiner(tx, call.input, actor)),
  ),
  endSuspension: os.endSuspension.handler((call) =>
    command(call, (tx, actor) => suspensions.endSuspension(tx, call.input, actor)),
  ),
  accountLines: os.accountLines.handler((call) =>
    query(call, (reader, actor) => accounts.listLines(reader, call.input, actor)),
  ),
  topUp: os.topUp.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => accounts.topUp(tx, call.input, actor)),
  ),
  refund: os.refund.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => accounts.refund(tx, call.input, actor)),
  ),
  voidEntry: os.voidEntry.handler((call) =>
    command(call, (tx, actor) => accounts.voidEntry(tx, call.input, actor)),
  ),
  setOverdraft: os.setOverdraft.handler((call) =>
    command(call, (tx, actor) => accounts.setOverdraft(tx, call.input, actor)),
  ),
  bills: os.bills.handler((call) =>
    query(call, (reader, actor) => bills.listBills(reader, call.input, actor)),
  ),
  billPayments: os.billPayments.handler((call) =>
    query(call, (reader, actor) => bills.listBillPayments(reader, call.input, actor)),
  ),
  payBill: os.payBill.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => bills.payBill(tx, call.input, actor)),
  ),
  mealsOfPerson: os.mealsOfPerson.handler((call) =>
    query(call, (reader, actor) => meals.listMeals(reader, call.input, actor)),
  ),
})
