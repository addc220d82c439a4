import type { Id } from '../../../shared/ids.ts'
import type { Charge, MealRow } from '../../../shared/meals/meal.ts'
import type { DinerClass, PayMethod } from '../../../shared/meals/terms.ts'
import type { Outbox } from '../../kit/outbox/outbox.ts'
import type { Outcome, Wish } from '../../kit/outbox/wish.ts'
import type { Which } from './which.ts'

/** What the counter asks of the core, as it can be written down and sent again. */
export type Call =
  | {
      to: 'serve'
      which: Which
      /** Known by look-up; otherwise by the text of the card alone. */
      personId: Id | null
      text: string
      pay?: PayMethod
      isExtra: boolean
      shownSelfFen?: number
    }
  | { to: 'serveUnnamed'; which: Which; class: DinerClass; quantity: number; pay: 'cash' | 'card' }
  | { to: 'void'; id: Id; reason: string }

/** What the core answered to a wish. */
export interface Answer {
  line: MealRow
  charge: Charge | null
  balanceFen: number | null
  served: number
}

export type CounterWish = Wish<Call>
export type CounterOutcome = Outcome<Answer>
export type CounterOutbox = Outbox<Call, Answer>
