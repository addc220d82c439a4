import type { Month } from '../../../shared/day.ts'
import type { MealRow } from '../../../shared/meals/meal.ts'
import type { Adjustment } from '../../../shared/meals/settlement.ts'
import type {
  DinerCategory,
  DinerClass,
  Meal,
  MealMode,
  PayMethod,
  SubsidyFund,
} from '../../../shared/meals/terms.ts'
import { lastOf, type RowsInput } from '../figures/filters.ts'

/** Which meals of a month a number of its settlement counts; what is left out asks nothing. */
export interface Which {
  meal?: Meal
  mode?: MealMode
  class?: DinerClass
  category?: DinerCategory | null
  pay?: PayMethod
  personId?: number
  versionId?: number
  fund?: SubsidyFund
  isUnnamed?: boolean
}

/** A number of a settlement that was opened: its name, which meals, and how many person-times it says; null for money. */
export interface Behind {
  name: string
  which: Which
  count: number | null
  isPersons?: boolean
}

/** The meals of a month as the core is asked for them. */
export function inputOf(siteId: number, month: Month, which: Which): RowsInput {
  const list = <T>(value: T | undefined) => (value === undefined ? undefined : [value])
  return {
    siteIds: [siteId],
    from: `${month}-01`,
    to: lastOf(month),
    meals: list(which.meal),
    modes: list(which.mode),
    classes: list(which.class),
    categories: list(which.category),
    pays: list(which.pay),
    personId: which.personId,
    versionId: which.versionId,
    fund: which.fund,
  }
}

type Counted = Pick<MealRow | Adjustment, 'meal' | 'mode' | 'class' | 'category' | 'pay' | 'personId'>

/** True for a meal, or a correction, that the number is of. What a rule or a fund gave is not known of a correction. */
export function isOf(which: Which, row: Counted): boolean {
  const isEqual = (['meal', 'mode', 'category', 'pay', 'personId'] as const).every(
    (key) => which[key] === undefined || which[key] === row[key],
  )
  // Residents are in no number but their own.
  const isClass = which.class === undefined ? row.class !== 'resident' : row.class === which.class
  return isEqual && isClass && (!which.isUnnamed || row.personId === null)
}

/** A person behind a number, with their person-times and what the funds gave for them. */
export interface PersonBehind {
  personId: number
  person: string
  meals: number
  sharesFen: number
}

/** The persons of meals and corrections, each once, who came most first; whose meals were all taken back is none. */
export function personsOf(
  rows: readonly Pick<MealRow | Adjustment, 'personId' | 'person' | 'quantity' | 'sharesFen'>[],
): PersonBehind[] {
  const persons = new Map<number, PersonBehind>()
  for (const { personId, person, quantity, sharesFen } of rows) {
    if (personId === null) continue
    const of = persons.get(personId) ?? { personId, person: person ?? '', meals: 0, sharesFen: 0 }
    persons.set(personId, { ...of, meals: of.meals + quantity, sharesFen: of.sharesFen + sharesFen })
  }
  return [...persons.values()].filter(({ meals }) => meals > 0).sort((a, b) => b.meals - a.meals)
}

/** Portions of meals or corrections. */
export const portionsOf = (rows: readonly { quantity: number }[]): number =>
  rows.reduce((sum, { quantity }) => sum + quantity, 0)
