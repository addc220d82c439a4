import type { Stacking } from '../../../shared/meals/canteen.ts'
import { ANYONE } from '../../../shared/meals/presets.ts'
import { type Candidate, chargeFor } from '../../../shared/meals/shares.ts'

export const exampleRules = ['first', 'second', 'third'] as const

const candidates: readonly Candidate[] = [
  { id: 1, rule: 'first', fund: 'city', kind: 'fixedOff', terms: { ...ANYONE, amountFen: 300 } },
  { id: 2, rule: 'second', fund: 'district', kind: 'percent', terms: { ...ANYONE, percent: 50 } },
  { id: 3, rule: 'third', fund: 'street', kind: 'fixedOff', terms: { ...ANYONE, amountFen: 400 } },
]

/** How the three rules of the example share a price; the same engine charges the meals. */
export function exampleOf(priceFen: number, stacking: Stacking) {
  const { selfFen, shares } = chargeFor(priceFen, candidates, stacking)
  const of = (rule: string) => shares.find((share) => share.rule === rule)?.fen ?? 0
  return { selfFen, fens: exampleRules.map(of) }
}
