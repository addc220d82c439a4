import type { SafetyAsset } from '../../../shared/safety/register.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

/** One piece by its kind and code, several by their number. */
export function useNameOf() {
  const { t } = useWords()
  const say = useEnum()
  return (assets: readonly SafetyAsset[]): string => {
    const [only] = assets
    return only && assets.length === 1
      ? `${say('assetKind', only.kind)} ${only.code}`
      : t('safety.register.check.pieces', { count: assets.length })
  }
}
