import { Checkbox, Chip, Group, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useId } from 'react'
import { AbilityLevel } from '../../../shared/homecare/family-bed.ts'
import type { RuleWarning, SubsidyKind } from '../../../shared/meals/rule.ts'
import { DinerCategory, Meal, MealMode, Residence, type SubsidyFund } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, type EnumName, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { asksAmount, asksPerson, type VersionValues } from './version-values.ts'
import { Warnings } from './Warnings.tsx'

export type VersionForm = UseFormReturnType<{ version: VersionValues }>

interface VersionFieldsProps {
  form: VersionForm
  warnings: readonly RuleWarning[]
}

/** All of a rule version: how much, who, which meals, when; warnings stand beside what they are about. */
export function VersionFields({ form, warnings }: VersionFieldsProps) {
  const { t } = useWords()
  const { kind } = form.values.version
  return (
    <>
      <Head>{t('meals.rules.form.how')}</Head>
      <HowFields form={form} warnings={warnings} />
      {asksPerson(kind) && (
        <>
          <Head>{t('meals.rules.form.who')}</Head>
          <WhoFields form={form} />
          <Head>{t('meals.rules.form.what')}</Head>
          <MealFields form={form} />
        </>
      )}
      <Head>{t('meals.rules.form.when')}</Head>
      <WhenFields form={form} warnings={warnings} />
    </>
  )
}

const Head = ({ children }: { children: ReactNode }) => (
  <Title order={3} fz="lg" mt="xs">
    {children}
  </Title>
)

const amountWords = {
  fixedOff: 'meals.rules.field.amountOff',
  fixedSelf: 'meals.rules.field.amountSelf',
  deliveryGrant: 'meals.rules.field.amountDelivery',
  monthlyGrant: 'meals.rules.field.amountMonth',
} as const satisfies Partial<Record<SubsidyKind, string>>

function HowFields({ form, warnings }: VersionFieldsProps) {
  const { t } = useWords()
  const { kind } = form.values.version
  const at = (field: string) => form.getInputProps(`version.${field}`)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <EnumSelect<SubsidyKind>
          kind="subsidyKind"
          label={t('meals.rules.field.kind')}
          required
          {...at('kind')}
        />
        {asksAmount(kind) && (
          <FenField
            label={t(amountWords[kind as keyof typeof amountWords])}
            required
            {...at('terms.amountFen')}
          />
        )}
        {kind === 'percent' && (
          <NumberInput
            label={t('meals.rules.field.percent')}
            required
            min={1}
            max={100}
            allowDecimal={false}
            hideControls
            {...at('terms.percent')}
          />
        )}
        <EnumSelect<SubsidyFund>
          kind="subsidyFund"
          label={t('meals.rules.field.fund')}
          required
          {...at('fund')}
        />
      </SimpleGrid>
      <Warnings of={warnings} at="amount" />
      <Warnings of={warnings} at="kind" />
    </>
  )
}

function WhoFields({ form }: { form: VersionForm }) {
  const { t } = useWords()
  const at = (field: string, options?: { type: 'checkbox' }) =>
    form.getInputProps(`version.terms.${field}`, options)
  const { terms } = form.values.version
  const hasAge = terms.ageFrom !== '' || terms.ageTo !== ''
  const whole = { min: 0, max: 130, allowDecimal: false, hideControls: true } as const
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NumberInput label={t('meals.rules.field.ageFrom')} {...whole} {...at('ageFrom')} />
        <NumberInput label={t('meals.rules.field.ageTo')} {...whole} {...at('ageTo')} />
        <EnumSelect<AbilityLevel>
          kind="abilityLevel"
          only={AbilityLevel.options}
          label={t('meals.rules.field.abilityFrom')}
          clearable
          {...at('abilityFrom')}
        />
      </SimpleGrid>
      {hasAge && terms.abilityFrom && (
        <Checkbox
          label={t('meals.rules.field.isAgeOrAbility')}
          py={8}
          {...at('isAgeOrAbility', { type: 'checkbox' })}
        />
      )}
      <Choices form={form} field="categories" kind="dinerCategory" values={DinerCategory.options} />
      <Choices form={form} field="residences" kind="residence" values={Residence.options} />
      <Checkbox
        label={t('meals.rules.field.isForResidents')}
        py={8}
        {...at('isForResidents', { type: 'checkbox' })}
      />
    </Stack>
  )
}

function MealFields({ form }: { form: VersionForm }) {
  const { t } = useWords()
  const at = (field: string) => form.getInputProps(`version.terms.${field}`)
  const isDelivered = form.values.version.kind === 'deliveryGrant'
  return (
    <Stack gap="xs">
      <Choices form={form} field="meals" kind="meal" values={Meal.options} />
      {!isDelivered && <Choices form={form} field="modes" kind="mealMode" values={MealMode.options} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label={t('meals.rules.field.mealsPerDay')}
          description={t('meals.rules.field.capHint')}
          min={1}
          max={3}
          allowDecimal={false}
          hideControls
          {...at('mealsPerDay')}
        />
        <NumberInput
          label={t('meals.rules.field.mealsPerMonth')}
          description={t('meals.rules.field.capHint')}
          min={1}
          max={93}
          allowDecimal={false}
          hideControls
          {...at('mealsPerMonth')}
        />
      </SimpleGrid>
    </Stack>
  )
}

interface ChoicesProps {
  form: VersionForm
  field: 'categories' | 'residences' | 'meals' | 'modes'
  kind: EnumName
  values: readonly string[]
}

/** Several of one kind; none chosen asks nothing. */
function Choices({ form, field, kind, values }: ChoicesProps) {
  const { t } = useWords()
  const say = useEnum()
  const id = useId()
  return (
    <Chip.Group
      multiple
      value={form.values.version.terms[field] as string[]}
      onChange={(chosen) => form.setFieldValue(`version.terms.${field}`, chosen as never)}
    >
      <Group gap="xs" role="group" aria-labelledby={id}>
        <Text w={{ base: '100%', sm: 150 }} id={id} fw={500}>
          {t(`meals.rules.field.${field}`)}
          <Text span c="dimmed" display="block" fz="sm" fw={400}>
            {t('meals.rules.field.anyHint')}
          </Text>
        </Text>
        {values.map((value) => (
          <Chip key={value} value={value}>
            {say(kind, value)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

function WhenFields({ form, warnings }: VersionFieldsProps) {
  const { t } = useWords()
  const at = (field: string, options?: { type: 'checkbox' }) =>
    form.getInputProps(`version.${field}`, options)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField label={t('meals.rules.field.fromOn')} required {...at('fromOn')} />
        <DayField label={t('meals.rules.field.toOn')} {...at('toOn')} />
        <NumberInput
          label={t('meals.rules.field.sort')}
          required
          min={0}
          max={1000}
          allowDecimal={false}
          hideControls
          {...at('sort')}
        />
      </SimpleGrid>
      <Warnings of={warnings} at="sort" />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('meals.rules.field.documentNumber')} maxLength={100} {...at('documentNumber')} />
        <Checkbox
          label={t('meals.rules.field.isVerified')}
          mt={{ base: 0, sm: 34 }}
          {...at('isVerified', { type: 'checkbox' })}
        />
      </SimpleGrid>
      <Warnings of={warnings} at="documentNumber" />
    </>
  )
}
