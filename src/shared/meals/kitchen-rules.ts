import type { z } from 'zod'
import { type Day, hours, type Instant } from '../day.ts'
import type { FoodSample, SampleGap } from './kitchen.ts'
import type { KitchenLog, LogDetails, NewKitchenLog } from './kitchen-log.ts'

/**
 * The kitchen's limits. A † marks what was not found in the text of a standard, only in copies or from memory: the page says
 * so beside the limit, and an inspector's word goes before it.
 */

/** Grams of a retained sample at least (餐饮服务食品安全操作规范; older texts say 100 g, schools 200 g). */
export const SAMPLE_MIN_G = 125
/** How long a sample is kept at least (餐饮服务食品安全操作规范). The schema forbids less too. */
export const SAMPLE_KEPT_MS = hours(48)
/** Of the samples' fridge, in tenths of a degree: 0–8 ℃ † (操作规范, GB 31654; copies vary: 0–10, 0–6). */
export const SAMPLE_COLD = { from: 0, to: 80 } as const
/** A sample belongs to the meal it was taken from: later than this after its beginning it is late [ours]. */
export const SAMPLE_LATE_MS = hours(2)
/** Fridges 0–8 ℃, freezers −12 ℃ or below, in tenths of a degree † (GB 31654). */
export const FRIDGE = { from: 0, to: 80 } as const
export const FREEZER = { to: -120 } as const
/** From here on a temperature is a fever: 37.3 ℃, in tenths † (from notices, no standard). */
export const FEVER_TENTHS = 373
/** Steam or boiling: 100 ℃ for 10 minutes; chlorine: 250 ppm for 5 minutes; UV: 30 minutes † (操作规范, from memory). */
export const DISINFECTION = {
  heat: { tenths: 1000, minutes: 10 },
  chemical: { ppm: 250, minutes: 5 },
  uv: { minutes: 30 },
} as const

/** The first instant at which a sample may be thrown away. */
export const keptUntil = (takenAt: Instant): Instant => takenAt + SAMPLE_KEPT_MS

export const isTooLight = (weightG: number): boolean => weightG < SAMPLE_MIN_G
/** Not measured is not too warm. */
export const isTooWarm = (tenths: number | null): boolean => tenths !== null && tenths > SAMPLE_COLD.to
export const isTooCold = (tenths: number | null): boolean => tenths !== null && tenths < SAMPLE_COLD.from

type Problem = SampleGap['problem']
/**
 * What is wrong with a sample.
 * @param startsAt when the meal began to be served; null where its hours are not known
 */
export function sampleProblems(
  sample: Pick<FoodSample, 'weightG' | 'temperatureTenths' | 'takenAt'>,
  startsAt: Instant | null,
): Problem[] {
  const problems: Problem[] = []
  if (isTooLight(sample.weightG)) problems.push('tooLight')
  if (isTooWarm(sample.temperatureTenths)) problems.push('tooWarm')
  if (isTooCold(sample.temperatureTenths)) problems.push('tooCold')
  if (startsAt !== null && sample.takenAt > startsAt + SAMPLE_LATE_MS) problems.push('late')
  return problems
}

/** What makes a log not ok. */
export type LogFault =
  | 'fever'
  | 'symptoms'
  | 'wounds'
  | 'dress'
  | 'tooWarm'
  | 'tooCold'
  | 'noReading'
  | 'notHot'
  | 'tooWeak'
  | 'tooShort'
  | 'noTicket'
  | 'notAccepted'
  | 'expired'

type Details<K extends LogDetails['kind']> = Extract<LogDetails, { kind: K }>

function faultsOfCheck(check: Details<'morningCheck'>): LogFault[] {
  const faults: LogFault[] = []
  if (check.temperatureTenths >= FEVER_TENTHS) faults.push('fever')
  if (check.hasSymptoms) faults.push('symptoms')
  if (check.hasWounds) faults.push('wounds')
  if (!check.isCleanlyDressed) faults.push('dress')
  return faults
}

function faultsOfFridge({ isFreezer, temperatureTenths }: Details<'fridge'>): LogFault[] {
  if (temperatureTenths > (isFreezer ? FREEZER : FRIDGE).to) return ['tooWarm']
  return !isFreezer && temperatureTenths < FRIDGE.from ? ['tooCold'] : []
}

function faultsOfDisinfection({ way, minutes, temperatureTenths, ppm }: Details<'disinfection'>): LogFault[] {
  const faults: LogFault[] = minutes < DISINFECTION[way].minutes ? ['tooShort'] : []
  if (way === 'heat') {
    if (temperatureTenths === null) faults.push('noReading')
    else if (temperatureTenths < DISINFECTION.heat.tenths) faults.push('notHot')
  }
  if (way === 'chemical') {
    if (ppm === null) faults.push('noReading')
    else if (ppm < DISINFECTION.chemical.ppm) faults.push('tooWeak')
  }
  return faults
}

function faultsOfGoods(goods: Details<'received'>, onDay: Day): LogFault[] {
  const faults: LogFault[] = []
  if (!goods.hasTicket) faults.push('noTicket')
  if (goods.bestBeforeOn !== null && goods.bestBeforeOn < onDay) faults.push('expired')
  if (!goods.isAccepted) faults.push('notAccepted')
  return faults
}

/** What is wrong in a log of a day; nothing is wrong with waste and with eating along. */
export function faultsOf(details: LogDetails, onDay: Day): LogFault[] {
  switch (details.kind) {
    case 'morningCheck':
      return faultsOfCheck(details)
    case 'fridge':
      return faultsOfFridge(details)
    case 'disinfection':
      return faultsOfDisinfection(details)
    case 'received':
      return faultsOfGoods(details, onDay)
    default:
      return []
  }
}

/** What was done about a fault; empty where a log has no place for it. */
export const measureOf = (details: KitchenLog['details']): string =>
  'measure' in details ? details.measure : ''

/** A fault asks what was done about it: for `NewKitchenLog.superRefine`. */
export function requireMeasure({ details, onDay }: NewKitchenLog, context: z.RefinementCtx): void {
  if (faultsOf(details, onDay).length > 0 && measureOf(details) === '')
    context.addIssue({
      code: 'too_small',
      origin: 'string',
      minimum: 1,
      input: '',
      path: ['details', 'measure'],
    })
}
