import type { Organisation, Site } from '../../shared/sites/schema.ts'
import { sql } from '../db/statement.ts'

export const getOrganisation = sql<Record<never, never>, Organisation & { isSample: boolean }>(
  'SELECT name, timeZone, isSample, version FROM organisation',
)
export const insertOrganisation = sql<{
  name: string
  timeZone: string
  isSample: boolean
  createdAt: number
}>(
  'INSERT INTO organisation (id, name, timeZone, isSample, createdAt) VALUES (1, @name, @timeZone, @isSample, @createdAt)',
)
export const updateOrganisation = sql<{ name: string; timeZone: string }>(
  'UPDATE organisation SET name = @name, timeZone = @timeZone, version = version + 1',
)

const siteColumns = 'id, kind, name, operator, address, phone, openedOn, closedOn, version'
export const listSites = sql<Record<never, never>, Site>(
  `SELECT ${siteColumns} FROM site ORDER BY kind = 'home' DESC, id`,
)
export const getSite = sql<{ id: number }, Site>(`SELECT ${siteColumns} FROM site WHERE id = @id`)
export const findSiteByName = sql<{ name: string }, { id: number }>('SELECT id FROM site WHERE name = @name')
export const insertSite = sql<Omit<Site, 'id' | 'version'>>(`
  INSERT INTO site (kind, name, operator, address, phone, openedOn, closedOn)
  VALUES (@kind, @name, @operator, @address, @phone, @openedOn, @closedOn)`)
export const updateSite = sql<Site>(`
  UPDATE site SET kind = @kind, name = @name, operator = @operator, address = @address, phone = @phone,
    openedOn = @openedOn, closedOn = @closedOn, version = version + 1
  WHERE id = @id`)

export const listSetting = sql<{ key: string }, { fromOn: string; value: string }>(
  'SELECT fromOn, value FROM setting WHERE key = @key ORDER BY fromOn',
)
export const putSetting = sql<{ key: string; fromOn: string; value: string }>(`
  INSERT INTO setting (key, fromOn, value) VALUES (@key, @fromOn, @value)
  ON CONFLICT (key, fromOn) DO UPDATE SET value = excluded.value`)
