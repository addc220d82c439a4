import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { z } from 'zod'
import { EquipmentItem } from '../../../shared/homecare/equipment.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import type { FormProps } from './action.ts'
import { PurchaseFields } from './PurchaseFields.tsx'
import { Purchase } from './purchase.ts'

const Values = Purchase.extend({ serial: EquipmentItem.shape.serial })
type ItemValues = z.infer<typeof Values>

/** Changes what is on record of an item. */
export function ItemForm({ action: { item }, onClose }: FormProps<'edit'>) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const check = useCheck()
  const { serial, boughtOn, costFen, fund, warrantyToOn, note } = item
  const form = useForm<ItemValues>({
    initialValues: { serial, boughtOn, costFen, fund, warrantyToOn, note },
    validate: check(Values),
  })
  const { run, isRunning, error } = useCommand(
    (version: number) => client.homecare.updateEquipmentItem({ id: item.id, version, ...form.values }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, {
    SERIALS_TAKEN: 'serial',
    IN_FUTURE: 'boughtOn',
    BACKWARD: 'boughtOn',
  })
  const label = (field: string) =>
    field === 'note'
      ? t('kit.note')
      : t(`homecare.equipment.item.${field === 'costFen' ? 'cost' : (field as 'serial')}`)
  return (
    <FormModal
      title={t('homecare.equipment.item.edit')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(item.version)
      }}
    >
      <TextInput
        label={t('homecare.equipment.item.serial')}
        required
        data-autofocus
        {...form.getInputProps('serial')}
      />
      <PurchaseFields at={(field) => form.getInputProps(field)} />
      <SaveError
        error={rest}
        label={label}
        show={(field, value) =>
          field === 'fund'
            ? say('fund', String(value))
            : field === 'costFen' && typeof value === 'number'
              ? money(value)
              : String(value ?? '—')
        }
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
