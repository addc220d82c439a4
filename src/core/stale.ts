import type { Instant } from '../shared/day.ts'
import { refuse } from '../shared/errors.ts'
import { sql } from './db/statement.ts'
import type { Reader } from './db/store.ts'

const lastChange = sql<{ entity: string; entityId: string }, { account: string; at: Instant }>(
  'SELECT account, at FROM audit WHERE entity = @entity AND entityId = @entityId ORDER BY id DESC LIMIT 1',
)

/**
 * Two people changing the same thing: the second is told who was first, and shown each field that differs.
 * @throws STALE when `current` is no longer the version the change was made on
 */
export function requireFresh(
  reader: Reader,
  entity: string,
  current: { id: number | string; version: number },
  sent: { version: number },
): void {
  if (current.version === sent.version) return
  const theirs = current as Record<string, unknown>
  const changes = Object.entries(sent)
    .filter(
      ([field, yours]) =>
        field !== 'version' && field in theirs && JSON.stringify(theirs[field]) !== JSON.stringify(yours),
    )
    .map(([field, yours]) => ({ field, theirs: theirs[field], yours }))
  const last = reader.get(lastChange, { entity, entityId: String(current.id) })
  throw refuse('STALE', {
    entity,
    by: last?.account ?? '',
    at: last?.at ?? null,
    version: current.version,
    changes,
  })
}
