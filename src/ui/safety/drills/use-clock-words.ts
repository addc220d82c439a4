import { useWords } from '../../app/words.ts'

/** Seconds as minutes and seconds; a dash where there are none. */
export function useClockWords() {
  const { t } = useWords()
  return (seconds: number | null): string =>
    seconds === null
      ? '—'
      : t('safety.drills.drill.clock', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
