import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { KitchenCount } from '../../../shared/meals/order.ts'
import { DinerClass } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useDraft } from '../../kit/draft.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { Frame } from '../../kit/form-frame.tsx'
import { Dialog } from '../kitchen/parts/Dialog.tsx'

const Entry = z.object({
  name: z.string().trim().min(1).max(100),
  class: DinerClass,
  quantity: z
    .int()
    .min(-500)
    .max(500)
    .refine((quantity) => quantity !== 0),
})

/** Somebody more, or fewer, at one meal. */
export function ExtraForm({ count, onClose }: { count: KitchenCount; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const { siteId, onDay, meal } = count
  const form = useForm({
    initialValues: { name: '', class: 'guest' as DinerClass, quantity: 1 as number | null },
    validate: check(Entry),
  })
  const draft = useDraft(`meals.extra.${siteId}.${onDay}.${meal}`, form)
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.addKitchenExtra({ siteId, onDay, meal, personId: null, ...Entry.parse(values) }),
    {
      onDone: () => {
        draft.drop()
        onClose()
      },
    },
  )
  return (
    <Dialog
      title={t('meals.orders.extra.addTitle', { day: onDay, meal: say('meal', meal) })}
      onClose={onClose}
    >
      <Frame
        submit={t('kit.save')}
        isRunning={isRunning}
        error={error}
        draft={{
          isRestored: draft.isRestored,
          onDiscard: () => {
            draft.drop()
            form.reset()
          },
        }}
        onCancel={onClose}
        onSubmit={() => {
          if (!form.validate().hasErrors) run(form.values)
        }}
      >
        <TextInput
          label={t('meals.orders.extra.who')}
          description={t('meals.orders.extra.whoHint')}
          required
          data-autofocus
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <EnumSelect<DinerClass>
            kind="dinerClass"
            label={t('meals.orders.extra.class')}
            required
            {...form.getInputProps('class')}
          />
          <NumberInput
            label={t('meals.orders.extra.quantity')}
            description={t('meals.orders.extra.quantityHint')}
            required
            allowDecimal={false}
            min={-500}
            max={500}
            hideControls
            {...form.getInputProps('quantity')}
            value={form.values.quantity ?? ''}
            onChange={(next) => form.setFieldValue('quantity', typeof next === 'number' ? next : null)}
          />
        </SimpleGrid>
      </Frame>
    </Dialog>
  )
}
