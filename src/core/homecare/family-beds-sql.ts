import type { Day, Instant } from '../../shared/day.ts'
import type {
  AdaptationWork,
  Agreement,
  CloseReason,
  FamilyBedStage,
  FamilyBedStep,
} from '../../shared/homecare/family-bed.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfBed = { familyBedId: number }
type Entered = { recordedAt: Instant; recordedBy: string }
type Voiding = { now: Instant; by: string; reason: string }

const VOIDED = 'voidedAt = @now, voidedBy = @by, voidReason = @reason'

/** A family bed as the file has it, with what is derived from its steps and agreements. */
export interface FamilyBedRecord {
  id: number
  siteId: number
  code: string
  personId: number
  person: string
  diedOn: Day | null
  street: string
  community: string
  appliedOn: Day
  openedOn: Day | null
  closedOn: Day | null
  closeReason: CloseReason | null
  closeNote: string
  note: string
  isVoided: boolean
  version: number
  /** The last stage that was done, null before the first. */
  lastStage: FamilyBedStage | null
  lastDoneOn: Day | null
  /** What the assessment says, as JSON. */
  assessment: string | null
  agreedToOn: Day | null
  /** Lives in a home now: lies in a bed that is not for day care, or is on leave from it. */
  isInHome: boolean
}
const record = `f.id, f.siteId, f.code, f.personId, p.name AS person, p.diedOn, f.street, f.community, f.appliedOn, f.openedOn,
  f.closedOn, f.closeReason, f.closeNote, f.note, f.voidedAt IS NOT NULL AS isVoided, f.version,
  l.stage AS lastStage, l.doneOn AS lastDoneOn, a.details AS assessment,
  (SELECT max(toOn) FROM agreement g WHERE g.familyBedId = f.id AND g.voidedAt IS NULL) AS agreedToOn,
  EXISTS (SELECT 1 FROM placement x JOIN bed d ON d.id = x.bedId WHERE x.personId = f.personId AND x.voidedAt IS NULL
    AND d.kind <> 'dayCare' AND x.fromAt <= @now AND coalesce(x.toAt, 9000000000000000) > @now) AS isInHome
  FROM familyBed f JOIN person p ON p.id = f.personId
  LEFT JOIN familyBedStep l ON l.id = (SELECT max(s.id) FROM familyBedStep s WHERE s.familyBedId = f.id AND s.voidedAt IS NULL)
  LEFT JOIN familyBedStep a ON a.familyBedId = f.id AND a.stage = 'assessed' AND a.voidedAt IS NULL`

export const getFamilyBed = sql<ById & { now: Instant }, FamilyBedRecord>(`SELECT ${record} WHERE f.id = @id`)
/** Of a site: those still held, with the closed ones or only those active on a day. */
export const listFamilyBeds = sql<
  { siteId: number; activeOn: Day | null; isClosedShown: boolean; now: Instant },
  FamilyBedRecord
>(`
  SELECT ${record} WHERE f.siteId = @siteId AND f.voidedAt IS NULL
    AND CASE WHEN @activeOn IS NULL THEN @isClosedShown OR f.closedOn IS NULL
      ELSE f.openedOn <= @activeOn AND (f.closedOn IS NULL OR f.closedOn > @activeOn) END
  ORDER BY f.code, f.id`)
export const listFamilyBedsOf = sql<{ personId: number; now: Instant }, FamilyBedRecord>(`
  SELECT ${record} WHERE f.personId = @personId AND f.voidedAt IS NULL ORDER BY f.appliedOn DESC, f.id DESC`)

export interface SpanRecord {
  street: string
  appliedOn: Day
  openedOn: Day | null
  closedOn: Day | null
  /** How far it had come by the day asked for, null before the first stage. */
  stage: FamilyBedStage | null
}
export const listSpans = sql<{ siteId: number; on: Day }, SpanRecord>(`
  SELECT street, appliedOn, openedOn, closedOn,
    (SELECT s.stage FROM familyBedStep s WHERE s.familyBedId = f.id AND s.voidedAt IS NULL AND s.doneOn <= @on
      ORDER BY s.id DESC LIMIT 1) AS stage
  FROM familyBed f WHERE f.siteId = @siteId AND f.voidedAt IS NULL`)

export const insertFamilyBed = sql<
  {
    siteId: number
    personId: number
    code: string
    street: string
    community: string
    appliedOn: Day
    note: string
  } & Entered
>(`
  INSERT INTO familyBed (siteId, personId, code, street, community, appliedOn, note, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @code, @street, @community, @appliedOn, @note, @recordedAt, @recordedBy)`)
export const updateFamilyBed = sql<{
  id: number
  code: string
  street: string
  community: string
  note: string
}>(`
  UPDATE familyBed SET code = @code, street = @street, community = @community, note = @note, version = version + 1
  WHERE id = @id`)
export const setOpened = sql<{ id: number; openedOn: Day | null }>(
  'UPDATE familyBed SET openedOn = @openedOn, version = version + 1 WHERE id = @id',
)
export const setClosed = sql<{
  id: number
  closedOn: Day | null
  reason: CloseReason | null
  note: string
}>(`
  UPDATE familyBed SET closedOn = @closedOn, closeReason = @reason, closeNote = @note, version = version + 1 WHERE id = @id`)
export const voidFamilyBed = sql<ById & Voiding>(
  `UPDATE familyBed SET ${VOIDED}, version = version + 1 WHERE id = @id`,
)
export const findByCode = sql<{ siteId: number; code: string }, ById>(
  'SELECT id FROM familyBed WHERE siteId = @siteId AND code = @code AND voidedAt IS NULL',
)
/** The highest number that was given by the core. */
export const lastNumber = sql<{ siteId: number }, { number: number }>(`
  SELECT coalesce(max(CAST(substr(code, 4) AS INTEGER)), 0) AS number FROM familyBed
  WHERE siteId = @siteId AND code GLOB 'JC-[0-9]*' AND voidedAt IS NULL`)

export interface StepRecord extends Omit<FamilyBedStep, 'details'> {
  details: string
}
export const listSteps = sql<OfBed, StepRecord>(`
  SELECT id, stage, doneOn, doneBy, note, details, recordedAt, recordedBy, voidedAt, voidReason FROM familyBedStep
  WHERE familyBedId = @familyBedId ORDER BY id`)
export const lastStep = sql<OfBed, StepRecord>(`
  SELECT id, stage, doneOn, doneBy, note, details, recordedAt, recordedBy, voidedAt, voidReason FROM familyBedStep
  WHERE familyBedId = @familyBedId AND voidedAt IS NULL ORDER BY id DESC LIMIT 1`)
export const insertStep = sql<
  OfBed & { stage: string; doneOn: Day; doneBy: string; note: string; details: string } & Entered
>(`
  INSERT INTO familyBedStep (familyBedId, stage, doneOn, doneBy, note, details, recordedAt, recordedBy)
  VALUES (@familyBedId, @stage, @doneOn, @doneBy, @note, @details, @recordedAt, @recordedBy)`)
export const voidStep = sql<ById & Voiding>(`UPDATE familyBedStep SET ${VOIDED} WHERE id = @id`)

export const listAgreements = sql<OfBed, Agreement>(`
  SELECT id, number, signedOn, fromOn, toOn, elderSigner, familySigner, siteSigner, note FROM agreement
  WHERE familyBedId = @familyBedId AND voidedAt IS NULL ORDER BY fromOn, id`)
export const findOverlappingAgreement = sql<OfBed & { fromOn: Day; toOn: Day }, Agreement>(`
  SELECT id, number, signedOn, fromOn, toOn, elderSigner, familySigner, siteSigner, note FROM agreement
  WHERE familyBedId = @familyBedId AND voidedAt IS NULL AND fromOn <= @toOn AND toOn >= @fromOn ORDER BY fromOn LIMIT 1`)
export const insertAgreement = sql<OfBed & Omit<Agreement, 'id'> & Entered>(`
  INSERT INTO agreement (familyBedId, number, signedOn, fromOn, toOn, elderSigner, familySigner, siteSigner, note,
    recordedAt, recordedBy)
  VALUES (@familyBedId, @number, @signedOn, @fromOn, @toOn, @elderSigner, @familySigner, @siteSigner, @note,
    @recordedAt, @recordedBy)`)
export const voidAgreements = sql<OfBed & Voiding>(
  `UPDATE agreement SET ${VOIDED} WHERE familyBedId = @familyBedId AND voidedAt IS NULL`,
)

const work = `w.id, w.familyBedId, w.kind, w.place, w.description, w.contractor, w.fund, w.costFen, w.startedOn, w.finishedOn,
  w.acceptedOn, w.acceptedBy, w.warrantyToOn, w.version`
export const listWorks = sql<OfBed, AdaptationWork>(`
  SELECT ${work} FROM adaptationWork w WHERE w.familyBedId = @familyBedId AND w.voidedAt IS NULL ORDER BY w.id`)
export const getWork = sql<ById, AdaptationWork>(
  `SELECT ${work} FROM adaptationWork w WHERE w.id = @id AND w.voidedAt IS NULL`,
)
export const insertWork = sql<Omit<AdaptationWork, 'id' | 'version'> & Entered>(`
  INSERT INTO adaptationWork (familyBedId, kind, place, description, contractor, fund, costFen, startedOn, finishedOn,
    acceptedOn, acceptedBy, warrantyToOn, recordedAt, recordedBy)
  VALUES (@familyBedId, @kind, @place, @description, @contractor, @fund, @costFen, @startedOn, @finishedOn,
    @acceptedOn, @acceptedBy, @warrantyToOn, @recordedAt, @recordedBy)`)
export const updateWork = sql<Omit<AdaptationWork, 'familyBedId' | 'version'>>(`
  UPDATE adaptationWork SET kind = @kind, place = @place, description = @description, contractor = @contractor, fund = @fund,
    costFen = @costFen, startedOn = @startedOn, finishedOn = @finishedOn, acceptedOn = @acceptedOn, acceptedBy = @acceptedBy,
    warrantyToOn = @warrantyToOn, version = version + 1
  WHERE id = @id`)

/** Photos of the home before and after, on the family bed or on one of its works. */
/** Works at the home, and devices the person has or had: what adapting it is. */
export const countAdaptations = sql<OfBed & { personId: number }, { works: number; devices: number }>(`
  SELECT (SELECT count(*) FROM adaptationWork WHERE familyBedId = @familyBedId AND voidedAt IS NULL) AS works,
    (SELECT count(*) FROM equipmentLoan WHERE personId = @personId AND voidedAt IS NULL) AS devices`)
export const countPhotos = sql<OfBed, { before: number; after: number }>(`
  SELECT coalesce(sum(role = 'before'), 0) AS before, coalesce(sum(role = 'after'), 0) AS after FROM attachment
  WHERE voidedAt IS NULL AND (entity = 'familyBed' AND entityId = @familyBedId
    OR entity = 'adaptationWork' AND entityId IN (SELECT id FROM adaptationWork WHERE familyBedId = @familyBedId))`)
