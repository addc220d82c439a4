import { refuse } from '../../shared/errors.ts'
import type { AssetCheck, NewAssetChecks } from '../../shared/safety/register.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { getAsset, listOfOneSite } from './assets.ts'
import * as register from './register-sql.ts'

/** What was done to a piece, latest first; voided entries too. @throws NOT_FOUND, OTHER_SITE */
export function listChecks(reader: Reader, { assetId }: { assetId: number }, actor: Actor): AssetCheck[] {
  getAsset(reader, actor, assetId)
  return reader.all(register.listChecks, { assetId })
}

/**
 * Tested, maintained, repaired: the same for pieces of one site, all or none. What was found broken stands as broken until
 * something says that it works.
 * @throws NOT_FOUND (of another site too), OTHER_SITE, ALREADY_ENDED when one was taken out of use, IN_FUTURE
 */
export function addChecks(
  tx: Writer,
  { assetIds, ...input }: NewAssetChecks,
  actor: Actor,
): { ids: number[] } {
  requirePast(tx, input.onDay, 'onDay')
  const assets = listOfOneSite(tx, actor, assetIds)
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const ids = assets.map(
    ({ id: assetId }) => tx.run(register.insertCheck, { ...input, assetId, ...entered }).id,
  )
  const [first] = assets
  tx.record({
    entity: 'safetyAsset',
    id: first?.id ?? 0,
    siteId: first?.siteId,
    after: { ...input, assetIds, ids },
  })
  return { ids }
}

/** An entry made by mistake: what was before it stands again. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidCheck(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<never, never> {
  const before = tx.get(register.getCheck, { id })
  if (!before) throw refuse('NOT_FOUND', { entity: 'assetCheck', id: String(id) })
  const { siteId } = getAsset(tx, actor, before.assetId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(register.voidCheck, { id, now: tx.now, by: actor.name, reason })
  tx.record({ entity: 'safetyAsset', id: before.assetId, siteId, before, after: { reason } })
  return {}
}
