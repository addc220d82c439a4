import type { WordKey } from '../../shared/words/index.ts'
import type { Say } from '../app/words.ts'

/** Values of refusals that are one of a kind: by their name, and where other ledgers have that name too by refusal. */
const kinds: Record<string, string> = {
  meal: 'meal',
  outcome: 'deliveryOutcome',
  shift: 'shift',
  'CANTEEN_SHUT.stage': 'canteenStage',
  'SETTLEMENT_STATE.state': 'settlementState',
  'DINER_AWAY.kind': 'absence',
  'CARD_ENDED.reason': 'cardEnd',
  'ANSWER_INCOMPLETE.missing': 'answerMissing',
  'HAZARD_STEP.state': 'hazardState',
  'NOT_SAFETY_MANAGER.role': 'safetyRole',
}

/** Days that end what is in the way; the sentence goes on without them. */
const endsWithDay = new Set(['RULE_OVERLAPS', 'ORDER_OVERLAPS'])

/** What a refusal of the meal ledger names, as a person reads it: money in yuan, values by their words. */
export function mealValues(t: Say, code: string, data: Record<string, unknown>): Record<string, unknown> {
  const shown = Object.entries(data).map(([key, value]) => {
    const kind = kinds[`${code}.${key}`] ?? kinds[key]
    if (kind && typeof value === 'string') return [key, t(`enums.${kind}.${value}` as WordKey)]
    if (key.endsWith('Fen') && typeof value === 'number') return [key, (value / 100).toFixed(2)]
    if (key === 'until' && typeof value === 'string' && endsWithDay.has(code))
      return [key, t('errors.untilPart', { until: value })]
    return [key, value]
  })
  return Object.fromEntries(shown)
}
