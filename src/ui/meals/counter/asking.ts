import type { AtCounter } from '../../../shared/meals/meal.ts'
import type { PayMethod } from '../../../shared/meals/terms.ts'
import type { Which } from './which.ts'

/** What somebody at the counter should be asked before their meal is recorded. */
export type Question = 'tooLow' | 'capped' | 'orderedElsewhere' | 'orderedOther'

/** How far an account falls short of what is paid now; 0 where it does not, or does not pay. */
export const missingFen = (
  { balanceFen, overdraftFen, charge }: AtCounter,
  pay: PayMethod,
  selfFen = charge.selfFen,
): number => (pay === 'account' ? Math.max(0, selfFen - balanceFen - overdraftFen) : 0)

/** What needs an answer; where nothing does, a card may be recorded at once. */
export function questionsOf(diner: AtCounter, { mode }: Pick<Which, 'mode'>, pay: PayMethod): Question[] {
  const questions: Question[] = []
  if (missingFen(diner, pay) > 0) questions.push('tooLow')
  if (diner.capped.length > 0) questions.push('capped')
  if (diner.orderedAt !== null) questions.push('orderedElsewhere')
  else if (diner.ordered !== null && diner.ordered !== mode) questions.push('orderedOther')
  return questions
}

/** What an extra costs: the price whole; residents are fed by their home. */
export const extraFen = ({ class: dinerClass, charge }: AtCounter): number | undefined =>
  dinerClass === 'resident' ? undefined : charge.priceFen
