import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { SafetyAsset } from '../../../shared/safety/register.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { AssetChecks } from './AssetChecks.tsx'
import { AssetConcerns } from './AssetConcerns.tsx'
import { AssetForm } from './AssetForm.tsx'
import { CheckForm } from './CheckForm.tsx'
import { RetireForm } from './RetireForm.tsx'
import { useNameOf } from './use-name-of.ts'

/** One piece with what was done to it, beside the list. */
export function AssetDrawer({ asset, onClose }: { asset: SafetyAsset | undefined; onClose(): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const nameOf = useNameOf()
  const [doing, setDoing] = useState<'edit' | 'check' | 'retire' | null>(null)
  if (!asset) return null
  const stop = () => setDoing(null)
  return (
    <SideDrawer onClose={onClose} size="44rem" title={nameOf([asset])}>
      <Stack>
        <Facts asset={asset} />
        {may('safety.write') && asset.retiredOn === null && (
          <Group gap="xs">
            <Button onClick={() => setDoing('check')}>{t('safety.register.check.action')}</Button>
            <Button variant="default" onClick={() => setDoing('edit')}>
              {t('kit.edit')}
            </Button>
            <Button variant="light" color="red" onClick={() => setDoing('retire')}>
              {t('safety.register.retire.action')}
            </Button>
          </Group>
        )}
        <Title order={3} fz="lg">
          {t('safety.register.check.history')}
        </Title>
        <AssetChecks assetId={asset.id} />
        <PhotoField
          entity="safetyAsset"
          entityId={asset.id}
          role="photo"
          label={t('safety.register.asset.photos')}
        />
      </Stack>
      {doing === 'edit' && <AssetForm asset={asset} onClose={stop} />}
      {doing === 'check' && <CheckForm assets={[asset]} onDone={stop} onClose={stop} />}
      {doing === 'retire' && <RetireForm assets={[asset]} onDone={stop} onClose={stop} />}
    </SideDrawer>
  )
}

function Facts({ asset }: { asset: SafetyAsset }) {
  const { t } = useWords()
  const places = usePlaces(asset.siteId)
  const facts: [string, string | null][] = [
    [t('safety.register.asset.where'), places.words(asset, asset.place)],
    [t('safety.register.asset.model'), asset.model],
    [t('safety.register.asset.madeOn'), asset.madeOn],
    [t('safety.register.asset.installedOn'), asset.installedOn],
    [t('safety.register.asset.expiresOn'), asset.expiresOn],
    [t('safety.register.asset.lastOn'), asset.lastOn],
    [t('safety.register.asset.nextOn'), asset.nextOn],
    [t('kit.note'), asset.note],
  ]
  return (
    <Stack gap={2}>
      <AssetConcerns asset={asset} />
      {asset.retiredOn && (
        <Text>
          {t('safety.register.asset.retired', { day: asset.retiredOn, reason: asset.retireReason })}
        </Text>
      )}
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label}>
            <Text span c="dimmed">
              {t('safety.register.asset.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
    </Stack>
  )
}
