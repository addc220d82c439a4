import type { Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Drill, DrillRow, DrillUpdate, NewDrill, NewDrillPeople } from '../../shared/safety/drill.ts'
import { drillState } from '../../shared/safety/drill-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import * as drills from './drills-sql.ts'
import { placeOf } from './place.ts'

function rowOf({ voidedAt, assessment: _assessment, ...record }: drills.DrillRecord): DrillRow {
  return { ...record, state: drillState({ ...record, voidedAt }) }
}

/** The drills of a site, latest first; voided ones too. @throws OTHER_SITE */
export function listDrills(reader: Reader, { siteId }: { siteId: number }, actor: Actor): DrillRow[] {
  requireSite(actor, siteId)
  return reader.all(drills.listDrills, { siteId }).map(rowOf)
}

/** A drill with its floors, who took part, and what was found. @throws NOT_FOUND, OTHER_SITE */
export function getDrill(reader: Reader, { id }: { id: number }, actor: Actor): Drill {
  const record = reader.get(drills.getDrill, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'drill', id: String(id) })
  requireSite(actor, record.siteId)
  const drillId = id
  return {
    ...rowOf(record),
    assessment: record.assessment,
    floors: reader.all(drills.listFloors, { drillId }),
    people: reader.all(drills.listPeople, { drillId }),
    findings: reader.all(drills.listFindings, { drillId }),
    at: reader.now,
  }
}

/** One that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getCounted(reader: Reader, actor: Actor, id: number): Drill {
  const drill = getDrill(reader, { id }, actor)
  if (drill.state === 'void') throw refuse('ALREADY_VOIDED', {})
  return drill
}

/** One that has begun. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, DRILL_NOT_STARTED */
export function getHeld(reader: Reader, actor: Actor, id: number): Drill & { startedAt: Instant } {
  const drill = getCounted(reader, actor, id)
  const { startedAt } = drill
  if (startedAt === null) throw refuse('DRILL_NOT_STARTED', { drill: drill.name })
  return { ...drill, startedAt }
}

/** Says what became of a drill, and gives it. */
export function recordDrill(tx: Writer, actor: Actor, before: Drill): Drill {
  const after = getDrill(tx, before, actor)
  tx.record({ entity: 'drill', id: before.id, siteId: before.siteId, before, after })
  return after
}

/** @throws OTHER_SITE, NOT_FOUND */
export function planDrill(tx: Writer, input: NewDrill, actor: Actor): Drill {
  const { siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  const { id } = tx.run(drills.insertDrill, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  const after = getDrill(tx, { id }, actor)
  tx.record({ entity: 'drill', id, siteId, after })
  return after
}

/**
 * Changes the plan, or the assessment afterwards. When it was held is told by its start.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE
 */
export function updateDrill(tx: Writer, input: DrillUpdate, actor: Actor): Drill {
  const before = getCounted(tx, actor, input.id)
  requireFresh(tx, 'drill', before, input)
  const plannedOn = before.startedAt === null ? input.plannedOn : before.plannedOn
  tx.run(drills.updateDrill, { ...input, plannedOn })
  return recordDrill(tx, actor, before)
}

/**
 * Who took part, staff by name and others by number; the list replaces the one before.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, DRILL_NOT_STARTED, NOT_EMPLOYED
 */
export function savePeople(tx: Writer, { drillId, version, people }: NewDrillPeople, actor: Actor): Drill {
  const before = getHeld(tx, actor, drillId)
  requireFresh(tx, 'drill', before, { version })
  tx.run(drills.removePeople, { drillId })
  for (const person of people) {
    const { floorId } = placeOf(tx, before.siteId, { floorId: person.floorId, roomId: null })
    if (person.staffId !== null) requireEmployed(tx, person.staffId, before.plannedOn)
    tx.run(drills.insertPerson, { ...person, drillId, floorId })
  }
  tx.run(drills.touchDrill, { id: drillId })
  return recordDrill(tx, actor, before)
}
