import { refuse } from '../../shared/errors.ts'
import type { VisitFilters } from '../../shared/homecare/contract-visits.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'

/** What narrows the visits a figure is of. A filter that is left out is left out of the text; null means "none". */
export type FigureFilters = Omit<VisitFilters, 'states' | 'isCounted' | 'itemId'>

type Key = 'personId' | 'staffId' | 'teamId' | 'kind' | 'street' | 'projectId' | 'packageId'

const conditions: Record<Key, string> = {
  personId: 'v.personId = @personId',
  staffId:
    'v.id IN (SELECT visitId FROM visitWorker WHERE siteId = @siteId AND onDay BETWEEN @from AND @to AND staffId = @staffId)',
  teamId: 'v.teamId IS @teamId',
  kind: 'v.kind = @kind',
  street: 'v.street = @street',
  projectId: 'v.projectId IS @projectId',
  packageId: 'v.grantId IN (SELECT id FROM packageGrant WHERE packageId = @packageId)',
}

/** The conditions of the filters in use, each beginning with AND, on `visit v`: a set of filters is one fixed text. */
export function narrowed(filters: FigureFilters, except?: Key): string {
  return (Object.keys(conditions) as Key[])
    .filter((key) => filters[key] !== undefined && key !== except)
    .map((key) => (key === 'packageId' && filters.packageId === null ? 'v.grantId IS NULL' : conditions[key]))
    .map((condition) => ` AND ${condition}`)
    .join('')
}

/**
 * The visits of a site's days that are not voided. One elder's or worker's are found by them, since those are fewer
 * than a period's: the plus keeps the site's index out of it.
 */
export function visitsIn(filters: FigureFilters): string {
  const isFew = filters.personId !== undefined || filters.staffId !== undefined
  return `${isFew ? '+' : ''}v.siteId = @siteId AND v.onDay BETWEEN @from AND @to AND v.voidedAt IS NULL${narrowed(filters)}`
}

/** @throws OTHER_SITE, BACKWARD */
export function requirePeriod({ siteId, from, to }: FigureFilters, actor: Actor): void {
  requireSite(actor, siteId)
  if (to < from) throw refuse('BACKWARD', { from, to })
}
