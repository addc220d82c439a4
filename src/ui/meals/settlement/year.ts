import type { CoreClient } from '../../../shared/client.ts'

/** A canteen's month on the overview. */
export type MonthState = Awaited<ReturnType<CoreClient['meals']['settlementStates']>>[number]

/** A canteen's year: its months by their name. */
export interface SiteYear {
  siteId: number
  site: string
  months: Map<string, MonthState>
}

/** The year as a table: a line per canteen, a column per month, both in the order in which they come. */
export function yearOf(states: readonly MonthState[]): { months: string[]; sites: SiteYear[] } {
  const sites = [...Map.groupBy(states, ({ siteId }) => siteId)].map(([siteId, own]) => ({
    siteId,
    site: own[0]?.site ?? '',
    months: new Map(own.map((state) => [state.month, state])),
  }))
  return { months: [...new Set(states.map(({ month }) => month))].sort(), sites }
}

/** What some months come to together. */
export const sumOfStates = (states: Iterable<MonthState | undefined>) => {
  const sum = { meals: 0, subsidyFen: 0 }
  for (const state of states) {
    sum.meals += state?.meals ?? 0
    sum.subsidyFen += state?.subsidyFen ?? 0
  }
  return sum
}
