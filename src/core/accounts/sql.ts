import type { Role } from '../../shared/accounts/rights.ts'
import { sql } from '../db/statement.ts'

export interface AccountRecord {
  id: number
  name: string
  displayName: string
  role: Role
  isLimited: boolean
  staffId: number | null
  secretHash: string
  isActive: boolean
  failedCount: number
  notBeforeAt: number
  version: number
}

const columns =
  'id, name, displayName, role, isLimited, staffId, secretHash, isActive, failedCount, notBeforeAt, version'
export const getAccount = sql<{ id: number }, AccountRecord>(`SELECT ${columns} FROM account WHERE id = @id`)
export const findAccount = sql<{ name: string }, AccountRecord>(
  `SELECT ${columns} FROM account WHERE name = @name`,
)
export const listAccounts = sql<Record<never, never>, AccountRecord>(
  `SELECT ${columns} FROM account ORDER BY isActive DESC, name`,
)
export const countActiveDirectors = sql<{ exceptId: number }, { count: number }>(
  "SELECT count(*) AS count FROM account WHERE role = 'director' AND isActive = 1 AND isLimited = 0 AND id <> @exceptId",
)
export const insertAccount = sql<
  Pick<AccountRecord, 'name' | 'displayName' | 'role' | 'isLimited' | 'staffId' | 'secretHash'>
>(`
  INSERT INTO account (name, displayName, role, isLimited, staffId, secretHash)
  VALUES (@name, @displayName, @role, @isLimited, @staffId, @secretHash)`)
export const updateAccount = sql<
  Pick<AccountRecord, 'id' | 'displayName' | 'role' | 'isLimited' | 'staffId' | 'isActive'>
>(`
  UPDATE account SET displayName = @displayName, role = @role, isLimited = @isLimited, staffId = @staffId,
    isActive = @isActive, version = version + 1
  WHERE id = @id`)
export const setSecret = sql<{ id: number; secretHash: string }>(
  'UPDATE account SET secretHash = @secretHash, failedCount = 0, notBeforeAt = 0, version = version + 1 WHERE id = @id',
)
export const setFailures = sql<{ id: number; failedCount: number; notBeforeAt: number }>(
  'UPDATE account SET failedCount = @failedCount, notBeforeAt = @notBeforeAt WHERE id = @id',
)
export const listAccountSites = sql<{ accountId: number }, { siteId: number }>(
  'SELECT siteId FROM accountSite WHERE accountId = @accountId ORDER BY siteId',
)
export const clearAccountSites = sql<{ accountId: number }>(
  'DELETE FROM accountSite WHERE accountId = @accountId',
)
export const insertAccountSite = sql<{ accountId: number; siteId: number }>(
  'INSERT INTO accountSite (accountId, siteId) VALUES (@accountId, @siteId)',
)
