import type { Day } from '../../../shared/day.ts'
import type { Diner } from '../../../shared/meals/diner.ts'
import type { DinerCategory } from '../../../shared/meals/terms.ts'
import type { Funding } from '../../../shared/people/schema.ts'

/** Is the right to subsidies suspended on a day? */
export const isSuspendedOn = ({ suspensions }: Pick<Diner, 'suspensions'>, on: Day): boolean =>
  suspensions.some(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn >= on))

const categories: Partial<Record<Funding, DinerCategory>> = {
  hardship: 'hardship',
  lowIncome: 'lowIncome',
  nearLowIncome: 'nearLowIncome',
  veteran: 'veteran',
}

/** What a person's record of who pays suggests; the certificate decides. */
export const categoryOf = (funding: Funding | null): DinerCategory =>
  (funding && categories[funding]) ?? 'ordinary'
