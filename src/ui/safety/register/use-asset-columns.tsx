import { Checkbox } from '@mantine/core'
import type { SafetyAsset } from '../../../shared/safety/register.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import type { usePlaces } from '../parts/use-places.ts'
import { AssetConcerns, useConcernWords } from './AssetConcerns.tsx'

interface Selection {
  ids: ReadonlySet<number>
  toggle(id: number): void
}

/** The register's columns; with a box before each piece where several may be chosen. */
export function useAssetColumns(
  places: ReturnType<typeof usePlaces>,
  selection: Selection | null,
): Column<SafetyAsset>[] {
  const { t } = useWords()
  const say = useEnum()
  const { all } = useConcernWords()
  const short = (key: string, label: string, text: Column<SafetyAsset>['text']): Column<SafetyAsset> => ({
    key,
    label,
    text,
    isShort: true,
  })
  const box: Column<SafetyAsset> = {
    key: 'box',
    label: t('safety.register.asset.box'),
    text: () => '',
    isOnlyOnScreen: true,
    cell: ({ id, code, retiredOn }) =>
      retiredOn === null && (
        // A touch beside the box must not open the row.
        <Checkbox
          size="md"
          aria-label={t('safety.register.asset.select', { code })}
          checked={selection?.ids.has(id) ?? false}
          onClick={(event) => event.stopPropagation()}
          onChange={() => selection?.toggle(id)}
        />
      ),
  }
  return [
    short('code', t('safety.register.asset.code'), ({ code }) => code),
    ...(selection ? [box] : []),
    short('kind', t('safety.register.asset.kind'), ({ kind }) => say('assetKind', kind)),
    short('where', t('safety.register.asset.where'), (asset) => places.words(asset, asset.place)),
    {
      ...short('state', t('safety.register.asset.state'), all),
      cell: (asset) => <AssetConcerns asset={asset} />,
    },
    short('nextOn', t('safety.register.asset.nextOn'), ({ nextOn }) => nextOn),
    short('expiresOn', t('safety.register.asset.expiresOn'), ({ expiresOn }) => expiresOn),
    short('lastOn', t('safety.register.asset.lastOn'), ({ lastOn }) => lastOn),
    short('model', t('safety.register.asset.model'), ({ model }) => model),
    short('madeOn', t('safety.register.asset.madeOn'), ({ madeOn }) => madeOn),
    short('installedOn', t('safety.register.asset.installedOn'), ({ installedOn }) => installedOn),
  ]
}
