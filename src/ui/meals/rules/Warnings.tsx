import { Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NewRuleVersion, RuleWarning } from '../../../shared/meals/rule.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Sign } from '../parts/Sign.tsx'
import { groupedWarnings, type WarningField, warningFields } from './model.ts'
import { yuanOf } from './words.ts'

export interface CheckOf {
  ruleId: number | null
  versionId: number | null
  siteId: number | null
}

/** What is odd about a version while it is typed; nothing while it is incomplete. */
export function useWarnings(of: CheckOf, next: NewRuleVersion | null): readonly RuleWarning[] {
  // Compared as text, so that typing elsewhere in the form asks nothing.
  const text = JSON.stringify(next)
  const [settled] = useDebouncedValue(text, 400)
  const asked = useMemo(() => JSON.parse(settled) as NewRuleVersion | null, [settled])
  const { data } = useQuery(
    api.meals.checkRule.queryOptions({
      input: { ...of, next: asked as NewRuleVersion },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
    }),
  )
  return next === null ? [] : (data ?? [])
}

/** The warnings that belong to a field, beside it. */
export function Warnings({ of, at }: { of: readonly RuleWarning[]; at: WarningField }) {
  const shown = of.filter(({ kind }) => warningFields[kind] === at)
  return (
    // Always there, so that what comes into it is read out.
    <Stack gap={4} role="status" display={shown.length === 0 ? 'contents' : undefined}>
      <WarningList of={shown} />
    </Stack>
  )
}

/** So many names are read; of more the rest is counted. */
const NAMES = 3

/** Warnings in words, one line for what is so at several places. */
export function WarningList({ of }: { of: readonly RuleWarning[] }) {
  const { t } = useWords()
  const names = (about: readonly string[]) =>
    about.length <= NAMES
      ? about.join(t('meals.rules.say.and'))
      : t('meals.rules.warn.more', {
          names: about.slice(0, NAMES - 1).join(t('meals.rules.say.and')),
          count: about.length,
        })
  return groupedWarnings(of).map(({ kind, priceFen, about }) => (
    <Sign key={`${kind}${priceFen}`} icon={IconAlertTriangle} tone="warn" isLong>
      {t(`meals.rules.warn.${kind}`, {
        about: names(about),
        yuan: priceFen === null ? '' : yuanOf(priceFen),
      })}
    </Sign>
  ))
}
