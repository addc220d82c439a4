import { Autocomplete, Select, TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ageOn, type Day, dayOf, type Instant, instantOf, isDay, timeOf } from '../../shared/day.ts'
import type { PersonRow } from '../../shared/people/schema.ts'
import { enums } from '../../shared/words/enums.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { api } from '../app/client.ts'
import { useAppState } from '../app/session.tsx'
import { useWords } from '../app/words.ts'

type Enums = typeof enums
/** A kind whose values have words, e.g. `careLevel`. */
export type EnumName = keyof Enums

/** The word of a value: `useEnum()('careLevel', 'assisted')`; a dash where there is none. */
export function useEnum() {
  const { t } = useWords()
  return (name: EnumName, value: string | null | undefined): string =>
    value && value in enums[name] ? t(`enums.${name}.${value}` as WordKey) : '—'
}

interface EnumSelectProps<T extends string> {
  kind: EnumName
  label?: string
  'aria-label'?: string
  value?: T | null
  onChange?(value: T | null): void
  error?: React.ReactNode
  required?: boolean
  clearable?: boolean
  disabled?: boolean
  /** Only these values, in this order. */
  only?: readonly T[]
  description?: React.ReactNode
  placeholder?: string
  w?: number | string
}

/** A choice among the values of one kind, in the chosen language. */
export function EnumSelect<T extends string>({ kind, only, onChange, ...props }: EnumSelectProps<T>) {
  const say = useEnum()
  const { t } = useWords()
  const values = only ?? (Object.keys(enums[kind]) as T[])
  return (
    <Select
      {...props}
      data={values.map((value) => ({ value, label: say(kind, value) }))}
      onChange={(value) => onChange?.(value as T | null)}
      allowDeselect={props.clearable ?? false}
      clearButtonProps={{ 'aria-label': t('kit.none') }}
    />
  )
}

type Plain = Omit<TextInputProps, 'value' | 'onChange' | 'type'>

/** A day, typed or picked. Empty is null. */
export function DayField({
  value,
  onChange,
  ...props
}: Plain & { value?: Day | null; onChange(value: Day | null): void }) {
  return (
    <TextInput
      {...props}
      type="date"
      max={props.max ?? '2999-12-31'}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(isDay(currentTarget.value) ? currentTarget.value : null)}
    />
  )
}

/** A moment in the facility's time zone, to the minute. */
export function MomentField({
  value,
  onChange,
  ...props
}: Plain & { value: Instant; onChange(value: Instant): void }) {
  const { data } = useAppState()
  const zone = data?.timeZone ?? 'Asia/Shanghai'
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...props}
      type="datetime-local"
      max={props.max ?? '2999-12-31T23:59'}
      value={typed ?? `${dayOf(value, zone)}T${timeOf(value, zone)}`}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const [day, time] = currentTarget.value.split('T')
        if (day && time && isDay(day)) onChange(instantOf(day, time.slice(0, 5), zone))
      }}
    />
  )
}

/** A person's age as it is said: full years on a day, or about from the year of birth. */
export function useAge() {
  const { t } = useWords()
  return (person: { birthOn: Day | null; birthYear: number | null }, on: Day): string => {
    if (person.birthOn) return t('kit.years', { count: ageOn(person.birthOn, on) })
    return person.birthYear ? t('kit.yearsAbout', { count: Number(on.slice(0, 4)) - person.birthYear }) : '—'
  }
}

interface PersonPickerProps {
  label: string
  value: { id: number; name: string } | null
  onChange(person: PersonRow | null): void
  /** What is being typed, for a form that can register somebody new by it. */
  onText?(text: string): void
  error?: React.ReactNode
  required?: boolean
  autoFocus?: boolean
  disabled?: boolean
}

/** Finds a person by characters, pinyin, initials, last digits of the number or bed. */
export function PersonPicker({ value, onChange, onText, ...props }: PersonPickerProps) {
  const { t } = useWords()
  const say = useEnum()
  const id = useId()
  const [text, setText] = useState(value?.name ?? '')
  const [search] = useDebouncedValue(text.trim(), 150)
  const { data = [] } = useQuery(
    api.people.search.queryOptions({
      input: { text: search },
      enabled: search.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  const label = (person: PersonRow) =>
    [
      person.name,
      say('sex', person.sex),
      person.birthOn ?? person.birthYear ?? '',
      person.stay?.bed ?? '',
      person.idNumberMasked,
    ]
      .filter(Boolean)
      .join(' · ')
  const byLabel = new Map(data.map((person) => [label(person), person]))
  return (
    <Autocomplete
      {...props}
      id={id}
      placeholder={t('kit.pickPerson')}
      data={[...byLabel.keys()]}
      filter={({ options }) => options}
      openOnFocus={false}
      value={text}
      onChange={(next) => {
        const person = byLabel.get(next)
        setText(person ? person.name : next)
        onText?.(next)
        if (person) onChange(person)
        else if (value) onChange(null)
      }}
      description={search && data.length === 0 && !value ? t('kit.pickPersonNone') : undefined}
    />
  )
}
