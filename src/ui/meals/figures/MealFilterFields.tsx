import { Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DinerCategory, DinerClass, Meal, MealMode, PayMethod } from '../../../shared/meals/terms.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import type { Period, PeriodProblem, Step } from '../../kit/figures/period.ts'
import { type Filters, narrow } from './filters.ts'
import { useNames } from './use-names.ts'

const choices = [
  { name: 'meal', field: 'meals', values: Meal.options },
  { name: 'mode', field: 'modes', values: MealMode.options },
  { name: 'class', field: 'classes', values: DinerClass.options },
  { name: 'category', field: 'categories', values: [...DinerCategory.options, ''] },
  { name: 'pay', field: 'pays', values: PayMethod.options },
] as const
type Choice = (typeof choices)[number]

interface MealFilterFieldsProps {
  filters: Filters
  problem: PeriodProblem
  /** Only canteens and a period where a figure can't be narrowed further. */
  isNarrowed: boolean
  step: Step
  onPeriod(period: Period): void
  onStep(step: Step): void
  onChange(change: Partial<Filters>): void
}

/** A period, which canteens, and what of their meals. Also said on paper. */
export function MealFilterFields({ filters, problem, isNarrowed, ...on }: MealFilterFieldsProps) {
  const { t } = useWords()
  const nameOf = useNames()
  const { data: canteens = [] } = useQuery(api.meals.canteens.queryOptions())
  const siteIds = filters.siteIds ?? []
  const chosen = ({ field }: Choice): string | null => {
    const [value] = filters[field] ?? []
    return value === undefined ? null : (value ?? '')
  }
  const shown = [
    `${filters.from} – ${filters.to}`,
    siteIds.length === 0
      ? t('meals.figures.filter.allSites')
      : siteIds.map((id) => nameOf('site', String(id))).join('、'),
    ...choices.flatMap((choice) => {
      const value = isNarrowed ? chosen(choice) : null
      return value === null ? [] : [nameOf(choice.name, value)]
    }),
  ]
  return (
    <Stack gap="sm" mb="md">
      <PeriodFields
        period={filters}
        problem={problem}
        onChange={on.onPeriod}
        presets={['thisMonth', 'lastMonth', 'last12', 'thisYear']}
        step={isNarrowed ? on.step : undefined}
        onStep={on.onStep}
      />
      <Group gap="sm" className="screen-only" align="flex-start">
        <MultiSelect
          aria-label={t('meals.figures.filter.sites')}
          placeholder={siteIds.length === 0 ? t('meals.figures.filter.allSites') : undefined}
          clearable
          clearButtonProps={{ 'aria-label': t('meals.figures.filter.allSites') }}
          searchable
          miw="16rem"
          maw="32rem"
          data={canteens.map(({ siteId, name }) => ({ value: String(siteId), label: name }))}
          value={siteIds.map(String)}
          onChange={(ids) => on.onChange({ siteIds: ids.length > 0 ? ids.map(Number) : undefined })}
        />
        {isNarrowed &&
          choices.map((choice) => (
            <Select
              key={choice.name}
              aria-label={t(`meals.figures.filter.${choice.name}`)}
              placeholder={t(`meals.figures.filter.${choice.name}`)}
              clearable
              clearButtonProps={{ 'aria-label': t(`meals.figures.filter.${choice.name}`) }}
              w="11rem"
              // The one without a name is a value too, and an empty one is none to Mantine.
              data={choice.values.map((value) => ({ value: `=${value}`, label: nameOf(choice.name, value) }))}
              value={chosen(choice) === null ? null : `=${chosen(choice)}`}
              onChange={(next) =>
                on.onChange({
                  [choice.field]:
                    next === null ? undefined : narrow(filters, choice.name, next.slice(1))[choice.field],
                })
              }
            />
          ))}
      </Group>
      <Text className="paper-only" fw={650}>
        {t('meals.figures.filter.shown', { parts: shown.join('，') })}
      </Text>
    </Stack>
  )
}
