import type { SettlementState } from '../../../shared/meals/settlement.ts'

/** Nothing of a month changes any more once it is settled. */
export const isClosed = (state: SettlementState): boolean => state === 'settled' || state === 'paid'

/** The four steps of a month, in their order. */
export const steps = ['submit', 'check', 'settle', 'pay'] as const
export type Step = (typeof steps)[number]

/** The step that comes next; none once it is paid. */
export const nextStep = (state: SettlementState): Step | null =>
  (({ open: 'submit', submitted: 'check', checked: 'settle', settled: 'pay', paid: null }) as const)[state]
