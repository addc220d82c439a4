import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Agreement, StepDetails } from '../../shared/homecare/family-bed.ts'
import { hasReached, nextStage } from '../../shared/homecare/family-bed-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { getLiving } from '../beds/checks.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { requireForward, requirePast } from './days.ts'
import { requireNoOtherFamilyBed, requireNotInHome } from './family-beds-held.ts'
import { getRecord, stageOf } from './family-beds-read.ts'
import * as beds from './family-beds-sql.ts'

interface Application {
  siteId: number
  personId: number
  code: string
  street: string
  community: string
  appliedOn: Day
  note: string
}

/**
 * A person applies for a family bed. Without a code the core gives the next of the site; without a street it is
 * the person's own.
 * @throws OTHER_SITE, NOT_FOUND, PERSON_DIED, IN_FUTURE, NAME_TAKEN, FAMILY_BED_HELD
 */
export function applyFamilyBed(tx: Writer, input: Application, actor: Actor): { id: number; code: string } {
  const { siteId, personId, appliedOn } = input
  requireSite(actor, getSite(tx, siteId).id)
  const person = getLiving(tx, personId)
  requirePast(tx, appliedOn, 'appliedOn')
  requireNoOtherFamilyBed(tx, personId, appliedOn, null)
  const code = input.code || nextCode(tx, siteId)
  requireFreeCode(tx, siteId, code, null)
  const row = { ...input, code, street: input.street || person.street }
  const { id } = tx.run(beds.insertFamilyBed, { ...row, recordedAt: tx.now, recordedBy: actor.name })
  tx.record({ entity: 'familyBed', id, siteId, after: row })
  return { id, code }
}

/** JC-0001, JC-0002 … of a site; JC stands for 家床. */
const nextCode = (reader: Reader, siteId: number): string =>
  `JC-${String((reader.get(beds.lastNumber, { siteId })?.number ?? 0) + 1).padStart(4, '0')}`

function requireFreeCode(reader: Reader, siteId: number, code: string, ownId: number | null): void {
  const other = reader.get(beds.findByCode, { siteId, code })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name: code })
}

/** A family bed that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getValid(reader: Reader, actor: Actor, id: number): beds.FamilyBedRecord {
  const bed = getRecord(reader, actor, id)
  if (bed.isVoided) throw refuse('ALREADY_VOIDED', {})
  return bed
}

/** A family bed that goes on. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, FAMILY_BED_CLOSED */
export function getHeld(reader: Reader, actor: Actor, id: number): beds.FamilyBedRecord {
  const bed = getValid(reader, actor, id)
  const { personId, person, closedOn } = bed
  if (closedOn !== null) throw refuse('FAMILY_BED_CLOSED', { personId, person, closedOn })
  return bed
}

interface Update {
  id: number
  version: number
  code: string
  street: string
  community: string
  note: string
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, NAME_TAKEN */
export function updateFamilyBed(tx: Writer, input: Update, actor: Actor): Record<never, never> {
  const before = getValid(tx, actor, input.id)
  requireFresh(tx, 'familyBed', before, input)
  requireFreeCode(tx, before.siteId, input.code, input.id)
  tx.run(beds.updateFamilyBed, input)
  const { code, street, community, note } = before
  tx.record({
    entity: 'familyBed',
    id: input.id,
    siteId: before.siteId,
    before: { code, street, community, note },
    after: input,
  })
  return {}
}

interface Step {
  familyBedId: number
  doneOn: Day
  doneBy: string
  note: string
  details: StepDetails
}

/**
 * The next stage is done: none is left out, each on the day of the one before or later. The agreement stage makes
 * the agreement, opening sets the day from which the bed counts.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, FAMILY_BED_CLOSED, STEP_OUT_OF_ORDER, IN_FUTURE, BACKWARD,
 *   PERSON_DIED before that day, AGREEMENT_OVERLAPS, ADAPTATION_MISSING, PHOTOS_MISSING, LIVES_IN_HOME
 */
export function doStep(tx: Writer, input: Step, actor: Actor): Record<never, never> {
  const { familyBedId, doneOn, details } = input
  const bed = getHeld(tx, actor, familyBedId)
  const next = nextStage(stageOf(bed)) ?? 'closed'
  if (details.stage !== next) throw refuse('STEP_OUT_OF_ORDER', { stage: details.stage, next })
  requirePast(tx, doneOn, 'doneOn')
  requireForward(bed.lastDoneOn ?? bed.appliedOn, doneOn)
  requireLivedOn(bed, doneOn)
  settleStep(tx, bed, input, actor)
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  tx.run(beds.insertStep, {
    ...input,
    stage: details.stage,
    details: JSON.stringify(details),
    ...entered,
  })
  tx.record({ entity: 'familyBed', id: familyBedId, siteId: bed.siteId, after: input })
  return {}
}

/** What a stage asks for, and what it brings about. */
function settleStep(tx: Writer, bed: beds.FamilyBedRecord, { doneOn, details }: Step, actor: Actor): void {
  if (details.stage === 'agreed') {
    const { stage: _stage, ...agreement } = details
    addAgreement(tx, bed.id, { ...agreement, signedOn: doneOn, note: '' }, actor)
  }
  if (details.stage === 'adapted' && details.noneReason === '') {
    const done = tx.get(beds.countAdaptations, { familyBedId: bed.id, personId: bed.personId })
    if (!done || done.works + done.devices === 0) throw refuse('ADAPTATION_MISSING', {})
  }
  if (details.stage === 'accepted' && details.noPhotoReason === '') {
    const photos = tx.get(beds.countPhotos, { familyBedId: bed.id }) ?? { before: 0, after: 0 }
    if (photos.before === 0 || photos.after === 0) throw refuse('PHOTOS_MISSING', photos)
  }
  if (details.stage === 'open') {
    requireNotInHome(tx, bed.personId, doneOn)
    tx.run(beds.setOpened, { id: bed.id, openedOn: doneOn })
  }
}

function requireLivedOn({ personId, person, diedOn }: beds.FamilyBedRecord, day: Day): void {
  if (diedOn !== null && day > diedOn) throw refuse('PERSON_DIED', { personId, person, diedOn })
}

/** @throws BACKWARD, AGREEMENT_OVERLAPS */
function addAgreement(tx: Writer, familyBedId: number, agreement: Omit<Agreement, 'id'>, actor: Actor): void {
  const { fromOn, toOn } = agreement
  requireForward(fromOn, toOn)
  const other = tx.get(beds.findOverlappingAgreement, { familyBedId, fromOn, toOn })
  if (other) throw refuse('AGREEMENT_OVERLAPS', { number: other.number, from: other.fromOn, to: other.toOn })
  tx.run(beds.insertAgreement, { ...agreement, familyBedId, recordedAt: tx.now, recordedBy: actor.name })
}

/**
 * Renews the agreement once there is one; the days of two do not overlap.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, FAMILY_BED_CLOSED, STEP_OUT_OF_ORDER, IN_FUTURE, BACKWARD,
 *   PERSON_DIED before that day, AGREEMENT_OVERLAPS
 */
export function renewAgreement(
  tx: Writer,
  input: Omit<Agreement, 'id'> & { familyBedId: number },
  actor: Actor,
): Record<never, never> {
  const { familyBedId, ...agreement } = input
  const bed = getHeld(tx, actor, familyBedId)
  const stage = stageOf(bed)
  if (!hasReached(stage, 'agreed'))
    throw refuse('STEP_OUT_OF_ORDER', { stage: 'agreed', next: nextStage(stage) ?? 'closed' })
  requirePast(tx, agreement.signedOn, 'signedOn')
  requireLivedOn(bed, agreement.signedOn)
  addAgreement(tx, familyBedId, agreement, actor)
  tx.record({ entity: 'familyBed', id: familyBedId, siteId: bed.siteId, after: input })
  return {}
}
