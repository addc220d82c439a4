import { Button, Group, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import {
  type NewAssetChecks,
  type SafetyAsset,
  NewAssetChecks as Values,
} from '../../../shared/safety/register.ts'
import type { AssetCheckKind } from '../../../shared/safety/terms.ts'
import { Temporal } from '../../../shared/temporal.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { useNameOf } from './use-name-of.ts'

type CheckValues = Omit<NewAssetChecks, 'assetIds' | 'isOk'> & { isOk: boolean | null }
const intervals = [1, 3, 6, 12] as const

interface CheckFormProps {
  assets: readonly SafetyAsset[]
  onDone(): void
  onClose(): void
}

/** Tested, maintained or repaired: the same for each of the pieces. */
export function CheckForm({ assets, onDone, onClose }: CheckFormProps) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const nameOf = useNameOf()
  const checkAll = check(Values)
  const assetIds = assets.map(({ id }) => id)
  const form = useForm<CheckValues>({
    initialValues: { onDay: today, kind: 'test', isOk: null, by: '', nextOn: null, costFen: null, note: '' },
    validate: (values) => checkAll({ ...values, assetIds }),
  })
  const { run, isRunning, error } = useCommand(
    (values: CheckValues) => client.safety.addAssetChecks(Values.parse({ ...values, assetIds })),
    { onDone, doneText: t('safety.register.check.done', { count: assets.length }) },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'onDay' })
  const { onDay, isOk } = form.values
  return (
    <FormModal
      title={t('safety.register.check.title', { what: nameOf(assets) })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Group grow align="flex-start">
        <DayField
          label={t('safety.register.check.onDay')}
          required
          max={today}
          {...form.getInputProps('onDay')}
        />
        <EnumSelect<AssetCheckKind>
          kind="assetCheckKind"
          label={t('safety.register.check.kind')}
          required
          {...form.getInputProps('kind')}
        />
      </Group>
      <Radio.Group
        label={t('safety.register.check.result')}
        required
        value={isOk === null ? null : String(isOk)}
        onChange={(value) => form.setFieldValue('isOk', value === 'true')}
        error={form.errors.isOk}
      >
        <Group gap="xl" mih={44}>
          <Radio value="true" size="md" label={t('safety.register.check.ok')} />
          <Radio value="false" size="md" label={t('safety.register.check.broken')} />
        </Group>
      </Radio.Group>
      <div>
        <DayField label={t('safety.register.check.nextOn')} {...form.getInputProps('nextOn')} />
        <Group gap="xs" mt={6}>
          {intervals.map((months) => (
            <Button
              key={months}
              variant="light"
              px="sm"
              disabled={!onDay}
              onClick={() =>
                form.setFieldValue('nextOn', Temporal.PlainDate.from(onDay).add({ months }).toString())
              }
            >
              {t(`safety.register.check.nextIn.m${months}`)}
            </Button>
          ))}
        </Group>
      </div>
      <Group grow align="flex-start">
        <TextInput
          label={t('safety.register.check.by')}
          placeholder={t('safety.register.check.byHint')}
          maxLength={200}
          {...form.getInputProps('by')}
        />
        <FenField label={t('safety.register.check.cost')} {...form.getInputProps('costFen')} />
      </Group>
      <Textarea label={t('kit.note')} maxLength={2000} autosize minRows={1} {...form.getInputProps('note')} />
    </FormModal>
  )
}
