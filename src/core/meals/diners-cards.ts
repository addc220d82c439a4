import { startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Diner, DinerCard } from '../../shared/meals/diner.ts'
import { normaliseNumber } from '../../shared/meals/diner-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { changeDiner, requireAlive } from './diners.ts'
import * as diners from './diners-sql.ts'

/** The card of a number: the one in use, else the one that ended last; null when nobody ever had it. */
export const findCard = (reader: Reader, text: string): diners.CardRecord | null =>
  reader.get(diners.findCard, { number: normaliseNumber(text) }) ?? null

/** Gives a card inside a larger use-case; the one in use ends as replaced. @throws CARD_TAKEN with whoever has it in use */
export function giveCard(tx: Writer, personId: number, text: string): void {
  const number = normaliseNumber(text)
  const holder = findCard(tx, number)
  if (holder && holder.endedOn === null)
    throw refuse('CARD_TAKEN', { number, personId: holder.personId, person: holder.person })
  for (const card of tx.all(diners.listCards, { personId }))
    if (card.endedOn === null) tx.run(diners.endCard, { id: card.id, on: tx.today, reason: 'replaced' })
  tx.run(diners.insertCard, { personId, number, fromOn: tx.today })
}

/** @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, PERSON_DIED, CARD_TAKEN */
export const addCard = (tx: Writer, input: { personId: number; number: string }, actor: Actor): Diner =>
  changeDiner(tx, actor, input.personId, (record) => {
    requireAlive(record)
    giveCard(tx, input.personId, input.number)
  })

/** A card was lost, broken or given back; whoever finds it can't eat by it. @throws NOT_FOUND, OTHER_SITE, ALREADY_ENDED */
export function endCard(
  tx: Writer,
  { id, reason }: { id: number; reason: NonNullable<DinerCard['endReason']> },
  actor: Actor,
): Diner {
  const card = tx.get(diners.getCard, { id })
  if (!card) throw refuse('NOT_FOUND', { entity: 'dinerCard', id: String(id) })
  return changeDiner(tx, actor, card.personId, () => {
    if (card.endedOn !== null) throw refuse('ALREADY_ENDED', { at: startOfDay(card.endedOn, tx.zone) })
    tx.run(diners.endCard, { id, on: tx.today, reason })
  })
}
