import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { Fund } from './fund.ts'

/** How far a family bed (家庭养老床位) has come; the order is the way it goes (facts 4.4). */
export const FamilyBedStage = z.enum([
  'applied',
  'eligible',
  'assessed',
  'surveyed',
  'planned',
  'agreed',
  'adapted',
  'accepted',
  'open',
  'closed',
])
export type FamilyBedStage = z.infer<typeof FamilyBedStage>

/** 死亡, 入住机构, 搬离, 期满, 自愿 (facts 4.4); ineligible before it was opened. */
export const CloseReason = z.enum([
  'died',
  'movedIntoHome',
  'movedAway',
  'termOver',
  'ownWish',
  'ineligible',
  'other',
])
export type CloseReason = z.infer<typeof CloseReason>

/** Levels of GB/T 42195-2022: 能力完好, 轻度, 中度, 重度, 完全失能. */
export const AbilityLevel = z.enum(['intact', 'mild', 'moderate', 'severe', 'complete'])
export type AbilityLevel = z.infer<typeof AbilityLevel>

const text = z.string().trim().max(200)

/** What each stage asks for when it is done. */
export const StepDetails = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('eligible'), basis: text }),
  z.object({
    stage: z.literal('assessed'),
    level: AbilityLevel,
    /** 0–90, GB/T 42195-2022. */
    score: z.int().min(0).max(90).nullable(),
    assessors: text,
    validToOn: Day.nullable(),
  }),
  z.object({ stage: z.literal('surveyed'), findings: Note, hasFamilyCarer: z.boolean() }),
  z.object({ stage: z.literal('planned'), plan: Note, budgetFen: Fen.min(0).nullable() }),
  z.object({
    stage: z.literal('agreed'),
    number: text.min(1),
    fromOn: Day,
    /** The last day included. */
    toOn: Day,
    elderSigner: text,
    familySigner: text,
    siteSigner: text,
  }),
  /** Works and devices are rows of their own; noneReason says why there are none. */
  z.object({ stage: z.literal('adapted'), noneReason: text }),
  /** Photos before and after are attachments of the family bed; noPhotoReason says why there are none. */
  z.object({ stage: z.literal('accepted'), noPhotoReason: text }),
  z.object({ stage: z.literal('open') }),
])
export type StepDetails = z.infer<typeof StepDetails>

export const FamilyBedStep = z.object({
  id: Id,
  doneOn: Day,
  doneBy: z.string(),
  note: z.string(),
  stage: FamilyBedStage.exclude(['applied', 'closed']),
  /** null where this account may not see health. */
  details: StepDetails.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
})
export type FamilyBedStep = z.infer<typeof FamilyBedStep>

export const Agreement = z.object({
  id: Id,
  number: z.string(),
  signedOn: Day,
  fromOn: Day,
  toOn: Day,
  elderSigner: z.string(),
  familySigner: z.string(),
  siteSigner: z.string(),
  note: z.string(),
})
export type Agreement = z.infer<typeof Agreement>

export const WorkKind = z.enum([
  'handrail',
  'ramp',
  'nonSlip',
  'doorway',
  'lighting',
  'bathroom',
  'kitchen',
  'smartDevice',
  'other',
])

/** 适老化改造: one work at one home. */
export const AdaptationWork = z.object({
  id: Id,
  familyBedId: Id,
  kind: WorkKind,
  place: text,
  description: Note,
  contractor: text,
  fund: Fund,
  costFen: Fen.min(0),
  startedOn: Day.nullable(),
  finishedOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  acceptedBy: text,
  warrantyToOn: Day.nullable(),
  version: Version,
})
export type AdaptationWork = z.infer<typeof AdaptationWork>

/** One card of the board of family beds. */
export const FamilyBedRow = z.object({
  id: Id,
  siteId: Id,
  code: z.string(),
  personId: Id,
  person: z.string(),
  diedOn: Day.nullable(),
  street: z.string(),
  community: z.string(),
  stage: FamilyBedStage,
  /** When it came to this stage. */
  sinceOn: Day,
  /** null before the assessment, and where this account may not see health. */
  level: AbilityLevel.nullable(),
  appliedOn: Day,
  openedOn: Day.nullable(),
  closedOn: Day.nullable(),
  closeReason: CloseReason.nullable(),
  /** The last day of the last agreement. */
  agreedToOn: Day.nullable(),
  assessmentToOn: Day.nullable(),
  /** What is asked of somebody now. */
  alerts: z.array(z.enum(['died', 'livesInHome', 'termOver', 'termEnding', 'assessmentOver'])),
})
export type FamilyBedRow = z.infer<typeof FamilyBedRow>

export const FamilyBed = FamilyBedRow.extend({
  closeNote: z.string(),
  note: Note,
  steps: z.array(FamilyBedStep),
  agreements: z.array(Agreement),
  works: z.array(AdaptationWork),
  isVoided: z.boolean(),
  version: Version,
})
export type FamilyBed = z.infer<typeof FamilyBed>
