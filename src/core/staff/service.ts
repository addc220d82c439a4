import { addDays, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import type { Certificate, NewStaff, Staff } from '../../shared/staff/schema.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { personKeys } from '../people/keys.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import * as staff from './sql.ts'

const withLists = (reader: Reader, record: staff.StaffRecord): Staff => ({
  ...record,
  certificates: reader.all(staff.listCertificates, { staffId: record.id }),
  leaves: reader.all(staff.listLeaves, { staffId: record.id }),
})

/** @throws NOT_FOUND */
function getStaff(reader: Reader, id: number): Staff {
  const record = reader.get(staff.getStaff, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'staff', id: String(id) })
  return withLists(reader, record)
}

const isWithin = (on: Day, from: Day | null, to: Day | null): boolean =>
  (from === null || from <= on) && (to === null || on <= to)

/**
 * Everyone who works at the sites this account may see, with how they stand on a day (default today); found by
 * characters, pinyin or initials.
 * @throws OTHER_SITE
 */
export function listStaff(
  reader: Reader,
  input: { siteId?: number; on?: Day; search?: string },
  actor: Actor,
) {
  const { siteId = null, on = reader.today } = input
  if (siteId !== null) requireSite(actor, siteId)
  const text = normaliseSearch(input.search ?? '')
  return reader
    .all(staff.listStaff, { siteId })
    .filter((record) => maySeeSite(actor, record.siteId))
    .filter((record) => text === '' || personKeys(record.name, '').some((key) => key.startsWith(text)))
    .map((record) => {
      const whole = withLists(reader, record)
      return {
        ...whole,
        isEmployed: isWithin(on, record.employedFrom, record.employedTo),
        isOnLeave: whole.leaves.some((leave) => isWithin(on, leave.fromOn, leave.toOn)),
        nextExpiry: nextExpiryOf(whole.certificates),
      }
    })
}

/** When the first certificate runs out; of one named kind the one that lasts longest counts. */
function nextExpiryOf(certificates: Certificate[]): Day | null {
  const lasting = certificates.filter(
    ({ kind, expiresOn }) =>
      kind === 'other' ||
      !certificates.some(
        (other) => other.kind === kind && (other.expiresOn ?? '9999') > (expiresOn ?? '9999'),
      ),
  )
  return lasting.flatMap(({ expiresOn }) => expiresOn ?? []).sort()[0] ?? null
}

/** @throws NOT_FOUND for an unknown site, OTHER_SITE, BACKWARD */
export function createStaff(tx: Writer, input: NewStaff, actor: Actor): Staff {
  requireSite(actor, getSite(tx, input.siteId).id)
  requireForward(input)
  const { id } = tx.run(staff.insertStaff, input)
  writeLists(tx, id, input)
  const after = getStaff(tx, id)
  tx.record({ entity: 'staff', id, siteId: input.siteId, after })
  return after
}

/** Changes a member of staff; certificates and leaves are replaced whole. @throws NOT_FOUND, OTHER_SITE, STALE, BACKWARD */
export function updateStaff(tx: Writer, input: Staff, actor: Actor): Staff {
  const before = getStaff(tx, input.id)
  for (const siteId of [before.siteId, getSite(tx, input.siteId).id]) requireSite(actor, siteId)
  requireFresh(tx, 'staff', before, input)
  requireForward(input)
  tx.run(staff.updateStaff, input)
  writeLists(tx, input.id, input)
  const after = getStaff(tx, input.id)
  tx.record({ entity: 'staff', id: input.id, siteId: input.siteId, before, after })
  return after
}

function writeLists(tx: Writer, staffId: number, { certificates, leaves }: NewStaff): void {
  tx.run(staff.removeCertificates, { staffId })
  for (const certificate of certificates) tx.run(staff.insertCertificate, { ...certificate, staffId })
  tx.run(staff.removeLeaves, { staffId })
  for (const leave of leaves) tx.run(staff.insertLeave, { ...leave, staffId })
}

/** @throws BACKWARD naming the first pair of days that is the wrong way round */
function requireForward({ employedFrom, employedTo, certificates, leaves }: NewStaff): void {
  const spans: [Day | null, Day | null][] = [
    [employedFrom, employedTo],
    ...certificates.map(({ issuedOn, expiresOn }): [Day | null, Day | null] => [issuedOn, expiresOn]),
    ...leaves.map(({ fromOn, toOn }): [Day, Day] => [fromOn, toOn]),
  ]
  for (const [from, to] of spans) if (from && to && to < from) throw refuse('BACKWARD', { from, to })
}

/**
 * Certificates that expire within so many days, or have expired, of people who work here; one that was renewed
 * is not listed. Valid through its last day (RULES, Time).
 */
export function listExpiring(reader: Reader, { withinDays }: { withinDays: number }, actor: Actor) {
  const { today } = reader
  return reader
    .all(staff.listExpiring, { today, until: addDays(today, withinDays) })
    .filter((row) => maySeeSite(actor, row.siteId))
    .map((row) => ({ ...row, isExpired: row.expiresOn < today }))
}
