import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { LogDetails, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import { useWords } from '../../../app/words.ts'
import { FenField } from '../../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../../kit/fields.tsx'
import { ScaledField } from '../parts/ScaledField.tsx'
import { TenthsField } from '../parts/TenthsField.tsx'
import type { LogValues } from './log-values.ts'

type Form = UseFormReturnType<LogValues>
type Field = Exclude<keyof LogValues['details'], 'kind' | 'measure'>

/** The fields of one kind, bound by name. */
function useLogField(form: Form) {
  const { t } = useWords()
  const label = (name: Field) => t(`meals.kitchen.log.field.${name}`)
  const bind = (name: Field) => ({ label: label(name), ...form.getInputProps(`details.${name}`) })
  return {
    label,
    bind,
    text: (name: Field, required = false) => (
      <TextInput key={name} maxLength={200} required={required} {...bind(name)} />
    ),
    tick: (name: Field) => (
      <Checkbox
        key={name}
        py={10}
        label={label(name)}
        {...form.getInputProps(`details.${name}`, { type: 'checkbox' })}
      />
    ),
    count: (name: 'minutes' | 'ppm' | 'weightG', max: number, required = true) => (
      <NumberInput
        key={name}
        required={required}
        allowDecimal={false}
        hideControls
        min={1}
        max={max}
        {...bind(name)}
        value={form.values.details[name] ?? ''}
        onChange={(value) => form.setFieldValue(`details.${name}`, typeof value === 'number' ? value : null)}
      />
    ),
  }
}

/** What a kind of log asks for. */
export function LogFields({ kind, form }: { kind: LogKind; form: Form }) {
  const Fields = fieldsOf[kind]
  return <Fields form={form} />
}

const fieldsOf: Record<LogKind, (props: { form: Form }) => React.ReactNode> = {
  morningCheck: CheckFields,
  fridge: FridgeFields,
  disinfection: DisinfectionFields,
  received: GoodsFields,
  waste: WasteFields,
  companion: CompanionFields,
}

function CheckFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { bind, tick } = useLogField(form)
  return (
    <>
      <TenthsField
        required
        data-autofocus
        min={34}
        max={43}
        {...bind('temperatureTenths')}
        label={t('meals.kitchen.log.bodyTemperature')}
      />
      {tick('isCleanlyDressed')}
      {tick('hasSymptoms')}
      {tick('hasWounds')}
    </>
  )
}

function FridgeFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { bind, text, tick } = useLogField(form)
  return (
    <>
      {text('fridge', true)}
      <TenthsField
        required
        data-autofocus
        min={-40}
        max={60}
        description={t(
          form.values.details.isFreezer ? 'meals.kitchen.log.hint.freezer' : 'meals.kitchen.log.hint.fridge',
        )}
        {...bind('temperatureTenths')}
      />
      {tick('isFreezer')}
    </>
  )
}

type Way = Extract<LogDetails, { kind: 'disinfection' }>['way']

function DisinfectionFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { bind, text, count } = useLogField(form)
  const { way } = form.values.details
  return (
    <>
      {text('subject', true)}
      <EnumSelect<Way>
        kind="disinfectionWay"
        required
        description={t(`meals.kitchen.log.hint.${way}`)}
        {...bind('way')}
      />
      {count('minutes', 600)}
      {way === 'heat' && <TenthsField min={0} max={200} {...bind('temperatureTenths')} />}
      {way === 'chemical' && count('ppm', 5000, false)}
    </>
  )
}

function GoodsFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { bind, text, tick } = useLogField(form)
  return (
    <>
      {text('goods', true)}
      {text('supplier', true)}
      {text('amount')}
      {text('batch')}
      <DayField {...bind('bestBeforeOn')} />
      <FenField label={t('meals.kitchen.log.field.costFen')} {...form.getInputProps('costFen')} />
      {tick('hasTicket')}
      {tick('isAccepted')}
    </>
  )
}

function WasteFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { bind, text } = useLogField(form)
  return (
    <>
      {text('goods', true)}
      <ScaledField
        required
        data-autofocus
        scale={1000}
        decimalScale={2}
        min={0.01}
        max={10_000}
        suffix={` ${t('meals.kitchen.kiloUnit')}`}
        {...bind('weightG')}
      />
      {text('takenBy')}
    </>
  )
}

function CompanionFields({ form }: { form: Form }) {
  const { text } = useLogField(form)
  return (
    <>
      {text('dishes')}
      {text('opinion', true)}
    </>
  )
}
