import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { z } from 'zod'
import { Dish } from '../../../../shared/meals/kitchen.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { FenField } from '../../../kit/fen-field.tsx'
import { EnumSelect, useEnum } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { SaveError } from '../../../kit/stale.tsx'

const Values = Dish.omit({ id: true, version: true })
type Whole = z.infer<typeof Values>
type DishValues = Omit<Whole, 'kind'> & { kind: Whole['kind'] | null }

interface DishFormProps {
  /** null: a new one. */
  dish: Dish | null
  /** What a new one is called, if that is known. */
  name?: string
  onSaved?(dish: Dish): void
  onClose(): void
}

/** Adds or changes a dish. */
export function DishForm({ dish, name = '', onSaved, onClose }: DishFormProps) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const check = useCheck()
  const form = useForm<DishValues>({
    initialValues: dish ?? { name, kind: null, allergens: '', costFen: null, isActive: true },
    validate: check(Values),
  })
  const { run, isRunning, error } = useCommand(
    (version: number | null) =>
      client.meals.saveDish({ ...Values.parse(form.values), id: dish?.id ?? null, version }),
    {
      onDone: (saved) => {
        onSaved?.(saved)
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, { NAME_TAKEN: 'name' })
  const at = form.getInputProps
  const label = (field: string) => t(`meals.kitchen.dish.${field as 'name'}`)
  return (
    <FormModal
      title={t(dish ? 'meals.kitchen.dish.edit' : 'meals.kitchen.dish.add')}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(dish?.version ?? null)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={label('name')} required maxLength={100} data-autofocus {...at('name')} />
        <EnumSelect kind="dishKind" label={label('kind')} required {...at('kind')} />
        <TextInput
          label={label('allergens')}
          description={t('meals.kitchen.dish.allergensHint')}
          maxLength={200}
          {...at('allergens')}
        />
        <FenField
          label={label('costFen')}
          description={t('meals.kitchen.dish.costHint')}
          {...at('costFen')}
        />
      </SimpleGrid>
      {dish && (
        <Checkbox label={label('isActive')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
      )}
      <SaveError
        error={rest}
        label={label}
        show={(field, value) =>
          field === 'kind'
            ? say('dishKind', String(value))
            : typeof value === 'number'
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
