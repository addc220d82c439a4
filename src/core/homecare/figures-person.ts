import { refuse } from '../../shared/errors.ts'
import type { VisitCounts } from '../../shared/homecare/contract-figures.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getPerson } from '../people/sql.ts'
import { listPersonMonths, type PersonMonth } from './figures-statement-sql.ts'

/**
 * A person's visits of a year at the sites the account may see: whole, each of the twelve months, each kind there was,
 * and the day of the last.
 * @throws NOT_FOUND
 */
export function getPersonYear(
  reader: Reader,
  { personId, year }: { personId: number; year: number },
  actor: Actor,
) {
  if (!reader.get(getPerson, { id: personId }))
    throw refuse('NOT_FOUND', { entity: 'person', id: String(personId) })
  const siteIds = actor.siteIds && JSON.stringify(actor.siteIds)
  const parts = reader.all(listPersonMonths, {
    personId,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    siteIds,
  })
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  return {
    total: countsOf(parts),
    months: months.map((month) => ({ month, ...countsOf(parts.filter((part) => part.month === month)) })),
    kinds: [...Map.groupBy(parts, ({ kind }) => kind)].map(([kind, own]) => ({ kind, ...countsOf(own) })),
    lastOn:
      parts
        .map(({ lastOn }) => lastOn)
        .sort()
        .at(-1) ?? null,
  }
}

/** One person at most. */
const countsOf = (parts: PersonMonth[]): VisitCounts => ({
  visits: parts.reduce((sum, { visits }) => sum + visits, 0),
  persons: Math.min(parts.length, 1),
  counted: parts.reduce((sum, { counted }) => sum + counted, 0),
  minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
})
