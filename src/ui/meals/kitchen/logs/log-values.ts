import type { Day, Instant } from '../../../../shared/day.ts'
import type { KitchenLog, LogDetails, LogKind } from '../../../../shared/meals/kitchen-log.ts'
import type { Fen } from '../../../../shared/money.ts'

type Of<K extends LogKind> = Omit<Extract<LogDetails, { kind: K }>, 'kind'>
type Whole = Of<'morningCheck'> &
  Of<'fridge'> &
  Of<'disinfection'> &
  Of<'received'> &
  Of<'waste'> &
  Of<'companion'>
type Empty<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] }

/** What a form of any kind holds; the schema keeps what its kind asks for. */
export interface LogValues {
  siteId: number
  onDay: Day
  /** Unless told the core says when. */
  at: Instant | undefined
  staffId: number | null
  costFen: Fen | null
  note: string
  details: { kind: LogKind } & Empty<Whole>
}

/** A form before anything is typed: nothing measured, nothing wrong. */
export const blankDetails = (kind: LogKind): LogValues['details'] => ({
  kind,
  temperatureTenths: null,
  hasSymptoms: false,
  hasWounds: false,
  isCleanlyDressed: true,
  fridge: '',
  isFreezer: false,
  subject: '',
  way: 'heat',
  minutes: null,
  ppm: null,
  goods: '',
  supplier: '',
  amount: '',
  batch: '',
  bestBeforeOn: null,
  hasTicket: true,
  isAccepted: true,
  weightG: null,
  takenBy: '',
  dishes: '',
  opinion: '',
  measure: '',
})

/**
 * What is offered again, as it was in the last log of the kind: who did it, with what and from whom. What is measured or
 * judged never is.
 */
export function usualOf(
  kind: LogKind,
  logs: readonly KitchenLog[],
): { staffId: number | null; details: Partial<LogValues['details']> } {
  const last = logs.findLast((log) => log.kind === kind && log.voidedAt === null)
  return { staffId: last?.staffId ?? null, details: last ? usualDetails(last.details) : {} }
}

function usualDetails(details: LogDetails): Partial<LogValues['details']> {
  switch (details.kind) {
    case 'disinfection':
      return { subject: details.subject, way: details.way }
    case 'received':
      return { supplier: details.supplier }
    case 'waste':
      return { goods: details.goods, takenBy: details.takenBy }
    default:
      return {}
  }
}
