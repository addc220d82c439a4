import type { z } from 'zod'
import { refuse } from '../../shared/errors.ts'
import type { Diner, DinerTerms, DinerUpdate, NewDiner } from '../../shared/meals/diner.ts'
import { dinerNumberOf, normaliseNumber } from '../../shared/meals/diner-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { requireFresh } from '../stale.ts'
import { requireNamedCanteen } from './canteens.ts'
import { changeDiner, getDiner } from './diners.ts'
import { giveCard } from './diners-cards.ts'
import * as diners from './diners-sql.ts'

/**
 * Registers a person as a diner, with their first terms and perhaps a card.
 * @throws NOT_FOUND, PERSON_DIED, DINER_EXISTS, DINER_NUMBER_TAKEN, CARD_TAKEN; OTHER_SITE, NOT_A_CANTEEN,
 *   HEAD_COUNT_SITE for the canteen
 */
export function addDiner(tx: Writer, input: NewDiner, actor: Actor): Diner {
  const { personId } = input
  requireNamedCanteen(tx, actor, input.siteId)
  const { name: person, diedOn } = getLive(tx, personId)
  if (diedOn !== null) throw refuse('PERSON_DIED', { personId, person, diedOn })
  const other = tx.get(diners.getDiner, { personId })
  if (other) throw refuse('DINER_EXISTS', { personId, person, number: other.number })
  const number = input.number === undefined ? nextNumber(tx) : requireFreeNumber(tx, input.number, personId)
  const entry = { registeredOn: tx.today, recordedAt: tx.now, recordedBy: actor.name }
  tx.run(diners.insertDiner, { ...input, number, ...entry })
  tx.run(diners.insertAccount, { personId })
  tx.run(diners.putTerms, { personId, ...input.terms })
  if (input.cardNumber !== undefined) giveCard(tx, personId, input.cardNumber)
  const after = getDiner(tx, personId)
  tx.record({ entity: 'diner', id: personId, siteId: after.siteId, after })
  return after
}

/** The number as it is kept. @throws DINER_NUMBER_TAKEN with whoever has it */
function requireFreeNumber(reader: Reader, text: string, ownId: number): string {
  const number = normaliseNumber(text)
  const other = reader.get(diners.findByNumber, { number })
  if (other && other.personId !== ownId)
    throw refuse('DINER_NUMBER_TAKEN', { number, personId: other.personId, person: other.name })
  return number
}

/** One more than the highest that was given. */
function nextNumber(reader: Reader): string {
  for (let length = dinerNumberOf(0).length, count = 0; ; length += 1) {
    const last = reader.get(diners.lastNumber, { length })?.number
    if (last === undefined) return dinerNumberOf(count + 1)
    count = Number(last.slice(1))
    if (String(count + 1).length < length) return dinerNumberOf(count + 1)
  }
}

/** @throws NOT_FOUND, NOT_A_DINER, STALE, DINER_NUMBER_TAKEN; OTHER_SITE, NOT_A_CANTEEN, HEAD_COUNT_SITE for either canteen */
export function updateDiner(tx: Writer, input: z.infer<typeof DinerUpdate>, actor: Actor): Diner {
  requireSite(actor, input.siteId)
  return changeDiner(tx, actor, input.personId, (record) => {
    const sent = { ...input, number: normaliseNumber(input.number) }
    requireFresh(tx, 'diner', { id: input.personId, ...record }, sent)
    if (sent.siteId !== record.siteId) requireNamedCanteen(tx, actor, sent.siteId)
    requireFreeNumber(tx, sent.number, sent.personId)
    tx.run(diners.updateDiner, sent)
  })
}

/** Category, ability and residence from a day on; the same day again replaces it. Meals keep what they were charged. @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE */
export const setTerms = (tx: Writer, input: DinerTerms & { personId: number }, actor: Actor): Diner =>
  changeDiner(tx, actor, input.personId, () => tx.run(diners.putTerms, input))
