import { z } from 'zod'
import { Day, Instant, Month } from '../day.ts'
import { AbilityLevel } from '../homecare/family-bed.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { DinerCategory, DinerClass, Meal, PayMethod, Residence, YoungClass } from './terms.ts'

/** What subsidies ask of a person, from a day on. */
export const DinerTerms = z.object({
  fromOn: Day,
  category: DinerCategory,
  abilityLevel: AbilityLevel.nullable(),
  residence: Residence,
  basis: z.string().trim().max(200),
})
export type DinerTerms = z.infer<typeof DinerTerms>

export const DinerCard = z.object({
  id: Id,
  number: z.string(),
  fromOn: Day,
  endedOn: Day.nullable(),
  endReason: z.enum(['lost', 'returned', 'replaced', 'broken']).nullable(),
})
export type DinerCard = z.infer<typeof DinerCard>
export const CardNumber = z.string().trim().min(1).max(64)

export const Suspension = z.object({
  id: Id,
  fromOn: Day,
  toOn: Day.nullable(),
  reason: z.string(),
})
export type Suspension = z.infer<typeof Suspension>

const details = {
  siteId: Id,
  class: YoungClass,
  pay: PayMethod,
  note: Note,
}

/** A diner as lists show them. */
export const DinerRow = z.object({
  personId: Id,
  name: z.string(),
  number: z.string(),
  siteId: Id,
  age: z.int().nullable(),
  /** Today's. */
  class: DinerClass,
  category: DinerCategory,
  residence: Residence,
  pay: PayMethod,
  balanceFen: Fen,
  isSuspended: z.boolean(),
  diedOn: Day.nullable(),
  lastMealOn: Day.nullable(),
  mealsThisMonth: z.int(),
})
export type DinerRow = z.infer<typeof DinerRow>

export const Diner = z.object({
  personId: Id,
  name: z.string(),
  number: z.string(),
  ...details,
  registeredOn: Day,
  age: z.int().nullable(),
  diedOn: Day.nullable(),
  terms: z.array(DinerTerms),
  cards: z.array(DinerCard),
  suspensions: z.array(Suspension),
  balanceFen: Fen,
  overdraftFen: Fen,
  accountVersion: z.int(),
  /** Where the photo lies, if there is one and its owner agreed (consent `photo`). */
  photoId: Id.nullable(),
  hasPhotoConsent: z.boolean(),
  version: Version,
})
export type Diner = z.infer<typeof Diner>

export const NewDiner = z.object({
  personId: Id,
  ...details,
  /** The next free one where left out. */
  number: z.string().trim().min(1).max(40).optional(),
  cardNumber: CardNumber.optional(),
  terms: DinerTerms,
})
export type NewDiner = z.infer<typeof NewDiner>
export const DinerUpdate = z.object({
  personId: Id,
  ...details,
  number: z.string().trim().min(1).max(40),
  version: Version,
})

/** One line of a person's account, newest first; `balanceFen` is what was left after it. */
export const AccountLine = z.object({
  /** `adjustment`: a meal of a closed month that was put right. */
  kind: z.enum(['topUp', 'refund', 'meal', 'adjustment']),
  /** The entry's id, the meal's or the adjustment's. */
  id: Id,
  /** null for money that came or was paid out. */
  meal: Meal.nullable(),
  onDay: Day,
  at: Instant,
  /** Below nothing where it was taken. */
  amountFen: Fen,
  balanceFen: Fen,
  by: z.string(),
  note: z.string(),
  isVoided: z.boolean(),
})
export type AccountLine = z.infer<typeof AccountLine>

/** A payment of a month's bill. */
export const BillPayment = z.object({
  id: Id,
  onDay: Day,
  amountFen: Fen,
  method: z.enum(['cash', 'card', 'transfer']),
  by: z.string(),
  note: z.string(),
  isVoided: z.boolean(),
})
export type BillPayment = z.infer<typeof BillPayment>

/** What a person owes of a month, from meals paid by monthly bill. */
export const Bill = z.object({
  personId: Id,
  name: z.string(),
  number: z.string(),
  month: Month,
  meals: z.int(),
  dueFen: Fen,
  paidFen: Fen,
})
export type Bill = z.infer<typeof Bill>
