import type { KitchenCount, KitchenExtra, Portion } from '../../../shared/meals/order.ts'
import { type DinerClass, MealMode } from '../../../shared/meals/terms.ts'
import { Diet, Texture } from '../../../shared/people/schema.ts'

export const sumOf = (extras: readonly Pick<KitchenExtra, 'quantity'>[]): number =>
  extras.reduce((sum, { quantity }) => sum + quantity, 0)

/** The three parts of a total: diners, residents of the home, and what was added or taken off. */
export function partsOf({ portions, extras }: Pick<KitchenCount, 'portions' | 'extras'>) {
  const residents = portions.filter(({ isResident }) => isResident).length
  return { diners: portions.length - residents, residents, extras: sumOf(extras) }
}

/** What portions are told apart by. */
export const aspects = ['mode', 'diet', 'texture'] as const
export type Aspect = (typeof aspects)[number]
const values: Record<Aspect, readonly string[]> = {
  mode: MealMode.options,
  diet: Diet.options,
  texture: Texture.options,
}

export interface AspectLine {
  aspect: Aspect
  /** null: nobody has said, or this account may not see it. */
  value: string | null
  diners: number
  residents: number
}

/** How many portions of each kind, diners and residents apart; kinds that nobody has are left out. */
export function linesOf(portions: readonly Portion[], aspect: Aspect): AspectLine[] {
  return [...values[aspect], null].flatMap((value) => {
    const own = portions.filter((portion) => portion[aspect] === value)
    const residents = own.filter(({ isResident }) => isResident).length
    return own.length > 0 ? [{ aspect, value, diners: own.length - residents, residents }] : []
  })
}

export type Needs = Pick<Portion, 'diet' | 'texture' | 'allergies'>

/** Cooked or plated apart from the others. */
export const hasNeeds = ({ diet, texture, allergies }: Needs): boolean =>
  allergies !== '' || isSpecial(diet) || isSpecial(texture)
export const isSpecial = (value: string | null): value is string => value !== null && value !== 'ordinary'

/** Allergies first, then by diet and texture, as the kitchen works; equal ones stay in the order of their names. */
export function byNeeds<T extends Needs>(portions: readonly T[]): T[] {
  const rank = ({ allergies, diet, texture }: Needs): number =>
    (allergies === '' ? 1000 : 0) + 10 * placeIn(Diet.options, diet) + placeIn(Texture.options, texture)
  return portions.filter(hasNeeds).toSorted((a, b) => rank(a) - rank(b))
}

/** Ordinary comes after what is special. */
const placeIn = (options: readonly string[], value: string | null): number =>
  isSpecial(value) ? options.indexOf(value) : options.length

/** Of those who usually come without an order so many are not in the count yet; whole portions. */
export function usualLeft(
  usual: readonly { class: DinerClass; average: number }[],
  extras: readonly Pick<KitchenExtra, 'class' | 'quantity' | 'personId'>[],
): { class: DinerClass; average: number; count: number }[] {
  return usual
    .map((one) => {
      const added = extras.filter((extra) => extra.class === one.class && extra.personId === null)
      return { ...one, count: Math.round(one.average) - Math.max(0, sumOf(added)) }
    })
    .filter(({ count }) => count > 0)
}
