import type { BoardBed } from '../../../shared/beds/schema.ts'
import type { BedAction, BedRef, PersonRef } from '../actions/action.ts'

/** Who is being moved, and from where. */
export interface Moving {
  person: PersonRef
  from: BedRef
}

/** What dropping somebody on a bed would do; a text where nothing can be done. */
export function dropOn(moving: Moving, bed: BoardBed): BedAction | 'same' | 'out' | 'held' {
  const to = { id: bed.id, code: bed.code }
  if (bed.id === moving.from.id) return 'same'
  if (bed.occupant) {
    const other = { id: bed.occupant.personId, name: bed.occupant.name }
    return { kind: 'swap', person: moving.person, bed: moving.from, other, otherBed: to }
  }
  if (bed.outage) return 'out'
  if (bed.hold && bed.hold.personId !== moving.person.id) return 'held'
  return { kind: 'transfer', ...moving, bed: to }
}
