import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { FamilyBed, FamilyBedRow, FamilyBedStep, StepDetails } from '../../shared/homecare/family-bed.ts'
import {
  countByMonth,
  countByStreet,
  countFamilyBeds,
  familyBedAlerts,
  stageOrder,
} from '../../shared/homecare/family-bed-rules.ts'
import { isHealthMaskedFor } from '../../shared/people/mask.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import * as beds from './family-beds-sql.ts'

type Assessment = Extract<StepDetails, { stage: 'assessed' }>

/** A family bed of a site the account may see, voided ones too. @throws NOT_FOUND, OTHER_SITE */
export function getRecord(reader: Reader, actor: Actor, id: number): beds.FamilyBedRecord {
  const record = reader.get(beds.getFamilyBed, { id, now: reader.now })
  if (!record) throw refuse('NOT_FOUND', { entity: 'familyBed', id: String(id) })
  requireSite(actor, record.siteId)
  return record
}

/** Where a family bed stands, from its steps (nothing of it is stored). */
export const stageOf = ({ closedOn, lastStage }: beds.FamilyBedRecord) =>
  closedOn === null ? (lastStage ?? 'applied') : 'closed'

/** A card of the board as this account may see it. */
function asRow(reader: Reader, record: beds.FamilyBedRecord, actor: Actor): FamilyBedRow {
  const { id, siteId, code, personId, person, diedOn, street, community } = record
  const { appliedOn, openedOn, closedOn, closeReason, agreedToOn } = record
  const stage = stageOf(record)
  const assessment = record.assessment === null ? null : (JSON.parse(record.assessment) as Assessment)
  const assessmentToOn = assessment?.validToOn ?? null
  return {
    id,
    siteId,
    code,
    personId,
    person,
    diedOn,
    street,
    community,
    stage,
    sinceOn: closedOn ?? record.lastDoneOn ?? appliedOn,
    level: isHealthMaskedFor(actor.role) ? null : (assessment?.level ?? null),
    appliedOn,
    openedOn,
    closedOn,
    closeReason,
    agreedToOn,
    assessmentToOn,
    alerts: familyBedAlerts({ stage, diedOn, agreedToOn, assessmentToOn }, record.isInHome, reader.today),
  }
}

/** Family beds of a site by code. @throws OTHER_SITE */
export function listFamilyBeds(
  reader: Reader,
  { siteId, activeOn, isClosedShown }: { siteId: number; activeOn?: Day; isClosedShown: boolean },
  actor: Actor,
): FamilyBedRow[] {
  requireSite(actor, siteId)
  return reader
    .all(beds.listFamilyBeds, { siteId, activeOn: activeOn ?? null, isClosedShown, now: reader.now })
    .map((record) => asRow(reader, record, actor))
}

/** A person's family beds at the sites the account may see, newest first. */
export const listFamilyBedsOf = (
  reader: Reader,
  { personId }: { personId: number },
  actor: Actor,
): FamilyBedRow[] =>
  reader
    .all(beds.listFamilyBedsOf, { personId, now: reader.now })
    .filter(({ siteId }) => maySeeSite(actor, siteId))
    .map((record) => asRow(reader, record, actor))

/** One family bed, whole: voided steps too. @throws NOT_FOUND, OTHER_SITE */
export function getFamilyBed(reader: Reader, { id }: { id: number }, actor: Actor): FamilyBed {
  const record = getRecord(reader, actor, id)
  const { closeNote, note, isVoided, version } = record
  const isMasked = isHealthMaskedFor(actor.role)
  return {
    ...asRow(reader, record, actor),
    closeNote,
    note,
    isVoided,
    version,
    steps: reader.all(beds.listSteps, { familyBedId: id }).map((step) => asStep(step, isMasked)),
    agreements: reader.all(beds.listAgreements, { familyBedId: id }),
    works: reader.all(beds.listWorks, { familyBedId: id }),
  }
}

/** What assessment, survey and plan say is health data. */
const asStep = (step: beds.StepRecord, isMasked: boolean): FamilyBedStep =>
  isMasked
    ? { ...step, note: '', details: null }
    : { ...step, details: JSON.parse(step.details) as StepDetails }

/**
 * Applied, opened and closed from a day through another, active on the last; how far all had come by then.
 * Closed ones count only if they had been opened.
 * @throws OTHER_SITE, BACKWARD
 */
export function countAll(
  reader: Reader,
  { siteId, from, to }: { siteId: number; from: Day; to: Day },
  actor: Actor,
) {
  requireSite(actor, siteId)
  if (to < from) throw refuse('BACKWARD', { from, to })
  const spans = reader.all(beds.listSpans, { siteId, on: to })
  const stages = spans
    .filter(({ appliedOn }) => appliedOn <= to)
    .map(({ closedOn, stage }) => (closedOn !== null && closedOn <= to ? 'closed' : (stage ?? 'applied')))
  return {
    total: countFamilyBeds(spans, from, to),
    byStreet: countByStreet(spans, from, to),
    byMonth: countByMonth(spans, from, to),
    byStage: stageOrder.map((stage) => ({ stage, count: stages.filter((one) => one === stage).length })),
  }
}
