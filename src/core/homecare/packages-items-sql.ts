import type { Day } from '../../shared/day.ts'
import type { ServiceItem } from '../../shared/homecare/package.ts'
import { sql } from '../db/statement.ts'

export type ItemRecord = Omit<ServiceItem, 'terms'>
type TermsRow = { fromOn: Day; minutes: number; priceFen: number }

const columns = 'id, code, name, kind, category, isActive, version'
export const listItems = sql<Record<never, never>, ItemRecord>(
  `SELECT ${columns} FROM serviceItem ORDER BY isActive DESC, code`,
)
export const listTerms = sql<Record<never, never>, TermsRow & { itemId: number }>(
  'SELECT itemId, fromOn, minutes, priceFen FROM serviceItemTerms ORDER BY itemId, fromOn DESC',
)
export const getItem = sql<{ id: number }, ItemRecord>(`SELECT ${columns} FROM serviceItem WHERE id = @id`)
export const termsOf = sql<{ itemId: number }, TermsRow>(
  'SELECT fromOn, minutes, priceFen FROM serviceItemTerms WHERE itemId = @itemId ORDER BY fromOn DESC',
)
/** Those in force on a day; before the first ones, these. */
export const termsOn = sql<{ itemId: number; on: Day }, TermsRow>(`
  SELECT fromOn, minutes, priceFen FROM serviceItemTerms WHERE itemId = @itemId
  ORDER BY fromOn <= @on DESC, CASE WHEN fromOn <= @on THEN fromOn END DESC, fromOn LIMIT 1`)
export const findByCode = sql<{ code: string }, { id: number }>(
  'SELECT id FROM serviceItem WHERE code = @code',
)
export const findByName = sql<{ name: string }, { id: number }>(
  'SELECT id FROM serviceItem WHERE name = @name',
)
export const insertItem = sql<Pick<ItemRecord, 'code' | 'name' | 'kind' | 'category' | 'isActive'>>(`
  INSERT INTO serviceItem (code, name, kind, category, isActive) VALUES (@code, @name, @kind, @category, @isActive)`)
export const updateItem = sql<Pick<ItemRecord, 'id' | 'code' | 'name' | 'kind' | 'category' | 'isActive'>>(`
  UPDATE serviceItem SET code = @code, name = @name, kind = @kind, category = @category, isActive = @isActive,
    version = version + 1
  WHERE id = @id`)
export const putTerms = sql<TermsRow & { itemId: number }>(`
  INSERT INTO serviceItemTerms (itemId, fromOn, minutes, priceFen) VALUES (@itemId, @fromOn, @minutes, @priceFen)
  ON CONFLICT (itemId, fromOn) DO UPDATE SET minutes = excluded.minutes, priceFen = excluded.priceFen`)
export const touchItem = sql<{ id: number }>('UPDATE serviceItem SET version = version + 1 WHERE id = @id')
