import { instantOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { trainedState, trainedThrough } from '../../shared/safety/drill-rules.ts'
import type {
  NewTraining,
  Trained,
  Training,
  TrainingRow,
  TrainingUpdate,
} from '../../shared/safety/training.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { requireFresh } from '../stale.ts'
import { fillDuty, voidDonesOf } from './duties-done.ts'
import * as trainings from './trainings-sql.ts'

/** Training and campaigns of a site, latest first; voided ones too. @throws OTHER_SITE */
export function listTrainings(reader: Reader, { siteId }: { siteId: number }, actor: Actor): TrainingRow[] {
  requireSite(actor, siteId)
  return reader.all(trainings.listTrainings, { siteId })
}

/** One with who was there. @throws NOT_FOUND, OTHER_SITE */
export function getTraining(reader: Reader, { id }: { id: number }, actor: Actor): Training {
  const row = reader.get(trainings.getTraining, { id })
  if (!row) throw refuse('NOT_FOUND', { entity: 'training', id: String(id) })
  requireSite(actor, row.siteId)
  return { ...row, people: reader.all(trainings.listTrainingPeople, { trainingId: id }) }
}

type People = Pick<NewTraining, 'onDay' | 'people'>

/** Who was there worked here on that day. @throws NOT_FOUND, NOT_EMPLOYED */
function writePeople(tx: Writer, trainingId: number, { onDay, people }: People): void {
  tx.run(trainings.removePeople, { trainingId })
  for (const person of people) {
    if (person.staffId !== null) requireEmployed(tx, person.staffId, onDay)
    tx.run(trainings.insertPerson, { ...person, trainingId })
  }
}

/** What the house owes its people again and again; induction is owed to whoever is new, and a campaign to nobody. */
function fillTraining(tx: Writer, { id, siteId, kind, onDay }: Training, actor: Actor): void {
  if (kind !== 'periodic' && kind !== 'special') return
  const doneAt = instantOf(onDay, '12:00', tx.zone)
  fillDuty(tx, { siteId, kind: 'training', doneAt, trainingId: id }, actor)
}

/** Records what was held; it fills the training that is due. @throws OTHER_SITE, NOT_FOUND, IN_FUTURE, NOT_EMPLOYED */
export function addTraining(tx: Writer, input: NewTraining, actor: Actor): Training {
  const { siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  requirePast(tx, input.onDay, 'onDay')
  const { id } = tx.run(trainings.insertTraining, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  writePeople(tx, id, input)
  const after = getTraining(tx, { id }, actor)
  fillTraining(tx, after, actor)
  tx.record({ entity: 'training', id, siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getCounted(reader: Reader, actor: Actor, id: number): Training {
  const training = getTraining(reader, { id }, actor)
  if (training.isVoid) throw refuse('ALREADY_VOIDED', {})
  return training
}

/** The list of people replaces the one before. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, IN_FUTURE, NOT_EMPLOYED */
export function updateTraining(tx: Writer, input: TrainingUpdate, actor: Actor): Training {
  const { id } = input
  const before = getCounted(tx, actor, id)
  const { people, ...details } = input
  requireFresh(tx, 'training', before, details)
  requirePast(tx, input.onDay, 'onDay')
  tx.run(trainings.updateTraining, details)
  writePeople(tx, id, { onDay: input.onDay, people })
  const after = getTraining(tx, { id }, actor)
  if (before.onDay !== after.onDay || before.kind !== after.kind) {
    voidDonesOf(tx, { of: 'training', id }, after.name, actor)
    fillTraining(tx, after, actor)
  }
  tx.record({ entity: 'training', id, siteId: before.siteId, before, after })
  return after
}

/** It leaves every count; nobody is trained by it. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidTraining(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Training {
  const before = getCounted(tx, actor, id)
  tx.run(trainings.voidTraining, { id, now: tx.now, by: actor.name, reason })
  voidDonesOf(tx, { of: 'training', id }, reason, actor)
  const after = getTraining(tx, { id }, actor)
  tx.record({ entity: 'training', id, siteId: before.siteId, before, after })
  return after
}

/**
 * Who of those who work here is trained: of all they passed, what lasts longest counts. Soon is within `reminderDays` (setting).
 * @throws OTHER_SITE
 */
export function listTrained(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Trained[] {
  requireSite(actor, siteId)
  const within = settingOn(reader, 'reminderDays')
  return reader.all(trainings.listEmployed, { siteId, on: reader.today }).map((person) => {
    const passed = reader.all(trainings.listPassed, person)
    const ends = passed.flatMap(({ onDay, validMonths }) => trainedThrough(onDay, validMonths) ?? [])
    const throughOn = ends.sort().at(-1) ?? null
    const [last] = passed
    return {
      ...person,
      lastOn: last?.onDay ?? null,
      last: last?.name ?? '',
      throughOn,
      state: trainedState(throughOn, reader.today, within),
    }
  })
}
