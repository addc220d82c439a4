import { Alert, Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { isRefusal } from '../../../shared/errors.ts'
import { emptyCondition, type NewPerson, type Sex } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { PersonPicker, useEnum } from '../../kit/fields.tsx'
import type { PersonRef } from './action.ts'

/** Somebody who is not registered yet: what a night nurse knows. */
export interface Newcomer {
  name: string
  sex: Sex | null
  birthYear: number | null
}

/** Who it is: a person who is registered, or a newcomer. */
export interface Who {
  isNew: boolean
  person: PersonRef | null
  newcomer: Newcomer
}

export const nobody: Who = { isNew: false, person: null, newcomer: { name: '', sex: null, birthYear: null } }

/** A record with what is known; the office completes it. */
export const recordOf = ({ name, sex, birthYear }: Newcomer): NewPerson => ({
  name: name.trim(),
  sex: sex ?? 'unknown',
  birthYear,
  birthOn: null,
  street: '',
  funding: null,
  isAlone: false,
  isFamilyPlanningSpecial: false,
  note: '',
  contacts: [],
  documents: [],
  consents: [],
  idNumber: '',
  phone: '',
  address: '',
  condition: emptyCondition,
})

interface WhoFieldProps {
  value: Who
  onChange(who: Who): void
  /** True after an attempt to save: missing fields say so. */
  isAsked: boolean
  error?: string
}

/** Chooses a registered person or registers one by name and sex. What was typed carries over. */
export function WhoField({ value, onChange, isAsked, error }: WhoFieldProps) {
  const { t } = useWords()
  const required = t('errors.field.required')
  const { isNew, person, newcomer } = value
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('beds.actions.newcomer.which')}
        value={isNew ? 'fresh' : 'known'}
        onChange={(mode) => onChange({ ...value, isNew: mode === 'fresh', person: null })}
        data={[
          { value: 'known', label: t('beds.actions.newcomer.known') },
          { value: 'fresh', label: t('beds.actions.newcomer.fresh') },
        ]}
      />
      {isNew ? (
        <NewcomerFields
          value={newcomer}
          onChange={(next) => onChange({ ...value, newcomer: next })}
          isAsked={isAsked}
        />
      ) : (
        <PersonPicker
          label={t('beds.actions.person')}
          required
          data-autofocus
          value={person}
          error={error ?? (isAsked && !person ? required : undefined)}
          onChange={(row) => onChange({ ...value, person: row && { id: row.id, name: row.name } })}
          onText={(name) => onChange({ ...value, person: null, newcomer: { ...newcomer, name } })}
        />
      )}
    </Stack>
  )
}

function NewcomerFields({
  value,
  onChange,
  isAsked,
}: {
  value: Newcomer
  onChange(newcomer: Newcomer): void
  isAsked: boolean
}) {
  const { t } = useWords()
  const say = useEnum()
  const required = t('errors.field.required')
  return (
    <>
      <Text c="dimmed">{t('beds.actions.newcomer.hint')}</Text>
      <TextInput
        label={t('beds.actions.newcomer.name')}
        required
        autoFocus
        maxLength={100}
        value={value.name}
        error={isAsked && !value.name.trim() ? required : undefined}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <Group align="flex-start" grow>
        <div>
          <Text component="span" fw={500} id="newcomer-sex">
            {t('beds.actions.newcomer.sex')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="newcomer-sex"
            value={value.sex ?? ''}
            onChange={(sex) => onChange({ ...value, sex: sex as Sex })}
            data={(['male', 'female'] as const).map((sex) => ({ value: sex, label: say('sex', sex) }))}
          />
          {isAsked && !value.sex && (
            <Text c="var(--mantine-color-error)" role="alert">
              {required}
            </Text>
          )}
        </div>
        <NumberInput
          label={t('beds.actions.newcomer.birthYear')}
          min={1890}
          max={new Date().getFullYear()}
          allowDecimal={false}
          hideControls
          value={value.birthYear ?? ''}
          onChange={(year) => onChange({ ...value, birthYear: typeof year === 'number' ? year : null })}
        />
      </Group>
    </>
  )
}

/** People who may be the newcomer: "this is the one" takes the record that stands, "someone else" makes a new one. */
export function Duplicates({
  error,
  isRunning,
  onThis,
  onOther,
}: {
  error: unknown
  isRunning: boolean
  onThis(person: PersonRef): void
  onOther(): void
}) {
  const { t } = useWords()
  if (!isRefusal(error, 'POSSIBLE_DUPLICATES')) return null
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <Text fw={600}>{t('beds.actions.newcomer.duplicates')}</Text>
      <Stack gap="xs" mt="xs">
        {error.data.people.map(({ personId, person, birth }) => (
          <Group key={personId} justify="space-between">
            <Text>
              {person} {birth}
            </Text>
            <Button
              variant="default"
              disabled={isRunning}
              onClick={() => onThis({ id: personId, name: person })}
            >
              {t('beds.actions.newcomer.thisOne')}
            </Button>
          </Group>
        ))}
        <Button variant="light" loading={isRunning} onClick={onOther}>
          {t('beds.actions.newcomer.someoneElse')}
        </Button>
      </Stack>
    </Alert>
  )
}
