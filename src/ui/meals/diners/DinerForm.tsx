import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Diner, DinerUpdate } from '../../../shared/meals/diner.ts'
import { type PayMethod, YoungClass } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'

type Young = (typeof YoungClass.options)[number]

/** Changes how a diner is registered. */
export function DinerForm({ diner, onClose }: { diner: Diner; onClose(): void }) {
  const { t } = useWords()
  const names = useNames()
  const check = useCheck()
  const { personId, number, siteId, class: young, pay, note } = diner
  const form = useForm({
    initialValues: { number, siteId: siteId as number | null, class: young, pay, note },
    validate: check(DinerUpdate.omit({ personId: true, version: true })),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) =>
      client.meals.updateDiner({
        ...form.values,
        siteId: form.values.siteId ?? siteId,
        personId,
        version,
      }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { DINER_NUMBER_TAKEN: 'number', HEAD_COUNT_SITE: 'siteId' })
  return (
    <FormModal
      title={t('meals.diners.one.edit', { person: diner.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(diner.version)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('meals.diners.field.number')}
          required
          maxLength={40}
          {...form.getInputProps('number')}
        />
        <CanteenSelect
          label={t('meals.diners.field.siteId')}
          required
          isNamed
          {...form.getInputProps('siteId')}
        />
        <EnumSelect<PayMethod>
          kind="payMethod"
          label={t('meals.diners.field.pay')}
          required
          {...form.getInputProps('pay')}
        />
        <EnumSelect<Young>
          kind="dinerClass"
          only={YoungClass.options}
          label={t('meals.diners.field.class')}
          required
          {...form.getInputProps('class')}
        />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      <SaveError error={rest} {...names} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}

/** The name of a field that somebody else changed first, and its value as a person reads it. */
function useNames() {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const known = ['number', 'siteId', 'class', 'pay'] as const
  return {
    label: (field: string): string => {
      const same = known.find((name) => name === field)
      return same ? t(`meals.diners.field.${same}`) : t('kit.note')
    },
    show: (field: string, value: unknown): string => {
      if (field === 'class') return say('dinerClass', String(value))
      if (field === 'pay') return say('payMethod', String(value))
      if (field === 'siteId') return sites.find(({ id }) => id === value)?.name ?? '—'
      return String(value ?? '—')
    },
  }
}
