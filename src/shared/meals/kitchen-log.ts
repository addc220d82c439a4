import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Note } from '../ids.ts'
import { Fen } from '../money.ts'

/** Tenths of a degree Celsius. */
const Tenths = z.int().min(-400).max(2000)
const text = z.string().trim().max(200)

/** What each daily log asks for: 晨检, 冰箱温度, 餐具消毒, 进货查验, 废弃物, 陪餐. */
export const LogDetails = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('morningCheck'),
    temperatureTenths: z.int().min(340).max(430),
    hasSymptoms: z.boolean(),
    hasWounds: z.boolean(),
    isCleanlyDressed: z.boolean(),
    measure: text,
  }),
  z.object({
    kind: z.literal('fridge'),
    fridge: text.min(1),
    isFreezer: z.boolean(),
    temperatureTenths: Tenths,
    measure: text,
  }),
  z.object({
    kind: z.literal('disinfection'),
    subject: text.min(1),
    way: z.enum(['heat', 'chemical', 'uv']),
    /** Minutes. */
    minutes: z.int().min(1).max(600),
    temperatureTenths: Tenths.nullable(),
    /** Parts per million of active chlorine. */
    ppm: z.int().min(1).max(5000).nullable(),
    measure: text,
  }),
  z.object({
    kind: z.literal('received'),
    goods: text.min(1),
    supplier: text.min(1),
    amount: text,
    batch: text,
    bestBeforeOn: Day.nullable(),
    hasTicket: z.boolean(),
    isAccepted: z.boolean(),
    measure: text,
  }),
  z.object({
    kind: z.literal('waste'),
    goods: text.min(1),
    /** Grams. */
    weightG: z.int().min(1).max(10_000_000),
    takenBy: text,
  }),
  z.object({
    kind: z.literal('companion'),
    dishes: text,
    opinion: text.min(1),
    measure: text,
  }),
])
export type LogDetails = z.infer<typeof LogDetails>
export const LogKind = z.enum(['morningCheck', 'fridge', 'disinfection', 'received', 'waste', 'companion'])
export type LogKind = z.infer<typeof LogKind>

export const KitchenLog = z.object({
  id: Id,
  siteId: Id,
  kind: LogKind,
  onDay: Day,
  at: Instant,
  staffId: Id,
  staff: z.string(),
  /** By the rules of kitchen-rules.ts; a fault asks for a measure. */
  isOk: z.boolean(),
  details: LogDetails,
  costFen: Fen.nullable(),
  note: z.string(),
  recordedBy: z.string(),
  voidedAt: Instant.nullable(),
})
export type KitchenLog = z.infer<typeof KitchenLog>

export const NewKitchenLog = z.object({
  siteId: Id,
  onDay: Day,
  at: Instant.optional(),
  staffId: Id,
  details: LogDetails,
  costFen: Fen.min(0).max(1_000_000_000).nullable().default(null),
  note: Note.default(''),
})
export type NewKitchenLog = z.infer<typeof NewKitchenLog>
