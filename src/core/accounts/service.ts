import type { Account, AccountUpdate, Me, NewAccount, SetUp } from '../../shared/accounts/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Reader, Writer } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import * as sites from '../sites/sql.ts'
import { getStaff } from '../staff/sql.ts'
import { requireFresh } from '../stale.ts'
import { type Actor, requireAllSites } from './actor.ts'
import * as accounts from './sql.ts'

const siteIdsOf = (reader: Reader, { id, isLimited }: accounts.AccountRecord): number[] | null =>
  isLimited ? reader.all(accounts.listAccountSites, { accountId: id }).map((row) => row.siteId) : null

function asAccount(reader: Reader, record: accounts.AccountRecord): Account {
  const { id, name, displayName, role, staffId, isActive, version } = record
  return { id, name, displayName, role, siteIds: siteIdsOf(reader, record), staffId, isActive, version }
}

/** @throws NOT_FOUND */
function getRecord(reader: Reader, id: number): accounts.AccountRecord {
  const record = reader.get(accounts.getAccount, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'account', id: String(id) })
  return record
}

/** Who an account is to the rights and the audit; null when it was switched off. */
export function findActor(
  reader: Reader,
  accountId: number,
): { actor: Actor; me: Me; idleMinutes: number } | null {
  const record = reader.get(accounts.getAccount, { id: accountId })
  if (!record?.isActive) return null
  const siteIds = siteIdsOf(reader, record)
  const { id, name, displayName, role, staffId } = record
  return {
    actor: { accountId: id, name: displayName, role, siteIds },
    me: { id, name, displayName, role, siteIds, staffId },
    idleMinutes: settingOn(reader, 'idleMinutes'),
  }
}

/** The account a person signs in to, by name. */
export const findRecord = (reader: Reader, name: string): accounts.AccountRecord | undefined =>
  reader.get(accounts.findAccount, { name })

export const listAccounts = (reader: Reader): Account[] =>
  reader.all(accounts.listAccounts).map((record) => asAccount(reader, record))

/**
 * The first start: the organisation, its first site and its director, together.
 * @throws ALREADY_SET_UP
 */
export function setUp(tx: Writer, input: SetUp & { secretHash: string; isSample?: boolean }): number {
  if (tx.get(sites.getOrganisation)) throw refuse('ALREADY_SET_UP', {})
  const timeZone = input.timeZone ?? 'Asia/Shanghai'
  tx.run(sites.insertOrganisation, {
    name: input.organisation,
    timeZone,
    isSample: input.isSample ?? false,
    createdAt: tx.now,
  })
  const site = tx.run(sites.insertSite, {
    ...input.site,
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { id } = tx.run(accounts.insertAccount, {
    name: input.name,
    displayName: input.displayName,
    role: 'director',
    isLimited: false,
    staffId: null,
    secretHash: input.secretHash,
  })
  tx.record({
    entity: 'organisation',
    id: 1,
    after: {
      organisation: input.organisation,
      timeZone,
      site: { id: site.id, ...input.site },
      director: input.name,
    },
    topics: ['sites'],
  })
  return id
}

/** @throws NAME_TAKEN, NOT_FOUND for an unknown site or member of staff, OTHER_SITE */
export function createAccount(
  tx: Writer,
  input: Omit<NewAccount, 'secret'> & { secretHash: string },
  actor: Actor,
): Account {
  requireAllSites(actor)
  if (tx.get(accounts.findAccount, { name: input.name })) throw refuse('NAME_TAKEN', { name: input.name })
  requireStaff(tx, input.staffId)
  const { id } = tx.run(accounts.insertAccount, {
    ...pickColumns(input),
    name: input.name,
    secretHash: input.secretHash,
  })
  putSites(tx, id, input.siteIds)
  const after = asAccount(tx, getRecord(tx, id))
  tx.record({ entity: 'account', id, after })
  return after
}

/** @throws NOT_FOUND, STALE, OTHER_SITE, LAST_DIRECTOR when nobody could manage the organisation any more */
export function updateAccount(tx: Writer, input: AccountUpdate, actor: Actor): Account {
  requireAllSites(actor)
  const before = asAccount(tx, getRecord(tx, input.id))
  requireFresh(tx, 'account', before, input)
  const staysDirector = input.role === 'director' && input.isActive && input.siteIds === null
  if (!staysDirector && tx.get(accounts.countActiveDirectors, { exceptId: input.id })?.count === 0)
    throw refuse('LAST_DIRECTOR', {})
  requireStaff(tx, input.staffId)
  tx.run(accounts.updateAccount, { ...pickColumns(input), id: input.id, isActive: input.isActive })
  putSites(tx, input.id, input.siteIds)
  const after = asAccount(tx, getRecord(tx, input.id))
  tx.record({ entity: 'account', id: input.id, before, after })
  return after
}

const pickColumns = ({
  displayName,
  role,
  siteIds,
  staffId,
}: Pick<Account, 'displayName' | 'role' | 'siteIds' | 'staffId'>) => ({
  displayName,
  role,
  isLimited: siteIds !== null,
  staffId,
})

function requireStaff(reader: Reader, staffId: number | null): void {
  if (staffId !== null && !reader.get(getStaff, { id: staffId }))
    throw refuse('NOT_FOUND', { entity: 'staff', id: String(staffId) })
}

function putSites(tx: Writer, accountId: number, siteIds: number[] | null): void {
  tx.run(accounts.clearAccountSites, { accountId })
  for (const siteId of new Set(siteIds)) {
    if (!tx.get(sites.getSite, { id: siteId }))
      throw refuse('NOT_FOUND', { entity: 'site', id: String(siteId) })
    tx.run(accounts.insertAccountSite, { accountId, siteId })
  }
}

/**
 * The secret itself is never in the audit, only that it changed.
 * @throws NOT_FOUND, OTHER_SITE for another's secret when the caller is limited to sites
 */
export function setSecret(tx: Writer, input: { id: number; secretHash: string }, actor: Actor): void {
  if (input.id !== actor.accountId) requireAllSites(actor)
  getRecord(tx, input.id)
  tx.run(accounts.setSecret, input)
  tx.record({ entity: 'account', id: input.id, after: { isSecretChanged: true } })
}

/** After the third wrong try each further one waits twice as long, at most five minutes. */
const waitAfter = (failures: number): number =>
  failures < 3 ? 0 : Math.min(300_000, 1000 * 2 ** (failures - 2))

/** Notes a sign-in, right or wrong; a wrong one slows the next down. Gives the wait in milliseconds. */
export function recordTry(tx: Writer, record: accounts.AccountRecord, isRight: boolean): number {
  const failedCount = isRight ? 0 : record.failedCount + 1
  const wait = isRight ? 0 : waitAfter(failedCount)
  tx.run(accounts.setFailures, { id: record.id, failedCount, notBeforeAt: tx.now + wait })
  tx.record({ entity: 'account', id: record.id, after: { isSignedIn: isRight, failedCount } })
  return wait
}

/** @throws TOO_MANY_TRIES while an account has to wait */
export function requireNoWait(record: accounts.AccountRecord | undefined, now: Instant): void {
  if (record && record.notBeforeAt > now) {
    throw refuse('TOO_MANY_TRIES', { waitSeconds: Math.ceil((record.notBeforeAt - now) / 1000) })
  }
}
