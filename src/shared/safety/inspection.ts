import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, RequestKey, Version } from '../ids.ts'
import { CheckItem } from './checklist.ts'
import { SafetyPoint } from './register.ts'
import { AnswerValue, AssetKind, InspectionKind, SignRole } from './terms.ts'

/** Answers sent in one go at most. */
export const MOST_ANSWERS = 500

const words = z.string().trim().max(1000)
const label = z.string().trim().max(200)

/** Of a joint inspection: what kind, what the unit says to it, when it is looked at again. */
export const InspectionDetails = z.object({
  jointKind: z.enum(['regular', 'special']).nullable().default(null),
  opinion: Note.default(''),
  againOn: Day.nullable().default(null),
})
export type InspectionDetails = z.infer<typeof InspectionDetails>

/** A department that takes part in a joint inspection, with its people and their certificates. */
export const InspectionParty = z.object({
  department: z.string().trim().min(1).max(100),
  inspectors: label,
  certificates: label,
  isLead: z.boolean(),
})
export type InspectionParty = z.infer<typeof InspectionParty>

/** Each department once, and one of them leads at most. */
export const InspectionParties = z
  .array(InspectionParty)
  .max(30)
  .refine(
    (parties) =>
      new Set(parties.map(({ department }) => department)).size === parties.length &&
      parties.filter(({ isLead }) => isLead).length <= 1,
  )

const answer = {
  itemId: Id,
  /** 0: of no single piece. */
  assetId: z.int().min(0),
  /** null: not answered yet, or taken back. What a number or a choice amounts to is reckoned by the core. */
  value: AnswerValue.nullable(),
  /** In thousandths. */
  number: z.int().min(-1_000_000_000).max(1_000_000_000).nullable(),
  text: words,
  comment: words,
  /** A problem that was put right at once, and how. */
  isFixed: z.boolean(),
  fixNote: words,
  /** The open hazard that this problem is: it was recorded before, and none is opened again. */
  hazardId: Id.nullable().default(null),
  /** The point whose code was read last. */
  pointId: Id.nullable(),
  answeredAt: Instant,
}
/** As sent: `answeredAt` is made by `nextAnsweredAt` (inspection-rules.ts), so that the later answer is later by its time too. */
export const GivenAnswer = z.object(answer)
export type GivenAnswer = z.infer<typeof GivenAnswer>
/** The one that stands, and whose it is. */
export const InspectionAnswer = z.object({ ...answer, by: z.string() })
export type InspectionAnswer = z.infer<typeof InspectionAnswer>

export const SavedAnswers = z.object({
  inspectionId: Id,
  answers: z.array(GivenAnswer).min(1).max(MOST_ANSWERS),
  /** The page saw its clock go back. */
  isClockOdd: z.boolean().default(false),
})
export type SavedAnswers = z.infer<typeof SavedAnswers>

/** One line of the list. */
export const InspectionRow = z.object({
  id: Id,
  siteId: Id,
  site: z.string(),
  /** e.g. XC20260301-02. */
  number: z.string(),
  kind: InspectionKind,
  checklistId: Id,
  checklist: z.string(),
  checklistEn: z.string(),
  /** The duty date: of a night round the evening's. */
  onDay: Day,
  /** Which due thing it fills, and of a daily one the time; null: an extra one. */
  dutyId: Id.nullable(),
  dueTime: z.string(),
  /** null: of the whole site. */
  floorId: Id.nullable(),
  floor: z.string(),
  /** Who walks it: by the staff, or else the account. */
  staffId: Id.nullable(),
  by: z.string(),
  startedAt: Instant,
  /** null: still open. */
  endedAt: Instant.nullable(),
  /** When it was begun here: later than its start where it was entered afterwards. */
  recordedAt: Instant,
  /** Its times are in order, not exact. */
  isClockOdd: z.boolean(),
  /** Answered so far. */
  answered: z.int(),
  /** From its end on. */
  okCount: z.int().nullable(),
  problemCount: z.int().nullable(),
  naCount: z.int().nullable(),
  /** null also where nothing applied: no score. */
  scorePermille: z.int().nullable(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  version: Version,
})
export type InspectionRow = z.infer<typeof InspectionRow>

/** A piece of equipment that is asked about here. */
export const AskedAsset = z.object({
  id: Id,
  kind: AssetKind,
  code: z.string(),
  floor: z.string(),
  room: z.string(),
  place: z.string(),
})
export type AskedAsset = z.infer<typeof AskedAsset>

export const InspectionSign = z.object({
  id: Id,
  role: SignRole,
  department: z.string(),
  name: z.string(),
  staffId: Id.nullable(),
  /** The strokes. */
  attachmentId: Id.nullable(),
  at: Instant,
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
})
export type InspectionSign = z.infer<typeof InspectionSign>

/** A hazard that came of an answer. */
export const FoundHazard = z.object({
  id: Id,
  number: z.string(),
  itemId: Id,
  assetId: z.int().min(0),
})
export type FoundHazard = z.infer<typeof FoundHazard>

/** A hazard that was open when an inspection began or that it names: who sees it again need not report it again. */
export const KnownHazard = z.object({
  id: Id,
  number: z.string(),
  itemCode: z.string(),
  assetId: z.int().min(0),
  place: z.string(),
  description: z.string(),
  foundOn: Day,
})
export type KnownHazard = z.infer<typeof KnownHazard>

/** What was answered the round before, to be shown and never copied; by the item's code, as its version may be another. */
export const RoundBefore = z.object({
  number: z.string(),
  onDay: Day,
  startedAt: Instant,
  by: z.string(),
  answers: z.array(
    z.object({
      code: z.string(),
      assetId: z.int().min(0),
      value: AnswerValue.nullable(),
      number: z.int().nullable(),
      text: z.string(),
      comment: z.string(),
      isFixed: z.boolean(),
      fixNote: z.string(),
    }),
  ),
})
export type RoundBefore = z.infer<typeof RoundBefore>

/**
 * All that a walk needs, in one answer: it goes on when the line breaks. What is asked, in order:
 * `questionsAt(inspection.items, inspection)`, and of those now `askedNow(…)` (checklist-rules.ts).
 */
export const Inspection = InspectionRow.extend({
  weather: z.string(),
  note: z.string(),
  details: InspectionDetails,
  /** Which items a round asks; null: all. */
  shift: z.enum(['day', 'night']).nullable(),
  items: z.array(CheckItem),
  assets: z.array(AskedAsset),
  answers: z.array(InspectionAnswer),
  /** Points in the order of the round. */
  points: z.array(
    SafetyPoint.pick({
      id: true,
      code: true,
      name: true,
      floorId: true,
      floor: true,
      roomId: true,
      room: true,
      sort: true,
    }),
  ),
  stops: z.array(z.object({ pointId: Id, at: Instant })),
  /** Voided ones too. */
  signs: z.array(InspectionSign),
  parties: z.array(InspectionParty),
  /** Those that count; `part` is `partOf(answer)` (inspection-rules.ts), '' of no item. */
  photos: z.array(z.object({ id: Id, part: z.string(), takenAt: Instant.nullable() })),
  hazards: z.array(FoundHazard),
  /** Of what is asked here; of an ended one those its answers name. */
  known: z.array(KnownHazard),
  before: RoundBefore.nullable(),
  /** The core's clock at this answer. */
  at: Instant,
})
export type Inspection = z.infer<typeof Inspection>

const key = { key: RequestKey }
/** When it happened by the clock of the page; left out: now. */
const at = { at: Instant.optional() }

export const NewInspection = z.object({
  siteId: Id,
  kind: InspectionKind,
  /** Left out: the duty's, or else the checklist of its kind. */
  checklistId: Id.optional(),
  /** Left out: the whole site. */
  floorId: Id.nullable().default(null),
  /** Left out: who of the staff the account is. */
  staffId: Id.nullable().optional(),
  /** The due thing it is begun for; left out: the nearest that is free. */
  dutyId: Id.optional(),
  ...at,
  parties: InspectionParties.default([]),
  details: InspectionDetails.default({ jointKind: null, opinion: '', againOn: null }),
  ...key,
})
export type NewInspection = z.infer<typeof NewInspection>

export const InspectionEnd = z.object({
  id: Id,
  ...at,
  weather: z.string().trim().max(100).default(''),
  note: Note.default(''),
  /** Left out: as they are. */
  details: InspectionDetails.optional(),
  ...key,
})
export type InspectionEnd = z.infer<typeof InspectionEnd>

export const NewSign = z.object({
  inspectionId: Id,
  role: SignRole,
  department: z.string().trim().max(100).default(''),
  name: Name,
  staffId: Id.nullable().default(null),
  attachmentId: Id.nullable().default(null),
  ...at,
  ...key,
})
export type NewSign = z.infer<typeof NewSign>

export const NewStop = z.object({
  inspectionId: Id,
  /** As scanned or typed (point-code.ts). */
  code: z.string().max(200),
  ...at,
})
export type NewStop = z.infer<typeof NewStop>

export const JointUpdate = z.object({
  id: Id,
  version: Version,
  parties: InspectionParties,
  details: InspectionDetails,
})
export type JointUpdate = z.infer<typeof JointUpdate>

/** Which inspections a list shows; what is left out asks nothing. */
export const InspectionFilters = z.object({
  siteIds: z.array(Id).max(100).optional(),
  from: Day,
  to: Day,
  kinds: z.array(InspectionKind).optional(),
  isEnded: z.boolean().optional(),
  /** Of the number, who walked it, or the checklist. */
  text: z.string().trim().max(100).default(''),
  limit: z.int().min(1).max(20_000).default(500),
  offset: z.int().min(0).default(0),
})
export type InspectionFilters = z.infer<typeof InspectionFilters>
