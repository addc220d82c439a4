import type { Drill, NewDrillPeople } from '../../../shared/safety/drill.ts'
import type { DrillOthers } from '../../../shared/safety/terms.ts'

/** What the form holds: everybody who works here, there or not, and the others by number. */
export interface PeopleValues {
  staff: { staffId: number; name: string; isThere: boolean; floorId: number | null; part: string }[]
  others: { others: DrillOthers | null; count: number; floorId: number | null }[]
}

/** Everybody who works here, and who was entered before without working here. */
export function peopleValues(drill: Drill, employed: readonly { id: number; name: string }[]): PeopleValues {
  const entered = drill.people.flatMap(({ staffId, staff: name, floorId, part }) =>
    staffId === null ? [] : [{ staffId, name, isThere: true, floorId, part }],
  )
  const rest = employed
    .filter(({ id }) => !entered.some(({ staffId }) => staffId === id))
    .map(({ id: staffId, name }) => ({ staffId, name, isThere: false, floorId: null, part: '' }))
  const others = drill.people.flatMap(({ others: kind, count, floorId }) =>
    kind === null ? [] : [{ others: kind, count, floorId }],
  )
  return { staff: [...entered, ...rest], others }
}

export function peopleInput({ staff, others }: PeopleValues): NewDrillPeople['people'] {
  return [
    ...staff.flatMap(({ staffId, isThere, floorId, part }) =>
      isThere ? [{ staffId, others: null, count: 1, floorId, part }] : [],
    ),
    ...others.map(({ others: kind, count, floorId }) => ({
      staffId: null,
      others: kind ?? ('other' as const),
      count,
      floorId,
      part: '',
    })),
  ]
}
