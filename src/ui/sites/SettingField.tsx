import { Group, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import type { SettingKey } from '../../shared/sites/schema.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { useWords } from '../app/words.ts'

type Value = string | number

/** Settings whose value is one of a few words. */
const choices: Partial<Record<SettingKey, string[]>> = {
  leapBirthday: ['mar1', 'feb28'],
  waitingOrder: ['applied', 'recognised'],
}
/** A time of day; times that can be off have the one they begin with again. */
const times: readonly SettingKey[] = ['breakfastCutOff', 'lunchCutOff', 'dinnerCutOff']
const mayBeOff: Partial<Record<SettingKey, string>> = {
  dayShift: '08:00-20:00',
  eveningShift: '16:00-00:00',
  nightShift: '20:00-08:00',
  dayCareHours: '08:00-18:00',
  rosterHour: '20:00',
}
const isTenths = (key: SettingKey) => key.startsWith('helpers')

/** A setting's value as people read it. */
export function useSettingWord() {
  const { t } = useWords()
  return (key: SettingKey, value: Value): string => {
    if (choices[key]) return t(`sites.value.${value}` as WordKey)
    if (value === 'off') return t('sites.isOff')
    return isTenths(key) ? String(Number(value) / 10) : String(value).replace('-', '–')
  }
}

interface SettingFieldProps {
  setting: SettingKey
  value: Value
  onChange(value: Value): void
}

/** The field of a setting: words to choose from, a time, a span of the clock, or a number. */
export function SettingField({ setting, value, onChange }: SettingFieldProps) {
  const { t } = useWords()
  const label = t('sites.newValue')
  const words = choices[setting]
  if (words)
    return (
      <Select
        label={label}
        data={words.map((choice) => ({ value: choice, label: t(`sites.value.${choice}` as WordKey) }))}
        value={String(value)}
        onChange={(next) => next && onChange(next)}
        allowDeselect={false}
      />
    )
  if (times.includes(setting)) return <Time label={label} value={String(value)} onChange={onChange} />
  const initial = mayBeOff[setting]
  if (initial !== undefined)
    return <SpanOrOff label={label} value={String(value)} initial={initial} onChange={onChange} />
  return (
    <NumberInput
      label={label}
      value={isTenths(setting) ? Number(value) / 10 : value}
      step={isTenths(setting) ? 0.5 : 1}
      onChange={(next) => onChange(isTenths(setting) ? Math.round(Number(next) * 10) : Number(next))}
      allowDecimal={isTenths(setting)}
      decimalScale={1}
      min={0}
      data-autofocus
    />
  )
}

function Time(props: { label: string; value: string; onChange(value: string): void }) {
  return (
    <TextInput
      type="time"
      label={props.label}
      required
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** One time, or a span of two, or off. */
function SpanOrOff(props: { label: string; value: string; initial: string; onChange(value: string): void }) {
  const { t } = useWords()
  const { label, value, initial, onChange } = props
  const isOff = value === 'off'
  const [from = '', to] = value.split('-')
  return (
    <Stack gap="xs">
      <Switch
        size="md"
        label={t('sites.isOff')}
        checked={isOff}
        onChange={(event) => onChange(event.currentTarget.checked ? 'off' : initial)}
      />
      {!isOff && to === undefined && <Time label={label} value={from} onChange={onChange} />}
      {!isOff && to !== undefined && (
        <Group grow>
          <Time label={t('sites.from')} value={from} onChange={(next) => onChange(`${next}-${to}`)} />
          <Time label={t('sites.to')} value={to} onChange={(next) => onChange(`${from}-${next}`)} />
        </Group>
      )}
    </Stack>
  )
}
