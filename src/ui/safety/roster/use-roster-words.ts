import { useMemo } from 'react'
import { rosterWords } from '../../../shared/safety/roster-words.ts'
import { useWords } from '../../app/words.ts'

/** How the roster says who and how, in the chosen language. */
export function useRosterWords() {
  const { t } = useWords()
  return useMemo(() => rosterWords(t), [t])
}
