import { refuse } from '../../shared/errors.ts'
import { type NewSite, type Organisation, type Setting, type SettingKey, type Site, settingDefaults, settingTypes } from '../../shared/sites/schema.ts'
import { type Actor, maySeeSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { settingOn } from './settings.ts'
import * as sites from './sql.ts'

/** The organisation; @throws NOT_FOUND before the first start is done. */
export function getOrganisation(reader: Reader): Organisation {
  const row = reader.get(sites.getOrganisation)
  if (!row) throw refuse('NOT_FOUND', { entity: 'organisation', id: '1' })
  return { name: row.name, timeZone: row.timeZone, version: row.version }
}

export function updateOrganisation(tx: Writer, input: Organisation): Organisation {
  const before = getOrganisation(tx)
  requireFresh(tx, 'organisation', { id: 1, ...before }, input)
  tx.run(sites.updateOrganisation, { name: input.name, timeZone: input.timeZone })
  const after = getOrganisation(tx)
  tx.record({ entity: 'organisation', id: 1, before, after })
  return after
}

/** The sites this account may see, homes first. */
export const listSites = (reader: Reader, actor: Actor): Site[] => reader.all(sites.listSites).filter((site) => maySeeSite(actor, site.id))

/** @throws NOT_FOUND */
export function getSite(reader: Reader, id: number): Site {
  const site = reader.get(sites.getSite, { id })
  if (!site) throw refuse('NOT_FOUND', { entity: 'site', id: String(id) })
  return site
}

/** @throws NAME_TAKEN */
export function createSite(tx: Writer, input: NewSite): Site {
  requireFreeName(tx, input.name, null)
  requireForward(input)
  const { id } = tx.run(sites.insertSite, input)
  const after = getSite(tx, id)
  tx.record({ entity: 'site', id, siteId: id, after })
  return after
}

/** @throws NOT_FOUND, STALE, NAME_TAKEN, BACKWARD */
export function updateSite(tx: Writer, input: Site): Site {
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
  const rows = reader.all(sites.listSettings)
  return (Object.keys(settingDefaults) as SettingKey[]).map((key) => ({
    key,
    value: settingOn(reader, key),
    history: rows.filter((row) => row.key === key).map(({ fromOn, value }) => ({ fromOn, value: JSON.parse(value) })),
  }))
}

/** Sets a value from a day on. What came before stays as it was (RULES, head). */
export function setSetting(tx: Writer, input: { key: SettingKey; fromOn: string; value: string | number }): Setting {
  const before = listSettings(tx).find((setting) => setting.key === input.key)
  const value = settingTypes[input.key].parse(input.value)
  tx.run(sites.putSetting, { key: input.key, fromOn: input.fromOn, value: JSON.stringify(value) })
  const after = listSettings(tx).find((setting) => setting.key === input.key) as Setting
  tx.record({ entity: 'setting', id: input.key, before, after })
  return after
}
