import type { Inspection } from '../../../shared/safety/inspection.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'

/** A score as it is said: where nothing applied there is none. */
export function useScoreWords() {
  const { t } = useWords()
  const { percent } = useFormat()
  return (permille: Inspection['scorePermille']): string =>
    permille === null ? t('safety.walk.score.none') : percent(permille / 1000)
}
