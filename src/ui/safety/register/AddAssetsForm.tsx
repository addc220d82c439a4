import { Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { MOST_AT_ONCE, NewAssets, type SafetyAsset } from '../../../shared/safety/register.ts'
import { codesFrom } from '../../../shared/safety/register-rules.ts'
import type { AssetKind } from '../../../shared/safety/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { EnumSelect } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { AssetFields } from './AssetFields.tsx'
import { type AssetValues, emptyAsset } from './asset-values.ts'

type Values = AssetValues & { first: string; count: number }

interface AddAssetsFormProps {
  siteId: number
  assets: readonly SafetyAsset[]
  onClose(): void
}

/** Enters pieces that are alike; their codes are counted on from the first. */
export function AddAssetsForm({ siteId, assets, onClose }: AddAssetsFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const checkFields = check(NewAssets)
  const checkFirst = check(NewAssets.shape.codes.element)
  const form = useForm<Values>({
    initialValues: { ...emptyAsset, first: '', count: 1 },
    validate: ({ first, count, ...values }) => {
      const codes = codesFrom(first, count)
      // Without codes only the first is to be named, not that there are too few.
      const { codes: _codes, ...errors } = checkFields({
        ...values,
        siteId,
        codes: codes.length > 0 ? codes : ['-'],
      })
      const wrong = checkFirst(first)['']
      if (wrong) return { ...errors, first: wrong }
      return codes.length > 0 ? errors : { ...errors, first: t('safety.register.asset.noNumber') }
    },
  })
  const { first, count, floorId, roomId } = form.values
  const codes = codesFrom(first, count)
  const { run, isRunning, error } = useCommand(
    ({ first: _first, count: _count, ...values }: Values) =>
      client.safety.addAssets(NewAssets.parse({ ...values, siteId, codes })),
    { onDone: onClose, doneText: t('safety.register.asset.added', { count: codes.length }) },
  )
  const rest = useRefusalAt(form, error, { ASSET_CODE_TAKEN: 'first', IN_FUTURE: 'installedOn' })

  /** Counts on from what there is of the kind. */
  const chooseKind = (kind: AssetKind | null) => {
    form.setFieldValue('kind', kind)
    const last = assets.findLast((asset) => asset.kind === kind && asset.retiredOn === null)
    const next = last && codesFrom(last.code, 2)[1]
    if (next && first === '') form.setFieldValue('first', next)
  }
  return (
    <FormModal
      title={t('safety.register.asset.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <EnumSelect<AssetKind>
        kind="assetKind"
        label={t('safety.register.asset.kind')}
        required
        value={form.values.kind}
        onChange={chooseKind}
        error={form.errors.kind}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('safety.register.asset.first')}
          required
          maxLength={40}
          {...form.getInputProps('first')}
        />
        <NumberInput
          label={t('safety.register.asset.count')}
          required
          min={1}
          max={MOST_AT_ONCE}
          allowDecimal={false}
          clampBehavior="strict"
          value={count}
          onChange={(value) => form.setFieldValue('count', typeof value === 'number' ? value : 1)}
        />
      </Group>
      {codes.length > 1 && (
        <Text role="status">
          {t('safety.register.asset.range', { first: codes[0], last: codes.at(-1), count: codes.length })}
        </Text>
      )}
      <AssetFields
        siteId={siteId}
        at={(field) => form.getInputProps(field)}
        place={{ floorId, roomId }}
        onPlace={(place) => form.setValues(place)}
      />
    </FormModal>
  )
}
