import type { BedKind } from '../../../shared/beds/schema.ts'
import { addDays, type Day, startOfDay } from '../../../shared/day.ts'
import type { Sex } from '../../../shared/people/schema.ts'
import type { PersonRef } from '../actions/action.ts'

/** For whom a bed is looked for, and what it should have. */
export interface Wanted {
  /** A person who is registered; residents move, others are admitted. */
  person: (PersonRef & { isResident: boolean }) | null
  sex: Sex | null
  kind: BedKind | null
  floorId: number | null
  needsWheelchair: boolean
  needsOxygen: boolean
  needsNearStation: boolean
  fromOn: Day | null
  /** That day included. */
  untilOn: Day | null
}

export const nothingWanted: Wanted = {
  person: null,
  sex: null,
  kind: null,
  floorId: null,
  needsWheelchair: false,
  needsOxygen: false,
  needsNearStation: false,
  fromOn: null,
  untilOn: null,
}

/** The question as the core takes it. A day from which on is that day's start, today is now. */
export const inputOf = (
  { person, sex, kind, floorId, fromOn, untilOn, ...needs }: Wanted,
  { siteId, today, zone }: { siteId: number; today: Day; zone: string },
) => ({
  ...needs,
  siteId,
  personId: person?.id,
  sex: person ? undefined : (sex ?? undefined),
  kind: kind ?? undefined,
  floorId: floorId ?? undefined,
  from: fromOn === null || fromOn <= today ? undefined : startOfDay(fromOn, zone),
  until: untilOn === null ? null : startOfDay(addDays(untilOn, 1), zone),
})
