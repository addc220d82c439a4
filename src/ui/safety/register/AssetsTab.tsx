import { Button, Checkbox, Group, Select, Text } from '@mantine/core'
import { IconClipboardCheck, IconPlus, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import { AssetConcern, type SafetyAsset } from '../../../shared/safety/register.ts'
import type { AssetKind } from '../../../shared/safety/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import { Empty } from '../../kit/parts.tsx'
import { DataTable } from '../../kit/table.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { AddAssetsForm } from './AddAssetsForm.tsx'
import { AssetDrawer } from './AssetDrawer.tsx'
import { CheckForm } from './CheckForm.tsx'
import { RetireForm } from './RetireForm.tsx'
import { useAssetColumns } from './use-asset-columns.tsx'

const standings = ['inUse', 'attention', 'allGone'] as const
type Standing = (typeof standings)[number]
type Doing = 'add' | 'check' | 'retire' | null

/** The fire equipment register: what stands where, and what is due. */
export function AssetsTab({ siteId, assets }: { siteId: number; assets: SafetyAsset[] }) {
  const { t } = useWords()
  const { may } = useSession()
  const places = usePlaces(siteId)
  const [kind, setKind] = useState<AssetKind | null>(null)
  const [floorId, setFloor] = useState<string | null>(null)
  const [standing, setStanding] = useState<Standing>('inUse')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [opened, setOpened] = useState<number | null>(null)
  const [doing, setDoing] = useState<Doing>(null)
  const mayWrite = may('safety.write')

  const shown = assets.filter(
    (asset) =>
      (kind === null || asset.kind === kind) &&
      (floorId === null || asset.floorId === Number(floorId)) &&
      (asset.retiredOn !== null) === (standing === 'allGone') &&
      (standing !== 'attention' || asset.concerns.length > 0),
  )
  const toggle = (id: number) =>
    setChosen((ids) => new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]))
  const selected = shown.filter(({ id, retiredOn }) => retiredOn === null && chosen.has(id))
  const columns = useAssetColumns(places, mayWrite ? { ids: chosen, toggle } : null)
  const done = () => {
    setDoing(null)
    setChosen(new Set())
  }
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDoing('add')}>
      {t('safety.register.asset.add')}
    </Button>
  )
  return (
    <>
      <Attention assets={assets} />
      {mayWrite && assets.length > 0 && (
        <Group mb="sm" gap="sm" className="screen-only" mih={44}>
          {add}
          {standing !== 'allGone' && shown.length > 0 && (
            <Checkbox
              size="md"
              label={t('safety.register.asset.selectAll', { count: shown.length })}
              checked={selected.length === shown.length}
              indeterminate={selected.length > 0 && selected.length < shown.length}
              onChange={({ currentTarget }) =>
                setChosen(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []))
              }
            />
          )}
          {selected.length > 0 && (
            <>
              <Text role="status">{t('safety.register.asset.selected', { count: selected.length })}</Text>
              <Button
                variant="light"
                leftSection={<IconClipboardCheck size={20} aria-hidden />}
                onClick={() => setDoing('check')}
              >
                {t('safety.register.check.action')}
              </Button>
              <Button
                variant="light"
                color="red"
                leftSection={<IconTrashX size={20} aria-hidden />}
                onClick={() => setDoing('retire')}
              >
                {t('safety.register.retire.action')}
              </Button>
            </>
          )}
        </Group>
      )}
      <DataTable
        name={t('safety.register.title')}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        onRow={({ id }) => setOpened(id)}
        filters={
          <>
            <EnumSelect<AssetKind>
              kind="assetKind"
              aria-label={t('safety.register.asset.kind')}
              placeholder={t('safety.register.asset.allKinds')}
              clearable
              w={170}
              value={kind}
              onChange={setKind}
            />
            {places.floors.length > 0 && (
              <Select
                aria-label={t('safety.register.place.floor')}
                placeholder={t('safety.register.asset.allFloors')}
                clearable
                clearButtonProps={{ 'aria-label': t('kit.none') }}
                w={150}
                data={places.floors}
                value={floorId}
                onChange={setFloor}
              />
            )}
            <Select
              aria-label={t('safety.register.asset.state')}
              allowDeselect={false}
              w={140}
              data={standings.map((value) => ({ value, label: t(`safety.register.asset.${value}`) }))}
              value={standing}
              onChange={(value) => value && setStanding(value)}
            />
          </>
        }
        empty={
          assets.length === 0 ? (
            <Empty title={t('safety.register.asset.empty')} lead={t('safety.register.asset.emptyLead')}>
              {add}
            </Empty>
          ) : (
            <Empty title={t('kit.noMatch')} />
          )
        }
      />
      {doing === 'add' && <AddAssetsForm siteId={siteId} assets={assets} onClose={() => setDoing(null)} />}
      {doing === 'check' && <CheckForm assets={selected} onDone={done} onClose={() => setDoing(null)} />}
      {doing === 'retire' && <RetireForm assets={selected} onDone={done} onClose={() => setDoing(null)} />}
      {opened !== null && (
        <AssetDrawer asset={assets.find(({ id }) => id === opened)} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

/** How many pieces are to be seen to, by what is the matter. */
function Attention({ assets }: { assets: SafetyAsset[] }) {
  const { t } = useWords()
  const counts = AssetConcern.options
    .map((concern) => ({
      concern,
      count: assets.filter(({ concerns }) => concerns.includes(concern)).length,
    }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  return (
    <Group gap="lg" mb="sm" role="status">
      {counts.map(({ concern, count }) => (
        <Text key={concern} fw={600} c={concern.endsWith('Soon') ? 'orange.9' : 'red.9'}>
          {t(`safety.register.attention.${concern}`, { count })}
        </Text>
      ))}
    </Group>
  )
}
