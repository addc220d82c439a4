import { dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Drill, DrillFinding, DrillFloorResult } from '../../shared/safety/drill.ts'
import type { Actor } from '../accounts/actor.ts'
import { pastInstant, requireAfter } from '../beds/checks.ts'
import type { Writer } from '../db/store.ts'
import { getCounted, getHeld, recordDrill } from './drills.ts'
import * as drills from './drills-sql.ts'
import { fillDuty, voidDonesOf } from './duties-done.ts'
import { staffOf } from './hazards.ts'
import { openHazard } from './hazards-open.ts'
import { rosterAt } from './roster.ts'

interface AtTime {
  id: number
  /** Now, unless it is entered afterwards. */
  at?: Instant
}

/**
 * Starts the clock: what the roster of that minute says of each floor is kept beside how it goes.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_FUTURE, DRILL_STARTED
 */
export function startDrill(tx: Writer, input: AtTime, actor: Actor): Drill {
  const before = getCounted(tx, actor, input.id)
  if (before.startedAt !== null) throw refuse('DRILL_STARTED', { drill: before.name, at: before.startedAt })
  const startedAt = pastInstant(tx, input.at)
  tx.run(drills.startDrill, { id: before.id, startedAt, plannedOn: dayOf(startedAt, tx.zone) })
  for (const { floorId, people, helpersNeeded, helpersPresent } of rosterAt(tx, before.siteId, startedAt)
    .floors)
    tx.run(drills.insertFloor, {
      drillId: before.id,
      floorId,
      expected: people.length,
      helpersNeeded,
      helpersPresent,
    })
  return recordDrill(tx, actor, before)
}

/**
 * How many were brought out of a floor, and how long it took; also afterwards.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, DRILL_NOT_STARTED
 */
export function saveDrillFloor(tx: Writer, input: DrillFloorResult, actor: Actor): Drill {
  const before = getHeld(tx, actor, input.drillId)
  if (tx.run(drills.updateFloor, input).changes === 0)
    throw refuse('NOT_FOUND', { entity: 'floor', id: String(input.floorId) })
  tx.run(drills.touchDrill, { id: before.id })
  return recordDrill(tx, actor, before)
}

/**
 * It is over, and fills the due drill of its site.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, DRILL_NOT_STARTED, ALREADY_ENDED, IN_FUTURE, BACKWARD
 */
export function endDrill(tx: Writer, input: AtTime, actor: Actor): Drill {
  const before = getHeld(tx, actor, input.id)
  if (before.endedAt !== null) throw refuse('ALREADY_ENDED', { at: before.endedAt })
  const endedAt = pastInstant(tx, input.at)
  requireAfter(tx, before.startedAt, endedAt)
  tx.run(drills.endDrill, { id: before.id, endedAt })
  fillDuty(tx, { siteId: before.siteId, kind: 'drill', doneAt: endedAt, drillId: before.id }, actor)
  return recordDrill(tx, actor, before)
}

/**
 * What it brought to light becomes a hazard of the usual loop.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, DRILL_NOT_STARTED
 */
export function reportFinding(
  tx: Writer,
  { drillId, key: _key, ...found }: DrillFinding,
  actor: Actor,
): Drill {
  const before = getHeld(tx, actor, drillId)
  const seen = {
    foundAt: before.endedAt ?? tx.now,
    foundBy: actor.name,
    foundByStaffId: staffOf(tx, actor),
  }
  const { siteId } = before
  openHazard(
    tx,
    { ...found, ...seen, siteId, source: 'drill', drillId, itemCode: '', grade: 'general' },
    actor,
  )
  return recordDrill(tx, actor, before)
}

/** It counts nowhere; hazards found in it go on. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidDrill(tx: Writer, { id, reason }: { id: number; reason: string }, actor: Actor): Drill {
  const before = getCounted(tx, actor, id)
  tx.run(drills.voidDrill, { id, now: tx.now, by: actor.name, reason })
  voidDonesOf(tx, { of: 'drill', id }, reason, actor)
  return recordDrill(tx, actor, before)
}
