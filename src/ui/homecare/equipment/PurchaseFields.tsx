import { SimpleGrid, Textarea } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { FenField } from '../../kit/fen-field.tsx'
import type { FieldProps } from '../../kit/field-props.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'

/** When an item was bought, for how much, who paid, and how long it is under warranty. */
export function PurchaseFields({ at }: { at(field: string): FieldProps }) {
  const { t } = useWords()
  const today = useToday()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect kind="fund" label={t('homecare.equipment.item.fund')} required {...at('fund')} />
        <FenField label={t('homecare.equipment.item.cost')} {...at('costFen')} />
        <DayField label={t('homecare.equipment.item.boughtOn')} max={today} {...at('boughtOn')} />
        <DayField label={t('homecare.equipment.item.warrantyToOn')} {...at('warrantyToOn')} />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...at('note')} />
    </>
  )
}
