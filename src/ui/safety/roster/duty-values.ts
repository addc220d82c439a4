import type { Day } from '../../../shared/day.ts'
import { dutyWarning } from '../../../shared/safety/roster-rules.ts'
import type { DutyWarning, NewShiftEntry, OnDuty } from '../../../shared/safety/shift.ts'
import type { Shift, ShiftRole } from '../../../shared/safety/terms.ts'
import type { Post, Staff } from '../../../shared/staff/schema.ts'

/** The form that puts people on shifts: each of them on each of the days. */
export interface DutyValues {
  days: Day[]
  shift: Shift
  /** null: of the whole house. */
  floorId: number | null
  /** null: by the post of the first one chosen. */
  role: ShiftRole | null
  staffIds: number[]
}

const roles: Partial<Record<Post, ShiftRole>> = {
  nurse: 'nurse',
  carer: 'carer',
  guard: 'guard',
  head: 'lead',
}

/** What somebody does on duty, by the post. */
export const roleOf = (post: Post | undefined): ShiftRole => (post ? (roles[post] ?? 'other') : 'carer')

/** The entries a form makes; who stands on that shift already is left as entered. */
export function newEntries(
  { days, shift, floorId, staffIds }: DutyValues,
  role: ShiftRole,
  there: readonly OnDuty[],
): { entries: NewShiftEntry[]; already: number } {
  const all = days.flatMap((onDay) =>
    staffIds.map((staffId) => ({ onDay, shift, staffId, floorId, role }) satisfies NewShiftEntry),
  )
  const entries = all.filter(
    (entry) =>
      !there.some(
        (one) => one.onDay === entry.onDay && one.shift === entry.shift && one.staffId === entry.staffId,
      ),
  )
  return { entries, already: all.length - entries.length }
}

type Known = Pick<Staff, 'id' | 'name' | 'employedFrom' | 'employedTo' | 'leaves'>

/** Who of those chosen is not there on one of the days: said before it is saved, refused never. */
export function warningsOf(
  { days, staffIds }: Pick<DutyValues, 'days' | 'staffIds'>,
  staff: readonly Known[],
): { name: string; day: Day; warning: DutyWarning }[] {
  return staff
    .filter(({ id }) => staffIds.includes(id))
    .flatMap(({ name, leaves, ...standing }) =>
      days.flatMap((day) => {
        const isOnLeave = leaves.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn)
        const warning = dutyWarning({ ...standing, isOnLeave }, day)
        return warning ? [{ name, day, warning }] : []
      }),
    )
}

/** Entries by floor: those of the whole house first, then in the order of the house. */
export function byFloor(
  entries: readonly OnDuty[],
  floorIds: readonly number[],
): { floorId: number | null; entries: OnDuty[] }[] {
  const groups = Map.groupBy(entries, ({ floorId }) => floorId)
  return [null, ...floorIds].flatMap((floorId) => {
    const own = groups.get(floorId)
    return own ? [{ floorId, entries: own }] : []
  })
}
