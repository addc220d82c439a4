import type { Role } from '../../shared/accounts/rights.ts'
import { refuse } from '../../shared/errors.ts'

/** Who is calling: what rights and the audit need to know. */
export interface Actor {
  accountId: number
  name: string
  role: Role
  /** The sites the account is limited to; null means all. */
  siteIds: readonly number[] | null
}

/** True when the actor may see this site. */
export const maySeeSite = (actor: Actor, siteId: number): boolean =>
  actor.siteIds === null || actor.siteIds.includes(siteId)

/** @throws OTHER_SITE when the account is limited to other sites */
export function requireSite(actor: Actor, siteId: number): void {
  if (!maySeeSite(actor, siteId)) throw refuse('OTHER_SITE', {})
}

/**
 * For what concerns the whole organisation (its accounts, settings, sites, the file itself): an account that is
 * limited to sites could otherwise lift its own limit.
 * @throws OTHER_SITE
 */
export function requireAllSites(actor: Actor): void {
  if (actor.siteIds !== null) throw refuse('OTHER_SITE', {})
}
