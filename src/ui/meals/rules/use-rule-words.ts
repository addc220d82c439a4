import type { RuleVersion } from '../../../shared/meals/rule.ts'
import { useWords } from '../../app/words.ts'
import { ruleWords } from './words.ts'

/** A rule in plain words of the chosen language. */
export function useRuleWords() {
  const { t } = useWords()
  return (version: Pick<RuleVersion, 'kind' | 'fund' | 'terms'>): string => ruleWords(t, version)
}
