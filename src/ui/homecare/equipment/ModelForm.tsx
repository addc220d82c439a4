import { Checkbox, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { z } from 'zod'
import { EquipmentModel } from '../../../shared/homecare/equipment.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'

const Values = EquipmentModel.omit({ id: true, version: true })
type Whole = z.infer<typeof Values>
type ModelValues = Omit<Whole, 'kind'> & { kind: Whole['kind'] | null }

const blank: ModelValues = {
  kind: null,
  name: '',
  maker: '',
  model: '',
  isInstalled: false,
  priceFen: null,
  warrantyMonths: null,
  isActive: true,
  note: '',
}

/** Adds or changes a model of the catalogue. */
export function ModelForm({ model, onClose }: { model: EquipmentModel | null; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const check = useCheck()
  const { id, version: _version, ...known } = model ?? { id: 0, version: 1, ...blank }
  const form = useForm<ModelValues>({ initialValues: known, validate: check(Values) })
  const { run, isRunning, error } = useCommand(
    (version: number) => {
      const whole = Values.parse(form.values)
      return model
        ? client.homecare.updateEquipmentModel({ ...whole, id, version })
        : client.homecare.addEquipmentModel(whole)
    },
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const at = form.getInputProps
  const label = (field: string) =>
    field === 'note'
      ? t('kit.note')
      : field === 'kind'
        ? t('homecare.equipment.item.kind')
        : t(`homecare.equipment.model.${field === 'priceFen' ? 'price' : (field as 'name')}`)
  return (
    <FormModal
      title={t(model ? 'homecare.equipment.model.edit' : 'homecare.equipment.model.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(model?.version ?? 1)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect
          kind="equipmentKind"
          label={label('kind')}
          required
          {...at('kind')}
          onChange={(kind: Whole['kind'] | null) => {
            form.setFieldValue('kind', kind)
            if (!form.values.name && kind) form.setFieldValue('name', say('equipmentKind', kind))
          }}
        />
        <TextInput label={label('name')} required {...at('name')} />
        <TextInput label={label('maker')} maxLength={100} {...at('maker')} />
        <TextInput label={label('model')} maxLength={100} {...at('model')} />
        <FenField label={label('priceFen')} {...at('priceFen')} />
        <NumberInput
          label={label('warrantyMonths')}
          min={0}
          max={240}
          allowDecimal={false}
          hideControls
          {...at('warrantyMonths')}
          value={form.values.warrantyMonths ?? ''}
          onChange={(months) =>
            form.setFieldValue('warrantyMonths', typeof months === 'number' ? months : null)
          }
        />
      </SimpleGrid>
      <Checkbox label={label('isInstalled')} {...form.getInputProps('isInstalled', { type: 'checkbox' })} />
      <Checkbox label={label('isActive')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
      <Textarea label={label('note')} maxLength={2000} {...at('note')} />
      <SaveError
        error={rest}
        label={label}
        show={(field, value) =>
          field === 'kind'
            ? say('equipmentKind', String(value))
            : field === 'priceFen' && typeof value === 'number'
              ? money(value)
              : typeof value === 'boolean'
                ? t(value ? 'kit.yes' : 'kit.no')
                : String(value ?? '—')
        }
        onKeepMine={run}
        onTakeTheirs={onClose}
      />
    </FormModal>
  )
}
