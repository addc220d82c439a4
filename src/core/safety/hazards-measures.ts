import { refuse } from '../../shared/errors.ts'
import type {
  Extension,
  Hazard,
  HazardStep,
  MeasureDone,
  MeasureVoiding,
  NewMeasure,
  Noted,
  Ordering,
} from '../../shared/safety/hazard.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import * as statements from './hazards-sql.ts'
import { beginStep, type Doing, endStep, keepFixers } from './hazards-step.ts'

/**
 * Orders measures; more can follow while they are under way.
 * @throws what beginStep throws; HAZARD_NO_MEASURE where nobody is named for one; NOT_FOUND, NOT_EMPLOYED; IN_PAST
 */
export function orderRectification(tx: Writer, { id, measures }: Ordering, actor: Actor): Hazard {
  const doing = beginStep(tx, actor, id, 'order')
  const measureIds = measures.map((measure) => insertMeasure(tx, actor, doing, measure))
  const [first] = measures.map(({ deadlineOn }) => deadlineOn).sort()
  const words = measures.map(({ measure }) => measure)
  return endStep(tx, actor, doing, 'ordered', { measureIds, measures: words, deadlineOn: first })
}

function insertMeasure(tx: Writer, actor: Actor, { before, at }: Doing, measure: NewMeasure): number {
  const { ownerId, deadlineOn } = measure
  if (deadlineOn < tx.today) throw refuse('IN_PAST', { field: 'deadlineOn' })
  const owner = ownerId === null ? measure.owner : requireEmployed(tx, ownerId, tx.today).name
  if (owner === '') throw refuse('HAZARD_NO_MEASURE', {})
  const row = { ...measure, owner, hazardId: before.id, recordedAt: at, recordedBy: actor.name }
  return tx.run(statements.insertMeasure, row).id
}

/** A measure that is still to be done, and its hazard. @throws what beginStep throws, ALREADY_VOIDED, ALREADY_ENDED */
function beginOfMeasure(tx: Writer, actor: Actor, measureId: number, step: HazardStep) {
  const measure = tx.get(statements.getMeasure, { id: measureId })
  if (!measure) throw refuse('NOT_FOUND', { entity: 'hazardMeasure', id: String(measureId) })
  const doing = beginStep(tx, actor, measure.hazardId, step)
  if (measure.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  if (measure.doneAt !== null) throw refuse('ALREADY_ENDED', { at: measure.doneAt })
  return { measure, doing, said: { measureIds: [measure.id], measures: [measure.measure] } }
}

/**
 * A measure was carried out: by whom, and what it cost this time. Whoever did it, and whoever says so, neither re-checks nor
 * closes.
 * @throws what beginStep throws; NOT_FOUND, ALREADY_VOIDED, ALREADY_ENDED, NOT_EMPLOYED
 */
export function doneMeasure(
  tx: Writer,
  { measureId, note, costFen, staffIds }: MeasureDone,
  actor: Actor,
): Hazard {
  const { doing, said } = beginOfMeasure(tx, actor, measureId, 'doneMeasure')
  const staff = staffIds.map((staffId) => requireEmployed(tx, staffId, tx.today).name)
  tx.run(statements.setDone, { id: measureId, at: doing.at, note, costFen })
  keepFixers(tx, doing, staffIds, actor.accountId)
  const cost = costFen === null ? {} : { costFen }
  return endStep(tx, actor, doing, 'measureDone', { ...said, note, staff, ...cost })
}

/** A measure ordered by mistake. @throws what beginStep throws; NOT_FOUND, ALREADY_VOIDED, ALREADY_ENDED once it is done */
export function voidMeasure(tx: Writer, { measureId, reason }: MeasureVoiding, actor: Actor): Hazard {
  const { doing, said } = beginOfMeasure(tx, actor, measureId, 'voidMeasure')
  tx.run(statements.voidMeasure, { id: measureId, now: doing.at, by: actor.name, reason })
  return endStep(tx, actor, doing, 'measureVoided', { ...said, reason })
}

/**
 * A later deadline, approved by somebody else than who has to keep it.
 * @throws what beginStep throws; NOT_FOUND, ALREADY_VOIDED, ALREADY_ENDED; OWN_EXTENSION; IN_PAST; BACKWARD
 */
export function extendDeadline(
  tx: Writer,
  { measureId, deadlineOn, reason }: Extension,
  actor: Actor,
): Hazard {
  const { doing, measure, said } = beginOfMeasure(tx, actor, measureId, 'extend')
  const fromOn = measure.deadlineOn
  if (measure.ownerId !== null && measure.ownerId === doing.staffId) throw refuse('OWN_EXTENSION', {})
  if (deadlineOn <= fromOn) throw refuse('BACKWARD', { from: fromOn, to: deadlineOn })
  if (deadlineOn < tx.today) throw refuse('IN_PAST', { field: 'deadlineOn' })
  tx.run(statements.setDeadline, { id: measureId, deadlineOn })
  return endStep(tx, actor, doing, 'extended', { ...said, fromOn, deadlineOn, reason })
}

/** All measures are done: somebody else is asked to look. @throws what beginStep throws */
export const rectified = (tx: Writer, { id, note }: Noted, actor: Actor): Hazard =>
  endStep(tx, actor, beginStep(tx, actor, id, 'rectify'), 'rectified', { note })
