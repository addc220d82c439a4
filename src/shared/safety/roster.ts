import { z } from 'zod'
import { BedKind } from '../beds/schema.ts'
import { Day, Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { CarryTool, Hearing, Mobility } from '../people/schema.ts'
import { OnDuty } from './shift.ts'

/** Somebody to bring out. */
export const RosterPerson = z.object({
  personId: Id,
  name: z.string(),
  /** How the name sounds, for papers that lack a rare character. */
  pinyin: z.string(),
  bedId: Id,
  bed: z.string(),
  kind: BedKind,
  roomId: Id,
  room: z.string(),
  zoneId: Id.nullable(),
  /** null: nobody entered it; counted as carried (RULES, Safety: the worse case). */
  mobility: Mobility.nullable(),
  hasOxygen: z.boolean().nullable(),
  hearing: Hearing.nullable(),
  carryTool: CarryTool.nullable(),
  /** Who goes with this person; empty: nobody named. */
  escort: z.string(),
})
export type RosterPerson = z.infer<typeof RosterPerson>

/** Why somebody with a bed is not in the house; dayCare: gone home for the day. */
export const AwayReason = z.enum(['outing', 'hospital', 'dayCare'])
export type AwayReason = z.infer<typeof AwayReason>

/** Not here: not to be looked for. */
export const RosterAway = z.object({
  personId: Id,
  name: z.string(),
  bed: z.string(),
  room: z.string(),
  reason: AwayReason,
  expectedOn: Day.nullable(),
  /** Who is with them, as the leave says. */
  companion: z.string(),
})
export type RosterAway = z.infer<typeof RosterAway>

/** A bed nobody may be put into because of a hazard; somebody may still lie in it. */
export const UnsafeBed = z.object({ bedId: Id, bed: z.string(), room: z.string(), hazard: z.string() })
export type UnsafeBed = z.infer<typeof UnsafeBed>

export const RosterZone = z.object({
  zoneId: Id,
  name: z.string(),
  exit: z.string(),
  meetingPlace: z.string(),
})
export type RosterZone = z.infer<typeof RosterZone>

export const RosterFloor = z.object({
  floorId: Id,
  floor: z.string(),
  building: z.string(),
  zones: z.array(RosterZone),
  /** By zone, room and bed; those without a zone last. */
  people: z.array(RosterPerson),
  away: z.array(RosterAway),
  unsafeBeds: z.array(UnsafeBed),
  staff: z.array(OnDuty),
  helpersNeeded: z.int(),
  helpersPresent: z.int(),
  isShort: z.boolean(),
})
export type RosterFloor = z.infer<typeof RosterFloor>

/** Who is in the house at a moment, floor by floor, and who is there to bring them out. */
export const Roster = z.object({
  siteId: Id,
  at: Instant,
  floors: z.array(RosterFloor),
  /** On duty for the whole house: of no floor, counted once for the house. */
  staff: z.array(OnDuty),
  /** Sums over the floors; present with those of the whole house. */
  people: z.int(),
  helpersNeeded: z.int(),
  helpersPresent: z.int(),
  isShort: z.boolean(),
})
export type Roster = z.infer<typeof Roster>
