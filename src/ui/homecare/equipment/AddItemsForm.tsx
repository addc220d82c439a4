import { Select, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import type { EquipmentModel } from '../../../shared/homecare/equipment.ts'
import { Id } from '../../../shared/ids.ts'
import { Temporal } from '../../../shared/temporal.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { PurchaseFields } from './PurchaseFields.tsx'
import { Purchase, serialsOf } from './purchase.ts'

const Values = Purchase.extend({ modelId: Id, serials: z.string().trim().min(1) })
type Whole = z.infer<typeof Values>
type AddValues = Omit<Whole, 'modelId' | 'fund'> & { modelId: number | null; fund: Whole['fund'] | null }

interface AddItemsFormProps {
  siteId: number
  models: EquipmentModel[]
  onClose(): void
}

/** Enters items of one model, one per serial number; the serials of a delivery can be pasted at once. */
export function AddItemsForm({ siteId, models, onClose }: AddItemsFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const usable = models.filter(({ isActive }) => isActive)
  const form = useForm<AddValues>({
    initialValues: {
      modelId: null,
      serials: '',
      boughtOn: null,
      costFen: null,
      fund: null,
      warrantyToOn: null,
      note: '',
    },
    validate: check(Values),
  })
  const count = serialsOf(form.values.serials).length
  const { run, isRunning, error } = useCommand(
    (values: AddValues) => {
      const { serials, ...rest } = Values.parse(values)
      return client.homecare.addEquipmentItems({ ...rest, siteId, serials: serialsOf(serials) })
    },
    { onDone: onClose, doneText: t('homecare.equipment.adding.done', { count }) },
  )
  const rest = useRefusalAt(form, error, { SERIALS_TAKEN: 'serials', IN_FUTURE: 'boughtOn' })

  const chooseModel = (id: string | null) => {
    const model = usable.find((one) => String(one.id) === id)
    form.setFieldValue('modelId', model?.id ?? null)
    if (model?.priceFen != null && form.values.costFen === null) form.setFieldValue('costFen', model.priceFen)
  }
  const chooseBought = (boughtOn: string | null) => {
    form.setFieldValue('boughtOn', boughtOn)
    const months = usable.find(({ id }) => id === form.values.modelId)?.warrantyMonths
    if (boughtOn && months && form.values.warrantyToOn === null)
      form.setFieldValue('warrantyToOn', Temporal.PlainDate.from(boughtOn).add({ months }).toString())
  }
  const at = (field: string) => ({
    ...form.getInputProps(field),
    ...(field === 'boughtOn' && { onChange: chooseBought }),
  })
  return (
    <FormModal
      title={t('homecare.equipment.item.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      {usable.length === 0 && <Text>{t('homecare.equipment.adding.noModel')}</Text>}
      <Select
        label={t('homecare.equipment.adding.model')}
        required
        searchable
        openOnFocus={false}
        data-autofocus
        data={usable.map(({ id, name, model }) => ({
          value: String(id),
          label: [name, model].filter(Boolean).join(' · '),
        }))}
        value={form.values.modelId === null ? null : String(form.values.modelId)}
        onChange={chooseModel}
        error={form.errors.modelId}
      />
      <Textarea
        label={t('homecare.equipment.adding.serials')}
        description={count > 0 ? t('homecare.equipment.adding.count', { count }) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        minRows={4}
        maxRows={12}
        {...form.getInputProps('serials')}
      />
      <PurchaseFields at={at} />
    </FormModal>
  )
}
