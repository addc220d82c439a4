import { Group, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { EnumSelect, useEnum } from '../../kit/fields.tsx'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import type { Period, PeriodProblem } from '../../kit/figures/period.ts'
import type { Filters } from './filters.ts'

interface CareFiltersProps {
  filters: Filters
  problem: PeriodProblem
  /** Only a period where a figure can't be narrowed further. */
  isNarrowed: boolean
  onPeriod(period: Period): void
  onChange(change: Partial<Filters>): void
}

/** A period, and what of it: kind, team, worker, street, project and package. Also said on paper. */
export function CareFilters({ filters, problem, isNarrowed, onPeriod, onChange }: CareFiltersProps) {
  const { t } = useWords()
  const choices = useChoices(filters)
  const say = useEnum()
  const shown = [
    `${filters.from} – ${filters.to}`,
    ...(isNarrowed && filters.kind ? [say('visitKind', filters.kind)] : []),
    ...(isNarrowed
      ? choices.flatMap(({ data, value }) => data.find((one) => one.value === value)?.label ?? [])
      : []),
  ]
  return (
    <Stack gap="sm" mb="md">
      <PeriodFields
        period={filters}
        problem={problem}
        onChange={onPeriod}
        presets={['thisMonth', 'lastMonth', 'last12', 'thisYear']}
      />
      {isNarrowed && (
        <Group gap="sm" className="screen-only">
          <EnumSelect<VisitKind>
            kind="visitKind"
            aria-label={t('homecare.figures.filter.kind')}
            placeholder={t('homecare.figures.filter.kind')}
            clearable
            w="10rem"
            value={filters.kind ?? null}
            onChange={(kind) => onChange({ kind: kind ?? undefined })}
          />
          {choices.map(({ name, field, data, value }) => (
            <Select
              key={name}
              aria-label={t(`homecare.figures.filter.${name}`)}
              placeholder={t(`homecare.figures.filter.${name}`)}
              clearable
              clearButtonProps={{ 'aria-label': t(`homecare.figures.filter.${name}`) }}
              searchable
              w="11rem"
              data={data}
              value={value}
              onChange={(next) =>
                onChange({
                  [field]:
                    next === null
                      ? undefined
                      : field === 'street'
                        ? next.slice(1)
                        : next === '='
                          ? null
                          : Number(next.slice(1)),
                })
              }
            />
          ))}
        </Group>
      )}
      <Text className="paper-only" fw={650}>
        {t('homecare.figures.filter.shown', { parts: shown.join('，') })}
      </Text>
    </Stack>
  )
}

/** `=` before a value, so that "none" is a value too. */
const optionOf = (value: number | string | null, label: string) => ({ value: `=${value ?? ''}`, label })
const chosenOf = (value: number | string | null | undefined) =>
  value === undefined ? null : `=${value ?? ''}`

/** What there is to choose from, each with what is chosen. */
function useChoices(filters: Filters) {
  const { t } = useWords()
  const { siteId, from, to } = filters
  const { data: teams = [] } = useQuery(api.homecare.careTeams.queryOptions({ input: { siteId } }))
  const { data: staff = [] } = useQuery(api.staff.list.queryOptions({ input: { siteId } }))
  const { data: projects = [] } = useQuery(api.homecare.careProjects.queryOptions({ input: { siteId } }))
  const { data: packages = [] } = useQuery(api.homecare.carePackages.queryOptions({ input: { siteId } }))
  const { data: streets } = useQuery(
    api.homecare.visitFigures.queryOptions({
      input: { siteId, from, to, by: 'street' },
      enabled: from <= to,
    }),
  )
  const none = { value: '=', label: t('homecare.figures.filter.none') }
  const named = (rows: { id: number; name: string }[]) => rows.map(({ id, name }) => optionOf(id, name))
  return [
    { name: 'team', field: 'teamId', data: [...named(teams), none], value: chosenOf(filters.teamId) },
    { name: 'worker', field: 'staffId', data: named(staff), value: chosenOf(filters.staffId) },
    {
      name: 'street',
      field: 'street',
      data: (streets?.rows ?? []).map(({ key }) => optionOf(key, key || t('homecare.figures.filter.none'))),
      value: chosenOf(filters.street),
    },
    {
      name: 'project',
      field: 'projectId',
      data: [...named(projects), none],
      value: chosenOf(filters.projectId),
    },
    {
      name: 'package',
      field: 'packageId',
      data: [...named(packages), none],
      value: chosenOf(filters.packageId),
    },
  ] as const
}
