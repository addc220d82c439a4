import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import type { SafetyAsset } from '../../../shared/safety/register.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { useNameOf } from './use-name-of.ts'

const Values = z.object({ retiredOn: Day, reason: z.string().trim().min(1).max(500) })

interface RetireFormProps {
  assets: readonly SafetyAsset[]
  onDone(): void
  onClose(): void
}

/** Takes pieces out of use, with the reason. */
export function RetireForm({ assets, onDone, onClose }: RetireFormProps) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const nameOf = useNameOf()
  const form = useForm<{ retiredOn: string | null; reason: string }>({
    initialValues: { retiredOn: today, reason: '' },
    validate: check(Values),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.safety.retireAssets({ ids: assets.map(({ id }) => id), ...Values.parse(values) }),
    { onDone },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'retiredOn', BACKWARD: 'retiredOn' })
  return (
    <FormModal
      title={t('safety.register.retire.title', { what: nameOf(assets) })}
      submit={t('safety.register.retire.action')}
      isRunning={isRunning}
      isDanger
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text>{t('safety.register.retire.lead')}</Text>
      <DayField
        label={t('safety.register.retire.on')}
        required
        max={today}
        {...form.getInputProps('retiredOn')}
      />
      <Textarea
        label={t('kit.reason')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormModal>
  )
}
