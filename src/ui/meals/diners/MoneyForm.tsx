import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { z } from 'zod'
import { Id, Note, type RequestKey } from '../../../shared/ids.ts'
import { Fen } from '../../../shared/money.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { newKey } from '../../kit/new-key.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'

const methods = ['cash', 'card', 'transfer'] as const

const Entry = z.object({
  siteId: Id,
  amountFen: Fen.min(1).max(10_000_000),
  method: z.enum(methods),
  note: Note,
})
type Values = { [K in keyof z.infer<typeof Entry>]: z.infer<typeof Entry>[K] | null }

/** Money that goes over the counter, once however often it is sent. */
export interface MoneySent extends z.infer<typeof Entry> {
  key: RequestKey
}

interface MoneyFormProps {
  title: string
  submit: string
  amountFen?: number
  /** The canteen where nothing else is known. */
  siteId?: number
  /** What the account would hold afterwards. */
  balanceAfter?: (amountFen: number) => number
  send(sent: MoneySent): Promise<unknown>
  onClose(): void
}

/** Takes or gives money: how much, how, where. */
export function MoneyForm({
  title,
  submit,
  amountFen = 0,
  balanceAfter,
  send,
  onClose,
  ...at
}: MoneyFormProps) {
  const { t } = useWords()
  const { money } = useFormat()
  const check = useCheck()
  const methodLabel = useId()
  const siteId = useMoneySite(at.siteId)
  const [key] = useState(newKey)
  const form = useForm<Values>({
    initialValues: { siteId, amountFen: amountFen || null, method: 'cash', note: '' },
    validate: check(Entry),
  })
  const { values } = form
  const shown = money(values.amountFen ?? 0)
  const { run, isRunning, error } = useCommand((sent: Values) => send({ key, ...Entry.parse(sent) }), {
    onDone: onClose,
    doneText: t('meals.diners.account.done', { amount: shown }),
  })
  const rest = useRefusalAt(form, error, { ACCOUNT_TOO_LOW: 'amountFen', BILL_OVERPAID: 'amountFen' })
  return (
    <FormModal
      title={title}
      submit={submit}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(values)
      }}
    >
      <FenField
        label={t('meals.diners.account.amount')}
        required
        data-autofocus
        {...form.getInputProps('amountFen')}
      />
      <Stack gap={4}>
        <Text component="span" fw={500} id={methodLabel}>
          {t('meals.diners.account.method')}
        </Text>
        <SegmentedControl
          aria-labelledby={methodLabel}
          value={values.method ?? 'cash'}
          onChange={(method) => form.setFieldValue('method', method as Values['method'])}
          data={methods.map((method) => ({ value: method, label: t(`meals.diners.method.${method}`) }))}
        />
      </Stack>
      <CanteenSelect label={t('meals.diners.account.site')} required {...form.getInputProps('siteId')} />
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      {balanceAfter && (
        <Text fw={600} role="status">
          {t('meals.diners.account.after', { amount: money(balanceAfter(values.amountFen ?? 0)) })}
        </Text>
      )}
    </FormModal>
  )
}

/** Where money goes over the counter: the canteen that is shown, else the one given, else the first. */
function useMoneySite(given: number | undefined): number | null {
  const shown = useCanteenSite()?.id
  const { data = [] } = useQuery(api.meals.canteens.queryOptions())
  const has = (id: number | undefined) => data.some(({ siteId }) => siteId === id)
  if (shown !== undefined && has(shown)) return shown
  return given ?? data[0]?.siteId ?? null
}
