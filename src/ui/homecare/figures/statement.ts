import type { CoreClient } from '../../../shared/client.ts'
import { daysOfMonth, type Month } from '../../../shared/day.ts'
import { Fund } from '../../../shared/homecare/fund.ts'
import type { RowsInput } from './filters.ts'

/** A month's statement, as the core gives it. */
export type StatementData = Awaited<ReturnType<CoreClient['homecare']['statement']>>
export type StatementRow = StatementData['rows'][number]

/** The visits done that a month's statement is made of. */
export function inputOf(siteId: number, month: Month, personId?: number): RowsInput {
  const days = daysOfMonth(month)
  return {
    siteId,
    personId,
    from: days[0] ?? `${month}-01`,
    to: days.at(-1) ?? `${month}-28`,
    states: ['done'],
  }
}

/** The funds that pay in a month, in their usual order. */
export const fundsOf = ({ byFund }: StatementData): Fund[] =>
  Fund.options.filter((fund) => byFund.some((row) => row.fund === fund))

/** What a fund pays of an elder's month, in fen. */
export const shareOf = ({ shares }: StatementRow, fund: Fund): number =>
  shares.find((share) => share.fund === fund)?.fen ?? 0
