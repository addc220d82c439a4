import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { HazardActDetails, NewHazard } from '../../shared/safety/hazard.ts'
import { standingOf } from '../../shared/safety/hazard-loop.ts'
import type { HazardGrade, HazardSource } from '../../shared/safety/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { pastInstant } from '../beds/checks.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import { getAsset } from './assets.ts'
import { getCounted } from './drills.ts'
import { getRecord, staffOf } from './hazards.ts'
import * as statements from './hazards-sql.ts'
import { type Doing, keepAct, keepFixers } from './hazards-step.ts'
import { placeOf, placeWords } from './place.ts'

interface Found {
  siteId: number
  source: HazardSource
  inspectionId?: number | null
  itemId?: number | null
  assetId?: number | null
  drillId?: number | null
  /** Of the checklist's item; '' without one. */
  itemCode: string
  floorId: number | null
  roomId: number | null
  place: string
  description: string
  foundAt: Instant
  foundBy: string
  foundByStaffId: number | null
  grade: Extract<HazardGrade, 'general' | 'suspectedMajor'>
}

/** The next number of the year: YH2026-0038. */
function nextNumber(reader: Reader, siteId: number, foundOn: Day): string {
  const year = foundOn.slice(0, 4)
  // ':' follows the digits.
  const range = { from: `YH${year}-`, to: `YH${year}-:` }
  const last = reader.get(statements.lastNumber, { siteId, ...range })?.last ?? 0
  return `YH${year}-${String(last + 1).padStart(4, '0')}`
}

function insertFound(tx: Writer, found: Found, actor: Actor): Doing {
  const foundOn = dayOf(found.foundAt, tx.zone)
  const { id } = tx.run(statements.insertHazard, {
    ...found,
    inspectionId: found.inspectionId ?? null,
    itemId: found.itemId ?? null,
    assetId: found.assetId ?? null,
    drillId: found.drillId ?? null,
    foundOn,
    number: nextNumber(tx, found.siteId, foundOn),
    recordedAt: tx.now,
    recordedBy: actor.name,
    accountId: actor.accountId,
  })
  const doing = {
    before: getRecord(tx, actor, id),
    acts: [],
    standing: standingOf([]),
    staffId: staffOf(tx, actor),
  }
  const opened = keepAct(tx, actor, { ...doing, at: found.foundAt }, 'found', { grade: found.grade })
  // Found later than now: the clock was set back meanwhile.
  return { ...opened, at: Math.max(tx.now, found.foundAt) }
}

interface OnSpot {
  note: string
  staffIds: readonly number[]
  /** The account that counts as having fixed it too; null: who enters it only says so of others. */
  accountId: number | null
}

/** It was put right at once: graded as it was found, and recorded all the same. Gives what the act of fixing says. @throws NOT_FOUND, NOT_EMPLOYED */
export function keepOnSpot(
  tx: Writer,
  actor: Actor,
  doing: Doing,
  { note, staffIds, accountId }: OnSpot,
): { doing: Doing; details: HazardActDetails } {
  const staff = staffIds.map((staffId) => requireEmployed(tx, staffId, tx.today).name)
  keepFixers(tx, doing, staffIds, accountId)
  const { state, grade } = doing.standing
  const graded = state === 'found' ? keepAct(tx, actor, doing, 'graded', { grade }) : doing
  return { doing: graded, details: { note, staff } }
}

function open(tx: Writer, found: Found, fix: OnSpot | null, actor: Actor): { id: number; number: string } {
  const where = placeOf(tx, found.siteId, found)
  const place = found.place || placeWords(tx, found.siteId, where)
  const opened = insertFound(tx, { ...found, ...where, place }, actor)
  if (fix) {
    const { doing, details } = keepOnSpot(tx, actor, opened, fix)
    keepAct(tx, actor, doing, 'fixedOnSpot', details)
  }
  const { id, number } = opened.before
  return { id, number }
}

/**
 * Opens a hazard that an inspection or a drill found. The caller records.
 * @throws NOT_FOUND for a floor or room that is not of the site, NOT_EMPLOYED
 */
export function openHazard(
  tx: Writer,
  { fixedOnSpot, ...found }: Found & { fixedOnSpot?: { note: string; byStaffId: number | null } | null },
  actor: Actor,
): { id: number; number: string } {
  if (!fixedOnSpot) return open(tx, found, null, actor)
  const { note, byStaffId } = fixedOnSpot
  // Who ends another's round has fixed nothing by that; of an account that is nobody's it can't be said.
  const isOther = byStaffId !== null && staffOf(tx, actor) !== null
  const staffIds = byStaffId === null ? [] : [byStaffId]
  return open(tx, found, { note, staffIds, accountId: isOther ? null : actor.accountId }, actor)
}

/**
 * A hazard recorded by hand.
 * @throws OTHER_SITE, NOT_FOUND, NOT_EMPLOYED, IN_FUTURE, ALREADY_VOIDED for a drill that does not count
 */
export function reportHazard(tx: Writer, input: NewHazard, actor: Actor): { id: number; number: string } {
  const { key: _key, fixedOnSpot, foundAt: saidAt, ...details } = input
  const { siteId, assetId, drillId } = details
  requireSite(actor, getSite(tx, siteId).id)
  if (assetId !== null) requireOfSite('safetyAsset', getAsset(tx, actor, assetId), siteId)
  if (drillId !== null) requireOfSite('drill', getCounted(tx, actor, drillId), siteId)
  const foundAt = pastInstant(tx, saidAt, 'foundAt')
  const finder = input.foundByStaffId
  const found = {
    ...details,
    itemCode: '',
    foundAt,
    foundBy: finder === null ? actor.name : requireEmployed(tx, finder, dayOf(foundAt, tx.zone)).name,
    foundByStaffId: finder ?? staffOf(tx, actor),
  }
  const fix = fixedOnSpot && { ...fixedOnSpot, accountId: actor.accountId }
  const opened = open(tx, found, fix, actor)
  tx.record({ entity: 'hazard', id: opened.id, siteId, after: { ...opened, ...found, fixedOnSpot } })
  return opened
}

function requireOfSite(entity: string, { id, siteId }: { id: number; siteId: number }, ownId: number): void {
  if (siteId !== ownId) throw refuse('NOT_FOUND', { entity, id: String(id) })
}
