import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { Fund } from './fund.ts'

/** Facts 4.3 and the source's 翻身护理床, 轮椅, 耳背式助听器. */
export const EquipmentKind = z.enum([
  'turningBed',
  'nursingBed',
  'wheelchair',
  'hearingAid',
  'walker',
  'commodeChair',
  'handrail',
  'emergencyCall',
  'gateway',
  'videoUnit',
  'sleepMat',
  'fallAlarm',
  'smokeAlarm',
  'gasAlarm',
  'doorSensor',
  'locator',
  'other',
])
export type EquipmentKind = z.infer<typeof EquipmentKind>

export const EquipmentModel = z.object({
  id: Id,
  kind: EquipmentKind,
  name: Name,
  maker: z.string().trim().max(100),
  model: z.string().trim().max(100),
  /** Fixed to the home and accepted there, rather than lent and carried back. */
  isInstalled: z.boolean(),
  priceFen: Fen.min(0).nullable(),
  warrantyMonths: z.int().min(0).max(240).nullable(),
  isActive: z.boolean(),
  note: Note,
  version: Version,
})
export type EquipmentModel = z.infer<typeof EquipmentModel>

/** Where an item is on a day. Repair stands before lent: lent things are repaired too. */
export const ItemState = z.enum(['inStore', 'lent', 'inRepair', 'writtenOff'])
export type ItemState = z.infer<typeof ItemState>

export const ReturnState = z.enum(['good', 'worn', 'broken', 'lost'])

export const EquipmentLoan = z.object({
  id: Id,
  itemId: Id,
  item: z.string(),
  serial: z.string(),
  kind: EquipmentKind,
  personId: Id,
  person: z.string(),
  diedOn: Day.nullable(),
  lentOn: Day,
  dueOn: Day.nullable(),
  lentBy: z.string(),
  acceptedOn: Day.nullable(),
  acceptedBy: z.string(),
  /** The day it came back: on it it may be lent again. */
  returnedOn: Day.nullable(),
  returnState: ReturnState.nullable(),
  note: z.string(),
  returnNote: z.string(),
  /** overdue: past dueOn · holderDied · holderLeft: family bed closed, or living in the home. */
  alerts: z.array(z.enum(['overdue', 'holderDied', 'holderLeft', 'notAccepted'])),
  voidedAt: Instant.nullable(),
})
export type EquipmentLoan = z.infer<typeof EquipmentLoan>

export const EquipmentItem = z.object({
  id: Id,
  siteId: Id,
  modelId: Id,
  kind: EquipmentKind,
  name: z.string(),
  isInstalled: z.boolean(),
  serial: z.string().trim().min(1).max(100),
  boughtOn: Day.nullable(),
  costFen: Fen.min(0).nullable(),
  fund: Fund,
  /** The last day included. */
  warrantyToOn: Day.nullable(),
  writtenOffOn: Day.nullable(),
  writeOffReason: z.string(),
  note: Note,
  version: Version,
  /** On the day asked for. */
  state: ItemState,
  holder: z
    .object({ loanId: Id, personId: Id, person: z.string(), lentOn: Day, dueOn: Day.nullable() })
    .nullable(),
})
export type EquipmentItem = z.infer<typeof EquipmentItem>

export const EquipmentRepair = z.object({
  id: Id,
  itemId: Id,
  fromOn: Day,
  doneOn: Day.nullable(),
  fault: z.string(),
  result: z.string(),
  costFen: Fen.nullable(),
})
export type EquipmentRepair = z.infer<typeof EquipmentRepair>
