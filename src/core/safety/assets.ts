import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { AssetUpdate, NewAssets, SafetyAsset } from '../../shared/safety/register.ts'
import { concernsOf } from '../../shared/safety/register-rules.ts'
import type { AssetKind } from '../../shared/safety/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireForward, requirePast } from '../homecare/days.ts'
import { refuseEnded } from '../homecare/equipment-items.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { requireFresh } from '../stale.ts'
import { placeOf } from './place.ts'
import * as register from './register-sql.ts'

/** The equipment of a site with what is due, floor by floor, retired pieces too. @throws OTHER_SITE */
export function listAssets(reader: Reader, { siteId }: { siteId: number }, actor: Actor): SafetyAsset[] {
  requireSite(actor, siteId)
  const within = settingOn(reader, 'reminderDays')
  return reader
    .all(register.listAssets, { siteId })
    .map((asset) => ({ ...asset, concerns: concernsOf(asset, reader.today, within) }))
}

/** What of a kind stands on a floor, or anywhere at the site where no floor is named; in the order of floors and codes. */
export const assetsAt = (reader: Reader, at: { siteId: number; floorId: number | null; kind: AssetKind }) =>
  reader.all(register.listAssetsAt, at)

/** @throws NOT_FOUND, OTHER_SITE */
export function getAsset(reader: Reader, actor: Actor, id: number): SafetyAsset {
  const asset = reader.get(register.getAsset, { id })
  if (!asset) throw refuse('NOT_FOUND', { entity: 'safetyAsset', id: String(id) })
  requireSite(actor, asset.siteId)
  return { ...asset, concerns: concernsOf(asset, reader.today, settingOn(reader, 'reminderDays')) }
}

/** One that is in use. @throws NOT_FOUND, OTHER_SITE; ALREADY_ENDED when it was taken out of use */
export function requireUsed(reader: Reader, actor: Actor, id: number): SafetyAsset {
  const asset = getAsset(reader, actor, id)
  if (asset.retiredOn !== null) throw refuseEnded(reader, asset.retiredOn)
  return asset
}

function requireFreeCode(reader: Reader, siteId: number, code: string, ownId?: number): void {
  const other = reader.get(register.findAsset, { siteId, code })
  if (other && other.id !== ownId) throw refuse('ASSET_CODE_TAKEN', { code })
}

/**
 * Adds pieces that are alike but for their codes, all or none.
 * @throws OTHER_SITE, NOT_FOUND, IN_FUTURE, ASSET_CODE_TAKEN naming the first that is taken or given twice
 */
export function addAssets(tx: Writer, { codes, ...input }: NewAssets, actor: Actor): { ids: number[] } {
  const { siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  requirePast(tx, input.madeOn, 'madeOn')
  requirePast(tx, input.installedOn, 'installedOn')
  const row = {
    ...input,
    ...placeOf(tx, siteId, input),
    recordedAt: tx.now,
    recordedBy: actor.name,
  }
  const ids = codes.map((code) => {
    requireFreeCode(tx, siteId, code)
    return tx.run(register.insertAsset, { ...row, code }).id
  })
  tx.record({ entity: 'safetyAsset', id: ids[0] ?? 0, siteId, after: { ...input, codes, ids } })
  return { ids }
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_ENDED, STALE, IN_FUTURE, ASSET_CODE_TAKEN */
export function updateAsset(tx: Writer, input: AssetUpdate, actor: Actor): SafetyAsset {
  const before = requireUsed(tx, actor, input.id)
  const { siteId } = before
  requireFresh(tx, 'safetyAsset', before, input)
  requirePast(tx, input.madeOn, 'madeOn')
  requirePast(tx, input.installedOn, 'installedOn')
  requireFreeCode(tx, siteId, input.code, input.id)
  tx.run(register.updateAsset, { ...input, ...placeOf(tx, siteId, input) })
  const after = getAsset(tx, actor, input.id)
  tx.record({ entity: 'safetyAsset', id: input.id, siteId, before, after })
  return after
}

/**
 * Takes pieces of one site out of use, all or none; their codes can be given again.
 * @throws NOT_FOUND (of another site too), OTHER_SITE, ALREADY_ENDED, IN_FUTURE, BACKWARD before it was installed
 */
export function retireAssets(
  tx: Writer,
  { ids, retiredOn, reason }: { ids: number[]; retiredOn: Day; reason: string },
  actor: Actor,
): Record<never, never> {
  requirePast(tx, retiredOn, 'retiredOn')
  const before = listOfOneSite(tx, actor, ids)
  for (const { id, installedOn } of before) {
    requireForward(installedOn, retiredOn)
    tx.run(register.retireAsset, { id, retiredOn, reason })
  }
  const [first] = before
  tx.record({
    entity: 'safetyAsset',
    id: first?.id ?? 0,
    siteId: first?.siteId,
    before,
    after: { ids, retiredOn, reason },
  })
  return {}
}

/** Pieces in use that one act is about. @throws NOT_FOUND (of another site than the first too), OTHER_SITE, ALREADY_ENDED */
export function listOfOneSite(reader: Reader, actor: Actor, ids: readonly number[]): SafetyAsset[] {
  const assets = [...new Set(ids)].map((id) => requireUsed(reader, actor, id))
  const stray = assets.find(({ siteId }) => siteId !== assets[0]?.siteId)
  if (stray) throw refuse('NOT_FOUND', { entity: 'safetyAsset', id: String(stray.id) })
  return assets
}
