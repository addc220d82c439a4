import { z } from 'zod'
import { Day, Instant, Month } from '../day.ts'
import { Id, RequestKey } from '../ids.ts'
import { Fen } from '../money.ts'
import { SubsidyKind } from './rule.ts'
import { DinerCategory, DinerClass, Meal, MealMode, PayMethod, SubsidyFund } from './terms.ts'

/** 未提交, 已提交, 已审核, 已结算（关账）, 已拨付. */
export const SettlementState = z.enum(['open', 'submitted', 'checked', 'settled', 'paid'])
export type SettlementState = z.infer<typeof SettlementState>

/** One rule and category of a month: meals (adjustments in them), persons and the amount. */
export const RuleTotal = z.object({
  versionId: Id,
  rule: z.string(),
  documentNumber: z.string(),
  fund: SubsidyFund,
  kind: SubsidyKind,
  category: DinerCategory.nullable(),
  /** What one meal gets; null where it differs from meal to meal. */
  unitFen: Fen.nullable(),
  meals: z.int(),
  persons: z.int(),
  amountFen: Fen,
})
export type RuleTotal = z.infer<typeof RuleTotal>

export const Totals = z.object({
  /** Person-times of the canteen: residents fed by a home are not in them; adjustments are. */
  meals: z.int(),
  /** Distinct persons with a name. */
  persons: z.int(),
  /** Person-times without a name. */
  unnamed: z.int(),
  residents: z.int(),
  priceFen: Fen,
  selfFen: Fen,
  subsidyFen: Fen,
  /** Paid apart from the price: of deliveries and of the month. */
  grantsFen: Fen,
  byRule: z.array(RuleTotal),
  byFund: z.array(z.object({ fund: SubsidyFund, subsidyFen: Fen, grantsFen: Fen })),
  byCategory: z.array(
    z.object({
      category: DinerCategory.nullable(),
      meals: z.int(),
      persons: z.int(),
      subsidyFen: Fen,
      selfFen: Fen,
    }),
  ),
  byPay: z.array(z.object({ pay: PayMethod, meals: z.int(), selfFen: Fen })),
  byMeal: z.array(z.object({ meal: Meal, mode: MealMode, meals: z.int() })),
  /** Of meals of earlier months, counted in this one: person-times, and what the funds give for them. */
  adjustedMeals: z.int(),
  adjustedFen: Fen,
})
export type Totals = z.infer<typeof Totals>

export const Adjustment = z.object({
  id: Id,
  siteId: Id,
  month: Month,
  onDay: Day,
  meal: Meal,
  mode: MealMode,
  class: DinerClass,
  category: DinerCategory.nullable(),
  personId: Id.nullable(),
  person: z.string().nullable(),
  mealId: Id.nullable(),
  quantity: z.int(),
  priceFen: Fen,
  selfFen: Fen,
  sharesFen: Fen,
  pay: PayMethod,
  reason: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  voidedAt: Instant.nullable(),
})
export type Adjustment = z.infer<typeof Adjustment>

/** A meal of a closed month that is missing: of a person, or of so many without a name. */
export const MissingMeal = z
  .object({
    key: RequestKey,
    siteId: Id,
    onDay: Day,
    meal: Meal,
    mode: MealMode,
    personId: Id.nullable(),
    class: DinerClass.nullable(),
    quantity: z.int().min(1).max(500).default(1),
    pay: PayMethod,
    reason: z.string().trim().min(1).max(500),
  })
  .refine(({ personId, class: of }) => (personId === null) !== (of === null), {
    path: ['class'],
    message: 'a person or a class',
  })
  .refine(({ personId, quantity }) => personId === null || quantity === 1, {
    path: ['quantity'],
    message: 'one of a person',
  })
  .refine(({ personId, pay }) => personId !== null || pay === 'cash' || pay === 'card', {
    path: ['pay'],
    message: 'of a person',
  })

/** Who did a step, and when. */
const step = z.object({ at: Instant, by: z.string() }).nullable()

export const Settlement = z.object({
  siteId: Id,
  site: z.string(),
  month: Month,
  state: SettlementState,
  id: Id.nullable(),
  submitted: step,
  checked: step,
  settled: step,
  paid: z.object({ on: Day, at: Instant, by: z.string() }).nullable(),
  /** As it stands; once settled, as it was settled. */
  totals: Totals,
  /** Submitted, and the ledger changed since: it goes back. */
  isChanged: z.boolean(),
  adjustments: z.array(Adjustment),
  /** Earlier tries that were given back. */
  returned: z.array(z.object({ submittedAt: Instant, at: Instant, by: z.string(), reason: z.string() })),
})
export type Settlement = z.infer<typeof Settlement>

/** A person's line of the statement: name and number, masked for the public notice. */
export const StatementLine = z.object({
  personId: Id,
  name: z.string(),
  number: z.string(),
  category: DinerCategory.nullable(),
  meals: z.int(),
  priceFen: Fen,
  subsidyFen: Fen,
  selfFen: Fen,
})
export type StatementLine = z.infer<typeof StatementLine>
