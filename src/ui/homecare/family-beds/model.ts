import type { FamilyBedRow, FamilyBedStage } from '../../../shared/homecare/family-bed.ts'
import { nextStage } from '../../../shared/homecare/family-bed-rules.ts'

export type FamilyBedAlert = FamilyBedRow['alerts'][number]

/** What calls for action stands before what only draws near. */
export const alertOrder: readonly FamilyBedAlert[] = [
  'died',
  'livesInHome',
  'termOver',
  'assessmentOver',
  'termEnding',
]

/** A stage that is done in its turn. */
export type Step = Exclude<FamilyBedStage, 'applied' | 'closed'>

/** The step that can be done next; null when it is open, or closed. */
export function nextStep(stage: FamilyBedStage): Step | null {
  const next = nextStage(stage)
  return next === null || next === 'applied' || next === 'closed' ? null : next
}

export interface FamilyBedFilter {
  search: string
  street: string | null
  community: string | null
  alert: FamilyBedAlert | null
}
export const noFilter: FamilyBedFilter = { search: '', street: null, community: null, alert: null }

/** Those that match; what needs attention first, else by code. */
export function findBeds(rows: readonly FamilyBedRow[], filter: FamilyBedFilter): FamilyBedRow[] {
  const wanted = filter.search.trim().toLowerCase()
  return rows
    .filter(
      (row) =>
        (filter.street === null || row.street === filter.street) &&
        (filter.community === null || row.community === filter.community) &&
        (filter.alert === null || row.alerts.includes(filter.alert)) &&
        (wanted === '' ||
          [row.person, row.code, row.street, row.community].some((text) =>
            text.toLowerCase().includes(wanted),
          )),
    )
    .toSorted((a, b) => urgency(a) - urgency(b) || a.code.localeCompare(b.code, 'en', { numeric: true }))
}

const urgency = ({ alerts }: FamilyBedRow): number =>
  Math.min(alertOrder.length, ...alerts.map((alert) => alertOrder.indexOf(alert)))

/** The different values of a field, sorted, without the empty one. */
export function valuesOf(rows: readonly FamilyBedRow[], field: 'street' | 'community'): string[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  return [...new Set(rows.map((row) => row[field]).filter(Boolean))].sort(collator.compare)
}
