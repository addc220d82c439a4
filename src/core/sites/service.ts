import { refuse } from '../../shared/errors.ts'
import {
  type NewSetting,
  type NewSite,
  type Organisation,
  type Setting,
  type SettingKey,
  type Site,
  settingDefaults,
} from '../../shared/sites/schema.ts'
import { type Actor, maySeeSite, requireAllSites, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { recountFrom } from '../homecare/counting.ts'
import { requireFresh } from '../stale.ts'
import { settingOn } from './settings.ts'
import * as sites from './sql.ts'

/** The organisation; @throws NOT_FOUND before the first start is done. */
export function getOrganisation(reader: Reader): Organisation {
  const row = reader.get(sites.getOrganisation)
  if (!row) throw refuse('NOT_FOUND', { entity: 'organisation', id: '1' })
  return { name: row.name, timeZone: row.timeZone, version: row.version }
}

/** @throws STALE, OTHER_SITE */
export function updateOrganisation(tx: Writer, input: Organisation, actor: Actor): Organisation {
  requireAllSites(actor)
  const before = getOrganisation(tx)
  requireFresh(tx, 'organisation', { id: 1, ...before }, input)
  tx.run(sites.updateOrganisation, { name: input.name, timeZone: input.timeZone })
  const after = getOrganisation(tx)
  tx.record({ entity: 'organisation', id: 1, before, after })
  return after
}

/** The sites this account may see, homes first. */
export const listSites = (reader: Reader, actor: Actor): Site[] =>
  reader.all(sites.listSites).filter((site) => maySeeSite(actor, site.id))

/** @throws NOT_FOUND */
export function getSite(reader: Reader, id: number): Site {
  const site = reader.get(sites.getSite, { id })
  if (!site) throw refuse('NOT_FOUND', { entity: 'site', id: String(id) })
  return site
}

/** @throws NAME_TAKEN, BACKWARD, OTHER_SITE */
export function createSite(tx: Writer, input: NewSite, actor: Actor): Site {
  requireAllSites(actor)
  requireFreeName(tx, input.name, null)
  requireForward(input)
  const { id } = tx.run(sites.insertSite, input)
  const after = getSite(tx, id)
  tx.record({ entity: 'site', id, siteId: id, after })
  return after
}

/** @throws NOT_FOUND, STALE, NAME_TAKEN, BACKWARD, OTHER_SITE */
export function updateSite(tx: Writer, input: Site, actor: Actor): Site {
  requireSite(actor, input.id)
  const before = getSite(tx, input.id)
  requireFresh(tx, 'site', before, input)
  requireFreeName(tx, input.name, input.id)
  requireForward(input)
  tx.run(sites.updateSite, input)
  const after = getSite(tx, input.id)
  tx.record({ entity: 'site', id: input.id, siteId: input.id, before, after })
  return after
}

function requireFreeName(reader: Reader, name: string, ownId: number | null): void {
  const other = reader.get(sites.findSiteByName, { name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}

function requireForward({ openedOn, closedOn }: NewSite): void {
  if (openedOn && closedOn && closedOn < openedOn) throw refuse('BACKWARD', { from: openedOn, to: closedOn })
}

/** Every setting with the value in force today and its dated values. */
export function listSettings(reader: Reader): Setting[] {
  return (Object.keys(settingDefaults) as SettingKey[]).map((key) => getSetting(reader, key))
}

const getSetting = (reader: Reader, key: SettingKey): Setting => ({
  key,
  value: settingOn(reader, key),
  history: reader
    .all(sites.listSetting, { key })
    .map(({ fromOn, value }) => ({ fromOn, value: JSON.parse(value) })),
})

/**
 * Sets a value from a day on. What came before stays as it was (RULES, head), so that day is not past.
 * @throws IN_PAST, OTHER_SITE
 */
export function setSetting(tx: Writer, input: NewSetting, actor: Actor): Setting {
  requireAllSites(actor)
  if (input.fromOn < tx.today) throw refuse('IN_PAST', { field: 'fromOn' })
  const before = getSetting(tx, input.key)
  tx.run(sites.putSetting, { ...input, value: JSON.stringify(input.value) })
  if (input.key === 'visitMinMinutes')
    for (const { id } of tx.all(sites.listSites)) recountFrom(tx, id, input.fromOn, null)
  const after = getSetting(tx, input.key)
  tx.record({ entity: 'setting', id: input.key, before, after })
  return after
}
