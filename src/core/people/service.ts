import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { idStateOf, normaliseIdNumber } from '../../shared/people/id-number.ts'
import {
  healthFieldsOf,
  isHealthMaskedFor,
  maskAddress,
  maskCondition,
  maskIdNumber,
  maskPhone,
} from '../../shared/people/mask.ts'
import {
  type Condition,
  emptyCondition,
  type NewPerson,
  type Person,
  type PersonUpdate,
} from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { endExpectationsOfDead } from '../beds/discharge.ts'
import { latestPlacement } from '../beds/stays-sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { findDuplicates } from './duplicates.ts'
import { soundOf } from './keys.ts'
import { asSeen, getLive, getRecord, getWhole, type WholePerson, writeKeys, writeLists } from './record.ts'
import * as people from './sql.ts'

/** One person, masked; voided and merged ones too. @throws NOT_FOUND */
export const getPerson = (reader: Reader, { id }: { id: number }, actor: Actor): Person =>
  asSeen(getWhole(reader, id), actor)

/**
 * Adds a person with their first condition.
 * @throws POSSIBLE_DUPLICATES unless confirmed, ID_NUMBER_TAKEN, ID_NUMBER_MALFORMED, IN_FUTURE
 */
export function createPerson(tx: Writer, input: NewPerson, actor: Actor): Person {
  requireFreeNumber(tx, input.idNumber, null)
  if (!input.isDuplicateConfirmed) {
    const duplicates = findDuplicates(tx, input)
    if (duplicates.length > 0) throw refuse('POSSIBLE_DUPLICATES', { people: duplicates })
  }
  const after = addPerson(tx, input, actor, null)
  tx.record({ entity: 'person', id: after.id, after })
  return asSeen(after, actor)
}

/**
 * Adds a person inside a larger use-case, which records it and has looked for duplicates itself.
 * @throws ID_NUMBER_TAKEN, ID_NUMBER_MALFORMED, IN_FUTURE
 */
export function addPerson(tx: Writer, input: NewPerson, actor: Actor, importId: number | null): WholePerson {
  const details = checkDetails(tx, { ...input, diedOn: null }, null)
  const { id } = tx.run(people.insertPerson, { ...details, recordedAt: tx.now, importId })
  writeKeys(tx, { id, ...details })
  writeLists(tx, id, input)
  addCondition(tx, id, tx.now, input.condition, actor)
  return getWhole(tx, id)
}

type Details = Pick<
  people.PersonRecord,
  | 'name'
  | 'sex'
  | 'birthOn'
  | 'birthYear'
  | 'idNumber'
  | 'phone'
  | 'address'
  | 'street'
  | 'funding'
  | 'isAlone'
  | 'isFamilyPlanningSpecial'
  | 'note'
  | 'diedOn'
>

/**
 * What is kept of a person's own fields: the number normalised and judged, the day of birth before its year.
 * @throws ID_NUMBER_MALFORMED, ID_NUMBER_TAKEN, IN_FUTURE, BACKWARD
 */
function checkDetails(reader: Reader, details: Details, ownId: number | null) {
  const idNumber = requireFreeNumber(reader, details.idNumber, ownId)
  if (details.birthOn && details.birthOn > reader.today) throw refuse('IN_FUTURE', { field: 'birthOn' })
  if (details.diedOn && details.diedOn > reader.today) throw refuse('IN_FUTURE', { field: 'diedOn' })
  if (details.diedOn && details.birthOn && details.diedOn < details.birthOn) {
    throw refuse('BACKWARD', { from: details.birthOn, to: details.diedOn })
  }
  const {
    name,
    sex,
    birthOn,
    phone,
    address,
    street,
    funding,
    isAlone,
    isFamilyPlanningSpecial,
    note,
    diedOn,
  } = details
  return {
    name,
    sex,
    birthOn,
    phone: phone.trim(),
    address: address.trim(),
    street: street.trim(),
    funding,
    isAlone,
    isFamilyPlanningSpecial,
    note,
    diedOn,
    idNumber,
    birthYear: birthOn ? null : details.birthYear,
    idState: idStateOf(idNumber, reader.today),
    pinyin: soundOf(name),
  }
}

/** The number as it is kept. @throws ID_NUMBER_MALFORMED, ID_NUMBER_TAKEN with the person who has it */
function requireFreeNumber(reader: Reader, text: string, ownId: number | null): string {
  const idNumber = normaliseIdNumber(text)
  if (idNumber === null) throw refuse('ID_NUMBER_MALFORMED', {})
  const other = idNumber === '' ? undefined : reader.get(people.findByNumber, { idNumber })
  if (other && other.id !== ownId) throw refuse('ID_NUMBER_TAKEN', { personId: other.id, person: other.name })
  return idNumber
}

/**
 * Changes the fields that are sent; lists are replaced whole.
 * @throws NOT_FOUND, STALE, ID_NUMBER_TAKEN, ID_NUMBER_MALFORMED, IN_FUTURE, BACKWARD; PERSON_IN_USE for a day of
 *   death while the person lies in a bed (discharge says it); FORBIDDEN for documents the account can't read
 */
export function updatePerson(tx: Writer, { id, version, changes }: PersonUpdate, actor: Actor): Person {
  getLive(tx, id)
  const before = getWhole(tx, id)
  requireFresh(tx, 'person', withMasks(before), { version, ...withMasks(changes) })
  if (changes.documents && isHealthMaskedFor(actor.role)) throw refuse('FORBIDDEN', { right: 'people.write' })
  if (changes.diedOn && changes.diedOn !== before.diedOn) recordDeath(tx, before, changes.diedOn)
  saveDetails(tx, { ...before, ...changes })
  writeLists(tx, id, changes)
  const after = getWhole(tx, id)
  tx.record({ entity: 'person', id, before, after, topics: ['beds'] })
  return asSeen(after, actor)
}

/** Somebody who lies in no bed has died; in a bed, a discharge says so. */
function recordDeath(tx: Writer, { id, name }: WholePerson, diedOn: Day): void {
  const last = tx.get(latestPlacement, { personId: id })
  if (last && last.toAt === null) throw refuse('PERSON_IN_USE', { personId: id, person: name })
  const leftOn = last?.toAt ? dayOf(last.toAt, tx.zone) : null
  if (leftOn && diedOn < leftOn) throw refuse('BACKWARD', { from: leftOn, to: diedOn })
  endExpectationsOfDead(tx, id)
}

/** Saves a person's own fields inside a larger use-case. @throws as `checkDetails` does */
export function saveDetails(tx: Writer, person: Details & { id: number }): void {
  const details = checkDetails(tx, person, person.id)
  tx.run(people.updatePerson, { ...details, id: person.id, now: tx.now })
  writeKeys(tx, { id: person.id, ...details })
}

/** Two who change one person are shown the difference, but not what is masked. */
function withMasks<T extends { idNumber?: string; phone?: string; address?: string }>(fields: T): T {
  const masked = { ...fields }
  if (fields.idNumber !== undefined) masked.idNumber = maskIdNumber(normaliseIdNumber(fields.idNumber) ?? '')
  if (fields.phone !== undefined) masked.phone = maskPhone(fields.phone)
  if (fields.address !== undefined) masked.address = maskAddress(fields.address)
  return masked
}

/**
 * Records how a person is from an instant on; what is not sent stays as it was in force then.
 * @throws NOT_FOUND, IN_FUTURE, FORBIDDEN for fields the account may not see
 */
export function setCondition(
  tx: Writer,
  input: { id: number; fromAt?: Instant; condition: Partial<Condition> },
  actor: Actor,
): Person {
  const { id, fromAt = tx.now } = input
  if (fromAt > tx.now) throw refuse('IN_FUTURE', { field: 'fromAt' })
  getLive(tx, id)
  const sent = Object.keys(input.condition) as (keyof Condition)[]
  if (!sent.every((field) => healthFieldsOf(actor.role).includes(field)))
    throw refuse('FORBIDDEN', { right: 'people.write' })
  const before = tx.get(people.getCondition, { personId: id, at: fromAt }) ?? emptyCondition
  const after = { ...before, ...input.condition }
  addCondition(tx, id, fromAt, after, actor)
  tx.run(people.touchPerson, { id })
  tx.record({
    entity: 'person',
    id,
    before: { condition: before },
    after: { fromAt, condition: after },
    topics: ['beds'],
  })
  return getPerson(tx, { id }, actor)
}

/** Adds a condition inside a larger use-case. */
export const addCondition = (
  tx: Writer,
  personId: number,
  fromAt: Instant,
  condition: Condition,
  actor: Actor,
) =>
  tx.run(people.insertCondition, {
    ...condition,
    personId,
    fromAt,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })

/** How a person was over time, newest first, as far as the account may see. @throws NOT_FOUND */
export function listConditions(reader: Reader, { id }: { id: number }, actor: Actor) {
  getRecord(reader, id)
  return reader
    .all(people.listConditions, { personId: id })
    .map(({ id, fromAt, recordedAt, recordedBy, ...condition }) => ({
      id,
      fromAt,
      recordedAt,
      by: recordedBy,
      condition: maskCondition(condition, actor.role),
    }))
}

/** One masked field in full; the look is audited, the value is not. @throws NOT_FOUND */
export function revealField(
  tx: Writer,
  { id, field }: { id: number; field: 'idNumber' | 'phone' | 'address' },
): { value: string } {
  const record = getRecord(tx, id)
  tx.record({ entity: 'person', id, after: { field } })
  return { value: record[field] }
}

/**
 * Voids a record that was made by mistake: it leaves every list, and its number is free.
 * @throws NOT_FOUND, ALREADY_VOIDED; PERSON_IN_USE while a bed, its queue, home care or a canteen speaks of the person
 */
export function voidPerson(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<never, never> {
  const before = getWhole(tx, id)
  if (before.isVoided) throw refuse('ALREADY_VOIDED', {})
  if (before.mergedIntoId !== null) throw refuse('NOT_FOUND', { entity: 'person', id: String(id) })
  if (tx.get(people.findUse, { personId: id, now: tx.now })?.isUsed)
    throw refuse('PERSON_IN_USE', { personId: id, person: before.name })
  removePerson(tx, id, reason, actor)
  tx.record({ entity: 'person', id, before, after: { reason } })
  return {}
}

/** Voids a person inside a larger use-case, which has looked whether that may be. */
export function removePerson(tx: Writer, id: number, reason: string, actor: Actor): void {
  tx.run(people.voidPerson, { id, at: tx.now, by: actor.name, reason })
  tx.run(people.removeKeys, { personId: id })
}
