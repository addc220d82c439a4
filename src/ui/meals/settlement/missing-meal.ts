import type { Day } from '../../../shared/day.ts'
import type { RequestKey } from '../../../shared/ids.ts'
import type { DinerClass, Meal, MealMode, PayMethod } from '../../../shared/meals/terms.ts'

/** What is typed of a meal that is missing. */
export interface MissingValues {
  onDay: Day | null
  meal: Meal | null
  mode: MealMode
  isNamed: boolean
  person: { id: number; name: string } | null
  class: Exclude<DinerClass, 'resident'>
  quantity: number | string
  pay: PayMethod
  reason: string
}

/** The same as the core takes it: of a person one portion by any way to pay, of others any number over the counter. */
export function inputOf(values: MissingValues, siteId: number, key: RequestKey) {
  const { isNamed, person, class: of, quantity, ...meal } = values
  return {
    ...{ key, siteId, ...meal },
    personId: isNamed ? (person?.id ?? null) : null,
    class: isNamed ? null : of,
    quantity: isNamed ? 1 : quantity === '' ? null : Number(quantity),
  }
}
