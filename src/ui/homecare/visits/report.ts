import type { CoreClient } from '../../../shared/client.ts'
import type { Day } from '../../../shared/day.ts'
import type { Visit, Vitals } from '../../../shared/homecare/visit.ts'

type CheckOutInput = Parameters<CoreClient['homecare']['checkOut']>[0]

export type VitalName = keyof Vitals

/** Each vital sign as it is typed: how many of the stored unit make one, and what a person can have at all. */
export const vitalSigns: { name: VitalName; scale: number; least: number; most: number }[] = [
  { name: 'systolic', scale: 1, least: 40, most: 300 },
  { name: 'diastolic', scale: 1, least: 20, most: 200 },
  { name: 'pulse', scale: 1, least: 20, most: 250 },
  { name: 'temperatureTenths', scale: 10, least: 30, most: 45 },
  { name: 'glucoseTenths', scale: 10, least: 0.5, most: 50 },
  { name: 'oxygenPercent', scale: 1, least: 30, most: 100 },
]

/** What a worker says of a visit, while it is being typed. */
export interface ReportValues {
  items: { itemId: number; quantity: number; minutes: number | null }[]
  note: string
  vitals: Record<VitalName, number | ''>
  satisfaction: number | null
  signedBy: 'elder' | 'family' | null
  finding: { isFound: boolean; text: string; isUrgent: boolean; dueOn: Day | null }
}

const noVitals: ReportValues['vitals'] = {
  systolic: '',
  diastolic: '',
  pulse: '',
  temperatureTenths: '',
  glucoseTenths: '',
  oxygenPercent: '',
}

/** A report as it starts: what was said already, or what is planned. */
export function reportOf(visit: Visit): ReportValues {
  const vitals = { ...noVitals }
  for (const { name, scale } of vitalSigns) {
    const stored = visit.vitals?.[name] ?? null
    if (stored !== null) vitals[name] = stored / scale
  }
  return {
    // Of a visit that is not over the items are planned ones: they are ticked when they were done.
    items:
      visit.state === 'done'
        ? visit.doneItems.map(({ itemId, quantity, minutes }) => ({ itemId, quantity, minutes }))
        : [],
    note: visit.note,
    vitals,
    satisfaction: visit.satisfaction,
    signedBy: visit.signedBy,
    finding: { isFound: false, text: '', isUrgent: false, dueOn: null },
  }
}

/** Which of the numbers typed no person can have. */
export const wrongVitals = (vitals: ReportValues['vitals']) =>
  vitalSigns.filter(({ name, least, most }) => {
    const value = vitals[name]
    return value !== '' && (value < least || value > most)
  })

/** Whether a report can be sent: numbers that can be, and a finding that says what it is. */
export const isReportWhole = ({ vitals, finding }: ReportValues): boolean =>
  wrongVitals(vitals).length === 0 && (!finding.isFound || finding.text.trim() !== '')

/** A report as the core takes it. */
export function reportInput(
  values: ReportValues,
): Pick<CheckOutInput, 'items' | 'note' | 'vitals' | 'satisfaction' | 'signedBy' | 'finding'> {
  const { finding } = values
  const entries = vitalSigns.map(({ name, scale }) => {
    const value = values.vitals[name]
    return [name, value === '' ? null : Math.round(value * scale)] as const
  })
  return {
    items: values.items,
    note: values.note,
    vitals: entries.some(([, value]) => value !== null) ? (Object.fromEntries(entries) as Vitals) : null,
    satisfaction: values.satisfaction,
    signedBy: values.signedBy,
    finding: finding.isFound
      ? { finding: finding.text.trim(), isUrgent: finding.isUrgent, dueOn: finding.dueOn }
      : null,
  }
}
