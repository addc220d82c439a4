import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { AbilityLevel } from '../homecare/family-bed.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { DinerCategory, Meal, MealMode, Residence, SubsidyFund } from './terms.ts'

/**
 * 定额减免, 按比例减免, 个人定额自付, 免费; and, apart from the price: 送餐补贴 (a portion delivered), 月度运营补贴 (a canteen's month).
 */
export const SubsidyKind = z.enum([
  'fixedOff',
  'percent',
  'fixedSelf',
  'free',
  'deliveryGrant',
  'monthlyGrant',
])
export type SubsidyKind = z.infer<typeof SubsidyKind>

/** Whom, what and how much. An empty list asks nothing. */
export const SubsidyTerms = z.object({
  /** Full years on the day of the meal, both in. */
  ageFrom: z.int().min(0).max(130).nullable(),
  ageTo: z.int().min(0).max(130).nullable(),
  categories: z.array(DinerCategory),
  /** This level or worse, by GB/T 42195. */
  abilityFrom: AbilityLevel.nullable(),
  residences: z.array(Residence),
  /** Meets either the age or the ability (some cities: 80+ or 中度失能以上); else all that is asked. */
  isAgeOrAbility: z.boolean(),
  /** Who lives in a home gets it too. */
  isForResidents: z.boolean(),
  meals: z.array(Meal),
  modes: z.array(MealMode),
  /** Fen off, fen the elder pays (fixedSelf), of a grant; null for percent and free. */
  amountFen: Fen.min(0).max(100_000_000).nullable(),
  /** Of the price, 1–100; percent only. */
  percent: z.int().min(1).max(100).nullable(),
  /** Subsidised meals per person. */
  mealsPerDay: z.int().min(1).max(3).nullable(),
  mealsPerMonth: z.int().min(1).max(93).nullable(),
})
export type SubsidyTerms = z.infer<typeof SubsidyTerms>

const version = {
  fromOn: Day,
  toOn: Day.nullable(),
  sort: z.int().min(0).max(1000),
  documentNumber: z.string().trim().max(100),
  isVerified: z.boolean(),
  fund: SubsidyFund,
  kind: SubsidyKind,
  terms: SubsidyTerms,
}

export const RuleVersion = z.object({
  id: Id,
  ruleId: Id,
  ...version,
  /** null: a draft on trial. */
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  voidedAt: Instant.nullable(),
  /** A meal was charged by it, even if it was taken back since. */
  isUsed: z.boolean(),
})
export type RuleVersion = z.infer<typeof RuleVersion>

export const SubsidyRule = z.object({
  id: Id,
  name: z.string(),
  /** null: of every canteen. */
  siteId: Id.nullable(),
  note: Note,
  versions: z.array(RuleVersion),
  version: Version,
})
export type SubsidyRule = z.infer<typeof SubsidyRule>

/** An amount where the kind asks for one, a percentage where it asks for that. */
export const NewRuleVersion = z.object(version).superRefine(({ kind, terms, fromOn, toOn }, context) => {
  const asksAmount = kind !== 'percent' && kind !== 'free'
  const say = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (asksAmount && terms.amountFen === null) say(['terms', 'amountFen'], 'required')
  if (kind === 'percent' && terms.percent === null) say(['terms', 'percent'], 'required')
  if (terms.ageFrom !== null && terms.ageTo !== null && terms.ageTo < terms.ageFrom)
    say(['terms', 'ageTo'], 'backward')
  if (toOn !== null && toOn < fromOn) say(['toOn'], 'backward')
})
export type NewRuleVersion = z.infer<typeof NewRuleVersion>

/** What is odd about a rule: said when it is made, refused only where it can't be. */
export const RuleWarning = z.object({
  kind: z.enum([
    /** More than the price: it is cut to it. */
    'exceedsPrice',
    /** With the others together more than the price: cut in order. */
    'exceedsTogether',
    /** Another rule settles the same meals of the same people in another way. */
    'contradicts',
    /** The same document and people twice. */
    'repeats',
    /** Nothing is left for a rule that comes later. */
    'leavesNothing',
    /** At this price it gives nobody anything: the elder's part is not below it, or other rules take it all. */
    'givesNothing',
  ]),
  /** The other rule, or the canteen, it is about. */
  about: z.string(),
  /** The price, where one is meant. */
  priceFen: Fen.nullable(),
})
export type RuleWarning = z.infer<typeof RuleWarning>
