import { compareWaiting, holdUntilOn, isFullTime, priorityOf } from '../../shared/beds/rules.ts'
import type { Application, WaitingRow } from '../../shared/beds/schema.ts'
import { ageOf, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { healthFieldsOf } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getRecord } from '../people/record.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { requireFresh } from '../stale.ts'
import { getBed, getLiving } from './checks.ts'
import * as stays from './stays-sql.ts'
import * as waiting from './waiting-sql.ts'

/**
 * The waiting list in order, each place explained; then the enquiries, which have no place.
 * @throws OTHER_SITE
 */
export function listWaiting(reader: Reader, { siteId }: { siteId: number }, actor: Actor): WaitingRow[] {
  requireSite(actor, siteId)
  const explain = explainer(reader, actor)
  const rows = reader.all(waiting.listWaiting, { siteId, now: reader.now }).map(explain)
  rows.sort(compareWaiting(settingOn(reader, 'waitingOrder')))
  const listed = rows
    .filter(({ stage }) => stage === 'waiting')
    .map((row, index) => ({ ...row, place: index + 1 }))
  return [...listed, ...rows.filter(({ stage }) => stage === 'enquiry')]
}

/** Turns a record into a row as the account may see it: whose health is masked also hides the reason. */
function explainer(reader: Reader, actor: Actor): (record: waiting.WaitingRecord) => WaitingRow {
  const leapBirthday = settingOn(reader, 'leapBirthday')
  const isCareSeen = healthFieldsOf(actor.role).includes('careLevel')
  return (record) => {
    const { birthOn, birthYear, funding, isAlone, isFamilyPlanningSpecial, careLevel, ...row } = record
    const age = ageOf(record, reader.today, leapBirthday)
    const { priority, reasons } = priorityOf({ funding, isAlone, isFamilyPlanningSpecial, careLevel, age })
    return {
      ...row,
      age,
      priority,
      place: null,
      careLevel: isCareSeen ? careLevel : null,
      reasons: isCareSeen ? reasons : reasons.filter((reason) => reason !== 'disabled'),
      hold: findHold(reader, row),
    }
  }
}

function findHold(
  reader: Reader,
  { personId, siteId }: { personId: number; siteId: number },
): WaitingRow['hold'] {
  const hold = reader
    .all(waiting.holdsOfPerson, { personId, at: reader.now })
    .find((row) => row.siteId === siteId)
  return hold
    ? { id: hold.id, bedId: hold.bedId, bed: hold.bed, untilOn: holdUntilOn(hold.untilAt, reader.zone) }
    : null
}

type NewApplication = Omit<Application, 'id' | 'stage' | 'closeReason' | 'version'> & {
  stage: 'enquiry' | 'waiting'
}

/**
 * Notes an enquiry or puts a person on the waiting list.
 * @throws NOT_FOUND, OTHER_SITE, PERSON_DIED, IN_FUTURE, ALREADY_WAITING; PERSON_IN_BED for a resident of the site
 */
export function apply(tx: Writer, input: NewApplication, actor: Actor): Application {
  const { personId, siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  const person = getLiving(tx, personId)
  requireDays(tx, input)
  if (tx.get(waiting.openApplication, { personId, siteId }))
    throw refuse('ALREADY_WAITING', { personId, person: person.name })
  const placed = tx.get(stays.latestPlacement, { personId })
  if (placed?.toAt === null && placed.siteId === siteId && isFullTime(getBed(tx, actor, placed.bedId).kind)) {
    const { bedId, bed, fromAt } = placed
    throw refuse('PERSON_IN_BED', { bedId, bed, personId, person: person.name, from: fromAt, until: null })
  }
  const { id } = tx.run(waiting.insertApplication, { ...input, recordedAt: tx.now })
  const after = getApplication(tx, actor, id)
  tx.record({ entity: 'application', id, siteId, after, topics: ['people'] })
  return after
}

/** @throws IN_FUTURE */
function requireDays(
  reader: Reader,
  { appliedOn, recognisedOn }: { appliedOn: Day; recognisedOn: Day | null },
): void {
  if (appliedOn > reader.today) throw refuse('IN_FUTURE', { field: 'appliedOn' })
  if (recognisedOn && recognisedOn > reader.today) throw refuse('IN_FUTURE', { field: 'recognisedOn' })
}

type ApplicationUpdate = Omit<Application, 'personId' | 'siteId' | 'stage' | 'closeReason'> & {
  stage: 'enquiry' | 'waiting'
}

/** @throws NOT_FOUND, OTHER_SITE, NOT_WAITING, STALE, IN_FUTURE */
export function updateApplication(tx: Writer, input: ApplicationUpdate, actor: Actor): Application {
  const before = getOpenApplication(tx, actor, input.id)
  requireFresh(tx, 'application', before, input)
  requireDays(tx, input)
  tx.run(waiting.updateApplication, input)
  const after = getApplication(tx, actor, input.id)
  tx.record({ entity: 'application', id: input.id, siteId: before.siteId, before, after, topics: ['people'] })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, NOT_WAITING */
export function closeApplication(
  tx: Writer,
  { id, reason }: { id: number; reason: 'withdrawn' | 'died' | 'declined' },
  actor: Actor,
): Record<never, never> {
  const before = getOpenApplication(tx, actor, id)
  tx.run(waiting.closeApplication, { id, now: tx.now, reason })
  tx.record({
    entity: 'application',
    id,
    siteId: before.siteId,
    before,
    after: { stage: 'closed', closeReason: reason },
    topics: ['people'],
  })
  return {}
}

function getApplication(reader: Reader, actor: Actor, id: number): Application {
  const application = reader.get(waiting.getApplication, { id })
  if (!application) throw refuse('NOT_FOUND', { entity: 'application', id: String(id) })
  requireSite(actor, application.siteId)
  return application
}

function getOpenApplication(reader: Reader, actor: Actor, id: number): Application {
  const application = getApplication(reader, actor, id)
  const { personId } = application
  if (application.stage === 'closed')
    throw refuse('NOT_WAITING', { personId, person: getRecord(reader, personId).name })
  return application
}
