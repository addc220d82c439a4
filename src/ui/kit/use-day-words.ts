import { useMemo } from 'react'
import type { Day } from '../../shared/day.ts'
import { weekdayOf } from '../../shared/week.ts'
import { useWords } from '../app/words.ts'

/** Weekdays as the chosen language writes them. */
export function useDayWords() {
  const { language } = useWords()
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
    // 2024-01-01 was a Monday.
    const nameOf = (weekday: number) => short.format(Date.UTC(2024, 0, weekday))
    return { weekday: (day: Day) => nameOf(weekdayOf(day)), nameOf }
  }, [language])
}
