import type { Whereabouts } from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { scopeOf } from './list.ts'
import * as lists from './list-sql.ts'
import { getRecord } from './record.ts'

/** Where a person is now, as far as the account's sites reach. @throws NOT_FOUND */
export function findWhereabouts(reader: Reader, { id }: { id: number }, actor: Actor): Whereabouts {
  getRecord(reader, id)
  const params = { ...scopeOf(reader, actor), id }
  const lying = reader.get(lists.findLying, params)
  const isWaiting = reader.get(lists.findWaiting, params)?.isWaiting === true
  if (!lying) return { stay: null, isWaiting }
  const { leaveId, leaveKind: kind, leaveFrom: from, expectedOn, ...stay } = lying
  const leave = leaveId === null ? null : { id: leaveId, kind, from, expectedOn }
  return { stay: { ...stay, isOnLeave: leave !== null, leave }, isWaiting }
}
