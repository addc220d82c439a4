import { refuse } from '../../shared/errors.ts'
import type { AccountLine, Diner } from '../../shared/meals/diner.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireCanteen } from './canteens.ts'
import { changeDiner, getDiner, requireAlive, requireDiner, requireOwn } from './diners.ts'
import * as accounts from './diners-account-sql.ts'
import type { DinerRecord } from './diners-sql.ts'

/** Money over the counter of a canteen, for a diner of any. */
export interface Money {
  personId: number
  siteId: number
  amountFen: number
  method: accounts.EntryRecord['method']
  note: string
}

/** Enters money and records it, inside its use-case; gives the entry's id. */
export function enterMoney(
  tx: Writer,
  { personId, siteId, amountFen, method, note }: Money,
  of: Pick<accounts.EntryRecord, 'kind' | 'month'>,
  actor: Actor,
): void {
  const { balanceFen: before } = requireDiner(tx, personId)
  const entry = { personId, siteId, amountFen, method, note, ...of, onDay: tx.today }
  const { id } = tx.run(accounts.insertEntry, { ...entry, recordedAt: tx.now, recordedBy: actor.name })
  tx.run(accounts.addToBalance, { personId, amountFen: inAccount({ ...of, amountFen }) })
  const { balanceFen } = requireDiner(tx, personId)
  tx.record({
    entity: 'dinerEntry',
    id,
    siteId,
    before: { balanceFen: before },
    after: { ...entry, balanceFen },
  })
}

/** What an entry adds to an account: bills are paid past it. */
const inAccount = ({ kind, amountFen }: Pick<accounts.EntryRecord, 'kind' | 'amountFen'>): number =>
  kind === 'topUp' ? amountFen : kind === 'refund' ? -amountFen : 0

/**
 * The account must hold what is to be taken from it.
 * @param overdraftFen how far below nothing it may go; as the account says unless it is money paid out
 * @throws ACCOUNT_TOO_LOW
 */
export function requireFunds(
  { personId, name, balanceFen, ...account }: DinerRecord,
  neededFen: number,
  overdraftFen = account.overdraftFen,
): void {
  if (balanceFen - neededFen < -overdraftFen)
    throw refuse('ACCOUNT_TOO_LOW', { personId, person: name, balanceFen, overdraftFen, neededFen })
}

/** Pays into an account. @throws NOT_FOUND, NOT_A_DINER, PERSON_DIED, OTHER_SITE, NOT_A_CANTEEN */
export function topUp(tx: Writer, input: Money, actor: Actor): Diner {
  requireCanteen(tx, actor, input.siteId)
  requireAlive(requireDiner(tx, input.personId))
  enterMoney(tx, input, { kind: 'topUp', month: null }, actor)
  return getDiner(tx, input.personId)
}

/**
 * Pays out of an account what is there, no overdraft; to the heirs of the dead too.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, NOT_A_CANTEEN, ACCOUNT_TOO_LOW
 */
export function refund(tx: Writer, input: Money, actor: Actor): Diner {
  requireCanteen(tx, actor, input.siteId)
  requireFunds(requireDiner(tx, input.personId), input.amountFen, 0)
  enterMoney(tx, input, { kind: 'refund', month: null }, actor)
  return getDiner(tx, input.personId)
}

/**
 * Voids money entered by mistake.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED; ACCOUNT_TOO_LOW for a top-up that was spent
 */
export function voidEntry(tx: Writer, { id, reason }: { id: number; reason: string }, actor: Actor): Diner {
  const before = tx.get(accounts.getEntry, { id })
  if (!before) throw refuse('NOT_FOUND', { entity: 'dinerEntry', id: String(id) })
  requireSite(actor, before.siteId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  const { personId } = before
  const amountFen = -inAccount(before)
  const record = requireDiner(tx, personId)
  if (amountFen < 0) requireFunds(record, -amountFen)
  tx.run(accounts.voidEntry, { id, reason, now: tx.now, by: actor.name })
  tx.run(accounts.addToBalance, { personId, amountFen })
  const { balanceFen } = requireDiner(tx, personId)
  tx.record({ entity: 'dinerEntry', id, siteId: before.siteId, before, after: { reason, balanceFen } })
  return getDiner(tx, personId)
}

/** @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, STALE; ACCOUNT_TOO_LOW when it is below that already */
export const setOverdraft = (
  tx: Writer,
  input: { personId: number; overdraftFen: number; version: number },
  actor: Actor,
): Diner =>
  changeDiner(tx, actor, input.personId, (record) => {
    requireFresh(tx, 'diner', { ...record, id: input.personId, version: record.accountVersion }, input)
    requireFunds(record, 0, input.overdraftFen)
    tx.run(accounts.setOverdraft, input)
  })

/**
 * What came and went on an account, newest first, voided ones too; beside each what was left after it by what counts
 * today.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE
 */
export function listLines(
  reader: Reader,
  input: { personId: number; limit: number },
  actor: Actor,
): AccountLine[] {
  let { balanceFen } = requireOwn(reader, actor, input.personId)
  return reader.all(accounts.listLines, input).map((line) => {
    const after = balanceFen
    if (!line.isVoided) balanceFen -= line.amountFen
    return { ...line, balanceFen: after }
  })
}
