import { addDays, addMonths, type Day, daysBetween, daysOfMonth, monthOf } from '../../../shared/day.ts'

export type Step = 'day' | 'month'

/** From one day through another. */
export interface Period {
  from: Day
  to: Day
}

export type Preset = 'last30' | 'last12' | 'thisYear' | 'lastYear' | 'thisMonth' | 'lastMonth'

/** Usual periods up to a day, and the step that suits them. */
export function presetPeriod(preset: Preset, today: Day): Period & { step: Step } {
  const month = monthOf(today)
  const lastMonth = addMonths(month, -1)
  switch (preset) {
    case 'last30':
      return { from: addDays(today, -29), to: today, step: 'day' }
    case 'last12':
      return { from: `${addMonths(month, -11)}-01`, to: today, step: 'month' }
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today, step: 'month' }
    case 'lastYear': {
      const year = Number(today.slice(0, 4)) - 1
      return { from: `${year}-01-01`, to: `${year}-12-31`, step: 'month' }
    }
    case 'thisMonth':
      return { from: `${month}-01`, to: today, step: 'day' }
    case 'lastMonth':
      return { from: `${lastMonth}-01`, to: daysOfMonth(lastMonth).at(-1) ?? today, step: 'day' }
  }
}

/** By day a chart of more is not read any more. */
const MOST_DAYS = 3 * 366

export type PeriodProblem = 'backward' | 'tooLong' | null

/** What is wrong with a period, before it is asked for. */
export function problemOf({ from, to }: Period, step: Step | null): PeriodProblem {
  if (to < from) return 'backward'
  return step === 'day' && daysBetween(from, to) > MOST_DAYS ? 'tooLong' : null
}
