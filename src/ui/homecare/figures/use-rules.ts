import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import type { Period } from '../../kit/figures/period.ts'
import { useCountRule } from '../visits/use-count-rule.ts'

/** The rules of counting in force in a period of a site, in words, with the day each holds from. */
export function useRules({ siteId, from, to }: Period & { siteId: number }): string {
  const { t, language } = useWords()
  const { data: rules = [] } = useQuery(api.homecare.countRules.queryOptions({ input: { siteId } }))
  const first = useCountRule(siteId, from)
  const say = (rule: { minMinutes: number; isOncePerDay: boolean }) =>
    t(rule.isOncePerDay ? 'homecare.figures.rule.once' : 'homecare.figures.rule.min', {
      minutes: rule.minMinutes,
    })
  const later = rules
    .filter(({ fromOn }) => fromOn > from && fromOn <= to)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .map((rule) => t('homecare.figures.rule.from', { day: rule.fromOn, rule: say(rule) }))
  const parts = [
    ...(first ? [t('homecare.figures.rule.from', { day: from, rule: say(first) })] : []),
    ...later,
  ]
  return t('homecare.figures.rule.counted', { rules: parts.join(language === 'en' ? '; ' : '；') })
}
