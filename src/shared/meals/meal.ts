import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { Fen } from '../money.ts'
import { Diet, Texture } from '../people/schema.ts'
import { DinerCategory, DinerClass, Meal, MealMode, PayMethod, SubsidyFund } from './terms.ts'

/** A part of the price that somebody else pays, and by which rule; or a grant paid apart. */
export const Share = z.object({
  versionId: Id,
  rule: z.string(),
  fund: SubsidyFund,
  fen: Fen,
  isGrant: z.boolean(),
})
export type Share = z.infer<typeof Share>

/** How a meal is paid for: the price is what the elder pays and the shares (grants apart), to the fen. */
export const Charge = z.object({ priceFen: Fen, selfFen: Fen, shares: z.array(Share) })
export type Charge = z.infer<typeof Charge>

/** Why a meal can't be served just so. */
export const Hindrance = z.object({
  kind: z.enum(['eaten', 'hospital', 'leave', 'died', 'suspended']),
  /** Since when, or when the first was. */
  at: Instant.nullable(),
  on: Day.nullable(),
  /** The last day suspended, or the day they are expected back. */
  until: Day.nullable(),
  /** The canteen of the first meal, or the reason. */
  detail: z.string(),
  /** An extra at full price may be served all the same. */
  mayExtra: z.boolean(),
})
export type Hindrance = z.infer<typeof Hindrance>

/** Somebody at the counter: who they are, what they may not eat and what they pay now. */
export const AtCounter = z.object({
  personId: Id,
  name: z.string(),
  number: z.string(),
  age: z.int().nullable(),
  class: DinerClass,
  category: DinerCategory,
  photoId: Id.nullable(),
  diet: Diet.nullable(),
  texture: Texture.nullable(),
  allergies: z.string(),
  /** Ordered for this meal, and how. */
  ordered: MealMode.nullable(),
  /** Where they ordered, if that is another canteen. */
  orderedAt: z.string().nullable(),
  pay: PayMethod,
  balanceFen: Fen,
  overdraftFen: Fen,
  charge: Charge,
  /** Rules that would apply, but their places of the day or month are taken. */
  capped: z.array(z.object({ rule: z.string(), per: z.enum(['day', 'month']), cap: z.int() })),
  hindrances: z.array(Hindrance),
})
export type AtCounter = z.infer<typeof AtCounter>

/** One line of the ledger. */
export const MealRow = z.object({
  id: Id,
  siteId: Id,
  onDay: Day,
  meal: Meal,
  mode: MealMode,
  class: DinerClass,
  category: DinerCategory.nullable(),
  personId: Id.nullable(),
  person: z.string().nullable(),
  quantity: z.int(),
  isExtra: z.boolean(),
  priceFen: Fen,
  selfFen: Fen,
  sharesFen: Fen,
  grantsFen: Fen,
  pay: PayMethod,
  recordedAt: Instant,
  by: z.string(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
})
export type MealRow = z.infer<typeof MealRow>
