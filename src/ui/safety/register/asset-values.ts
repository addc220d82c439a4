import type { NewAssets, SafetyAsset } from '../../../shared/safety/register.ts'
import type { AssetKind } from '../../../shared/safety/terms.ts'

export type AssetValues = Omit<NewAssets, 'siteId' | 'codes' | 'kind'> & { kind: AssetKind | null }

export const emptyAsset: AssetValues = {
  kind: null,
  floorId: null,
  roomId: null,
  place: '',
  model: '',
  madeOn: null,
  installedOn: null,
  expiresOn: null,
  note: '',
}

/** What a form may change of a piece. */
export function assetValues(asset: SafetyAsset) {
  const { kind, code, floorId, roomId, place, model, madeOn, installedOn, expiresOn, note } = asset
  return { kind, code, floorId, roomId, place, model, madeOn, installedOn, expiresOn, note }
}
