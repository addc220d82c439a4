import { DinerClass, PayMethod } from '../../../shared/meals/terms.ts'

/** Classes of those who come without a name; residents are known by name. */
export const walkIns = DinerClass.exclude(['resident']).options
export type WalkIn = (typeof walkIns)[number]

/** As many as one line takes. */
const MOST = 2000

/** A number typed first is how many; otherwise one. */
export function quantityIn(text: string): number | null {
  const typed = text.trim()
  return /^[1-9]\d{0,3}$/.test(typed) && Number(typed) <= MOST ? Number(typed) : null
}

/** The way of paying after this one. */
export function payAfter(pay: PayMethod): PayMethod {
  const all = PayMethod.options
  return all[(all.indexOf(pay) + 1) % all.length] ?? pay
}
