import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { DinerClass, Meal, Time } from './terms.ts'

/** 规划, 试点, 运营, 暂停, 关闭. Meals are served in pilot and running. */
export const CanteenStage = z.enum(['planned', 'pilot', 'running', 'paused', 'closed'])
export type CanteenStage = z.infer<typeof CanteenStage>

export const StageEntry = z.object({ fromOn: Day, stage: CanteenStage, note: Note })
/** When a meal is served, from a day on. */
export const Hours = z.object({
  meal: Meal,
  fromOn: Day,
  isServed: z.boolean(),
  opensTime: Time,
  closesTime: Time,
})
export type Hours = z.infer<typeof Hours>
/** The standard price of a meal from a day on; of one class alone where it is named. */
export const Price = z.object({
  meal: Meal,
  class: DinerClass.exclude(['resident']).nullable(),
  fromOn: Day,
  priceFen: Fen.min(0).max(100_000),
})
export type Price = z.infer<typeof Price>

/** How several rules meet in one meal (RULES, Meals and money): 就高, 叠加, 依次. */
export const Stacking = z.enum(['highest', 'sum', 'inOrder'])
export type Stacking = z.infer<typeof Stacking>

const details = {
  homeSiteId: Id.nullable(),
  isHeadCount: z.boolean(),
  seats: z.int().min(1).max(10_000).nullable(),
  licenceNumber: z.string().trim().max(100),
  licenceToOn: Day.nullable(),
  note: Note,
}

export const Canteen = z.object({
  siteId: Id,
  name: z.string(),
  ...details,
  /** Today's; null before the first. */
  stage: CanteenStage.nullable(),
  stages: z.array(StageEntry),
  hours: z.array(Hours),
  prices: z.array(Price),
  stackings: z.array(z.object({ fromOn: Day, stacking: Stacking })),
  version: Version,
})
export type Canteen = z.infer<typeof Canteen>

export const CanteenDetails = z.object({ siteId: Id, ...details })

/** What of a canteen ran out, soon will, or is missing. */
export const CanteenReminder = z.object({
  siteId: Id,
  site: z.string(),
  kind: z.enum(['licence', 'healthCertificate', 'noLicence', 'noHealthCertificate']),
  staffId: Id.nullable(),
  /** Who works there, or the licence's number. */
  who: z.string(),
  expiresOn: Day.nullable(),
  /** Below nothing: so many days ago. */
  daysLeft: z.int().nullable(),
})
export type CanteenReminder = z.infer<typeof CanteenReminder>
