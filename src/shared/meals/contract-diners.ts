import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, Note, RequestKey, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { reads, writes } from '../procedure.ts'
import {
  AccountLine,
  Bill,
  BillPayment,
  CardNumber,
  Diner,
  DinerCard,
  DinerRow,
  DinerTerms,
  DinerUpdate,
  NewDiner,
} from './diner.ts'
import { MealRow } from './meal.ts'
import { mealRoute } from './route.ts'
import { DinerCategory, DinerClass } from './terms.ts'

const ofPerson = { personId: Id }
const reason = z.string().trim().min(1).max(500)
const money = {
  key: RequestKey,
  ...ofPerson,
  siteId: Id,
  amountFen: Fen.min(1).max(10_000_000),
  method: z.enum(['cash', 'card', 'transfer']),
  note: Note.default(''),
}

/** Diners: who they are to the canteens, their cards, their money. */
export const diners = {
  diners: reads('meals.read')
    .route(mealRoute('GET', '/diners', 'Diners, by number; found by name, sound, number or card'))
    .input(
      z.object({
        siteId: Id.optional(),
        text: z.string().max(100).default(''),
        class: DinerClass.optional(),
        category: DinerCategory.optional(),
        isSuspended: z.boolean().optional(),
        limit: z.int().min(1).max(20_000).default(200),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(DinerRow) })),
  diner: reads('meals.read')
    .route(mealRoute('GET', '/diners/{personId}', 'One diner, whole'))
    .input(z.object(ofPerson))
    .output(Diner),
  addDiner: writes('meals.write')
    .route(mealRoute('POST', '/diners', 'Register a person as a diner'))
    .input(NewDiner)
    .output(Diner),
  updateDiner: writes('meals.write')
    .route(mealRoute('PUT', '/diners/{personId}', 'Change a diner'))
    .input(DinerUpdate)
    .output(Diner),
  setDinerTerms: writes('meals.write')
    .route(mealRoute('POST', '/diners/{personId}/terms', 'Category, ability and residence from a day on'))
    .input(DinerTerms.extend(ofPerson))
    .output(Diner),
  addCard: writes('meals.serve')
    .route(mealRoute('POST', '/diners/{personId}/cards', 'Give a card; the one in use ends as replaced'))
    .input(z.object({ ...ofPerson, number: CardNumber }))
    .output(Diner),
  endCard: writes('meals.serve')
    .route(mealRoute('POST', '/cards/{id}/end', 'A card was lost, broken or given back'))
    .input(z.object({ id: Id, reason: DinerCard.shape.endReason.unwrap() }))
    .output(Diner),
  suspendDiner: writes('meals.write')
    .route(mealRoute('POST', '/diners/{personId}/suspensions', 'Suspend the right to subsidised meals'))
    .input(z.object({ ...ofPerson, fromOn: Day, toOn: Day.nullable(), reason }))
    .output(Diner),
  endSuspension: writes('meals.write')
    .route(mealRoute('POST', '/suspensions/{id}/end', 'End a suspension; toOn is its last day'))
    .input(z.object({ id: Id, toOn: Day }))
    .output(Diner),
  accountLines: reads('meals.read')
    .route(mealRoute('GET', '/diners/{personId}/account', 'What came and went on an account, newest first'))
    .input(z.object({ ...ofPerson, limit: z.int().min(1).max(5000).default(100) }))
    .output(z.array(AccountLine)),
  topUp: writes('meals.serve')
    .route(mealRoute('POST', '/diners/{personId}/top-ups', 'Pay into an account'))
    .input(z.object(money))
    .output(Diner),
  refund: writes('meals.write')
    .route(mealRoute('POST', '/diners/{personId}/refunds', 'Pay out of an account'))
    .input(z.object(money))
    .output(Diner),
  voidEntry: writes('meals.write')
    .route(mealRoute('POST', '/entries/{id}/void', 'Void a top-up, refund or payment entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(Diner),
  setOverdraft: writes('meals.write')
    .route(mealRoute('PUT', '/diners/{personId}/overdraft', 'How far below nothing an account may go'))
    .input(z.object({ ...ofPerson, overdraftFen: Fen.min(0).max(1_000_000), version: Version }))
    .output(Diner),
  bills: reads('meals.read')
    .route(mealRoute('GET', '/bills', 'Monthly bills of a month: what is due and what was paid'))
    .input(z.object({ month: Month, siteId: Id.optional() }))
    .output(z.array(Bill)),
  billPayments: reads('meals.read')
    .route(mealRoute('GET', '/bills/payments', "What was paid of a month's bill, voided payments too"))
    .input(z.object({ ...ofPerson, month: Month }))
    .output(z.array(BillPayment)),
  payBill: writes('meals.serve')
    .route(mealRoute('POST', '/bills/pay', "Pay a month's bill, or part of it"))
    .input(z.object({ ...money, month: Month }))
    .output(Bill),
  mealsOfPerson: reads('meals.read')
    .route(mealRoute('GET', '/diners/{personId}/meals', "A person's meals, newest first, voided ones too"))
    .input(z.object({ ...ofPerson, from: Day, to: Day }))
    .output(z.array(MealRow)),
}
