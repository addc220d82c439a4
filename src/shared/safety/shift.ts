import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { Shift, ShiftRole } from './terms.ts'

/** Why somebody who stands on the shift roster is not there. */
export const DutyWarning = z.enum(['onLeave', 'notEmployed'])
export type DutyWarning = z.infer<typeof DutyWarning>

/** One line of the shift roster 值班表. */
export const OnDuty = z.object({
  id: Id,
  staffId: Id,
  name: z.string(),
  phone: z.string(),
  role: ShiftRole,
  shift: Shift,
  /** A night shift belongs to the evening's day. */
  onDay: Day,
  /** null: of the whole house. */
  floorId: Id.nullable(),
  fromAt: Instant,
  toAt: Instant,
  warning: DutyWarning.nullable(),
  /** Counts as a helper: is there, and need not stay in the control room. */
  isHelper: z.boolean(),
})
export type OnDuty = z.infer<typeof OnDuty>

/** From and to on the clock, `HH:MM`; to at or before from ends on the next day. */
export const ShiftHours = z.object({ shift: Shift, from: z.string(), to: z.string() })
export type ShiftHours = z.infer<typeof ShiftHours>

/** A week, Monday first. */
export const ShiftWeek = z.object({
  days: z.array(Day),
  /** The shifts this house has, by the settings of the week's first day. */
  shifts: z.array(ShiftHours),
  entries: z.array(OnDuty),
})
export type ShiftWeek = z.infer<typeof ShiftWeek>

export const NewShiftEntry = z.object({
  onDay: Day,
  shift: Shift,
  staffId: Id,
  floorId: Id.nullable(),
  role: ShiftRole,
})
export type NewShiftEntry = z.infer<typeof NewShiftEntry>
export const NewShifts = z.object({ siteId: Id, entries: z.array(NewShiftEntry).min(1).max(200) })
export type NewShifts = z.infer<typeof NewShifts>

/** What copying last week did. */
export const CopiedShifts = z.object({
  week: ShiftWeek,
  added: z.int(),
  /** Left out: on leave or gone on the new day. */
  skipped: z.array(z.object({ name: z.string(), onDay: Day, warning: DutyWarning })),
})
export type CopiedShifts = z.infer<typeof CopiedShifts>
