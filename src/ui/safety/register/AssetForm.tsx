import { Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { AssetDetails, type SafetyAsset } from '../../../shared/safety/register.ts'
import type { AssetKind } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { AssetFields } from './AssetFields.tsx'
import { assetValues } from './asset-values.ts'

const labels = ['kind', 'code', 'model', 'madeOn', 'installedOn', 'expiresOn'] as const

/** Changes what is on record of a piece. */
export function AssetForm({ asset, onClose }: { asset: SafetyAsset; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const places = usePlaces(asset.siteId)
  const form = useForm({ initialValues: assetValues(asset), validate: check(AssetDetails) })
  const { floorId, roomId } = form.values
  const { run, isRunning, error } = useCommand(
    (version: number) => client.safety.updateAsset({ id: asset.id, version, ...form.values }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { ASSET_CODE_TAKEN: 'code', IN_FUTURE: 'installedOn' })
  const label = (field: string) => {
    const own = labels.find((name) => name === field)
    if (own) return t(`safety.register.asset.${own}`)
    return t(field === 'note' ? 'kit.note' : 'safety.register.asset.where')
  }
  const show = (field: string, value: unknown) => {
    if (field === 'kind') return say('assetKind', String(value))
    if (field === 'floorId') return places.words({ floorId: Number(value), roomId: null })
    if (field === 'roomId') return places.words({ floorId: null, roomId: Number(value) })
    return String(value ?? '—')
  }
  return (
    <FormModal
      title={t('safety.register.asset.edit', { code: asset.code })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(asset.version)
      }}
    >
      <Group grow align="flex-start">
        <EnumSelect<AssetKind>
          kind="assetKind"
          label={t('safety.register.asset.kind')}
          required
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('safety.register.asset.code')}
          required
          maxLength={40}
          data-autofocus
          {...form.getInputProps('code')}
        />
      </Group>
      <AssetFields
        siteId={asset.siteId}
        at={(field) => form.getInputProps(field)}
        place={{ floorId, roomId }}
        onPlace={(place) => form.setValues(place)}
      />
      <SaveError error={rest} label={label} show={show} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}
