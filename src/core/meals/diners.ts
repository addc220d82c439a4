import { refuse } from '../../shared/errors.ts'
import type { Diner } from '../../shared/meals/diner.ts'
import { normaliseNumber, shortNumberOf } from '../../shared/meals/diner-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { keyRange } from '../people/keys.ts'
import { getLive, getRecord } from '../people/record.ts'
import { ageAt } from './charging.ts'
import * as lists from './diners-list-sql.ts'
import * as diners from './diners-sql.ts'

/** A diner whole. @throws NOT_FOUND, NOT_A_DINER */
export function getDiner(reader: Reader, personId: number): Diner {
  const { birthOn, birthYear, ...record } = requireDiner(reader, personId)
  return {
    ...record,
    age: ageAt(reader, { birthOn, birthYear }, reader.today),
    terms: reader.all(diners.listTerms, { personId }),
    cards: reader.all(diners.listCards, { personId }),
    suspensions: reader.all(diners.listSuspensions, { personId }),
    photoId: photoOf(reader, personId),
    hasPhotoConsent: mayShowPhoto(reader, personId),
  }
}

/** A diner who counts. @throws NOT_FOUND for a person voided or merged into another, NOT_A_DINER */
export function requireDiner(reader: Reader, personId: number): diners.DinerRecord {
  const record = reader.get(diners.getDiner, { personId })
  const person = getLive(reader, personId)
  if (!record) throw refuse('NOT_A_DINER', { personId, person: person.name })
  return record
}

/** The record that counts for a person: of one that was merged, the other. @throws NOT_FOUND */
export function keptOf(reader: Reader, personId: number): number {
  const { mergedIntoId } = getRecord(reader, personId)
  return mergedIntoId === null ? personId : keptOf(reader, mergedIntoId)
}

/** Who has the account from which a record's meals are paid; some stay with a record that was merged. @throws as `requireDiner` does */
export const holderOf = (reader: Reader, personId: number): diners.DinerRecord =>
  requireDiner(reader, keptOf(reader, personId))

/** A diner of a canteen at which this account may work. @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE */
export function requireOwn(reader: Reader, actor: Actor, personId: number): diners.DinerRecord {
  const record = requireDiner(reader, personId)
  requireSite(actor, record.siteId)
  return record
}

/** Somebody who can still eat. @throws PERSON_DIED */
export function requireAlive({ personId, name, diedOn }: diners.DinerRecord): void {
  if (diedOn !== null) throw refuse('PERSON_DIED', { personId, person: name, diedOn })
}

/** True while the consent `photo` is in force. */
export const mayShowPhoto = (reader: Reader, personId: number): boolean =>
  reader.get(diners.hasPhotoConsent, { personId, today: reader.today })?.isGiven === true

/** Where the photo of a diner who agreed lies; null without one. */
export const photoOf = (reader: Reader, personId: number): number | null =>
  mayShowPhoto(reader, personId) ? (reader.get(diners.findPhoto, { personId })?.id ?? null) : null

/** One diner, whole. @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE */
export function readDiner(reader: Reader, { personId }: { personId: number }, actor: Actor): Diner {
  requireOwn(reader, actor, personId)
  return getDiner(reader, personId)
}

/**
 * Who is meant by a typed or scanned text, the likeliest first: whoever has that card in use or that diner number alone;
 * else by the digits of a number (12 for D00012), characters, pinyin or initials of the name, or the last digits of the
 * identity number. The dead stand last.
 */
export function findDinerIds(reader: Reader, text: string, limit = 8): number[] {
  const number = normaliseNumber(text)
  const range = keyRange(text)
  if (!range) return []
  const exact = reader.all(lists.findExact, { number })
  const found =
    exact.length > 0 ? exact : reader.all(lists.findLike, { ...range, short: shortNumberOf(number), limit })
  return found.map(({ personId }) => personId)
}

/** What one use-case changes of a diner of this account's canteens, with its audit row. */
export function changeDiner(
  tx: Writer,
  actor: Actor,
  personId: number,
  change: (record: diners.DinerRecord) => void,
): Diner {
  const record = requireOwn(tx, actor, personId)
  const before = getDiner(tx, personId)
  change(record)
  const after = getDiner(tx, personId)
  tx.record({ entity: 'diner', id: personId, siteId: after.siteId, before, after })
  return after
}
