import { daysBetween } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Licence, LicenceUpdate, NewLicence } from '../../shared/safety/register.ts'
import { licenceState } from '../../shared/safety/register-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { requireFresh } from '../stale.ts'
import * as register from './register-sql.ts'

/** Licences of a site with what runs out, that first; voided ones too. @throws OTHER_SITE */
export function listLicences(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Licence[] {
  requireSite(actor, siteId)
  const records = reader.all(register.listLicences, { siteId })
  const within = settingOn(reader, 'reminderDays')
  const counted = records.filter(({ voidedAt }) => voidedAt === null)
  return records.map((record) => ({
    ...record,
    state: licenceState(record, counted, reader.today, within),
    daysLeft: record.expiresOn === null ? null : daysBetween(reader.today, record.expiresOn),
  }))
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getRecord(reader: Reader, actor: Actor, id: number): register.LicenceRecord {
  const record = reader.get(register.getLicence, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'licence', id: String(id) })
  requireSite(actor, record.siteId)
  if (record.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return record
}

/** It as the list shows it. */
function shown(reader: Reader, actor: Actor, { id, siteId }: { id: number; siteId: number }): Licence {
  const licence = listLicences(reader, { siteId }, actor).find((each) => each.id === id)
  if (!licence) throw refuse('NOT_FOUND', { entity: 'licence', id: String(id) })
  return licence
}

/** @throws OTHER_SITE, NOT_FOUND, IN_FUTURE */
export function addLicence(tx: Writer, input: NewLicence, actor: Actor): Licence {
  const { siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  requirePast(tx, input.issuedOn, 'issuedOn')
  const { id } = tx.run(register.insertLicence, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  const after = shown(tx, actor, { id, siteId })
  tx.record({ entity: 'licence', id, siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, IN_FUTURE */
export function updateLicence(tx: Writer, input: LicenceUpdate, actor: Actor): Licence {
  const before = getRecord(tx, actor, input.id)
  requireFresh(tx, 'licence', before, input)
  requirePast(tx, input.issuedOn, 'issuedOn')
  tx.run(register.updateLicence, input)
  const after = shown(tx, actor, before)
  tx.record({ entity: 'licence', id: input.id, siteId: before.siteId, before, after })
  return after
}

/** A licence entered by mistake. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidLicence(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Licence {
  const before = getRecord(tx, actor, id)
  tx.run(register.voidLicence, { id, now: tx.now, by: actor.name, reason })
  const after = shown(tx, actor, before)
  tx.record({ entity: 'licence', id, siteId: before.siteId, before, after })
  return after
}
