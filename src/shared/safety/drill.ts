import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, RequestKey, Version } from '../ids.ts'
import { isSomewhere, nowhere, saidPlace } from './hazard.ts'
import { DrillOthers, HazardState } from './terms.ts'

/** planned: not begun; running: begun and not ended. */
export const DrillState = z.enum(['planned', 'running', 'done', 'void'])
export type DrillState = z.infer<typeof DrillState>

const text = z.string().trim().max(200)
const plan = {
  name: Name,
  scenario: Note,
  place: text,
  isNight: z.boolean(),
  /** With as few as are there at night. */
  isMinimumStaff: z.boolean(),
  /** Once it has begun, the day on which it did. */
  plannedOn: Day,
}
export const NewDrill = z.object({ siteId: Id, ...plan })
export type NewDrill = z.infer<typeof NewDrill>

/** What went well and what did not; what comes of it. */
const assessment = z.string().trim().max(5000)
export const DrillDetails = z.object({ ...plan, assessment })
export type DrillDetails = z.infer<typeof DrillDetails>
export const DrillUpdate = DrillDetails.extend({ id: Id, version: Version })
export type DrillUpdate = z.infer<typeof DrillUpdate>

const count = z.int().min(0).max(10_000)
/** A floor: what the roster of the minute said in which the drill began, and how it went. */
export const DrillFloor = z.object({
  floorId: Id,
  floor: z.string(),
  /** Who was to be brought out. */
  expected: count,
  helpersNeeded: count,
  helpersPresent: count,
  /** null: not counted yet. */
  evacuated: count.nullable(),
  /** From the start of the drill until the floor was empty; null: not yet. */
  seconds: z.int().min(0).max(86_400).nullable(),
  note: Note,
})
export type DrillFloor = z.infer<typeof DrillFloor>
export const DrillFloorResult = DrillFloor.pick({
  floorId: true,
  evacuated: true,
  seconds: true,
  note: true,
}).extend({ drillId: Id })
export type DrillFloorResult = z.infer<typeof DrillFloorResult>

/** Who took part: one of the staff by name, or so many others without. */
const DrillPersonRow = z.object({
  floorId: Id.nullable(),
  staffId: Id.nullable(),
  others: DrillOthers.nullable(),
  count: z.int().min(1).max(10_000),
  part: text,
})
export const DrillPerson = DrillPersonRow.extend({ staff: z.string() })
export type DrillPerson = z.infer<typeof DrillPerson>

/** One of the two, and nobody of the staff twice or as several. */
export const isPeopleList = (
  people: readonly { staffId: number | null; others: string | null; count: number }[],
): boolean => {
  const staff = people.flatMap(({ staffId }) => staffId ?? [])
  return (
    new Set(staff).size === staff.length &&
    people.every((one) => (one.staffId === null) !== (one.others === null)) &&
    people.every((one) => one.staffId === null || one.count === 1)
  )
}
export const NewDrillPeople = z.object({
  drillId: Id,
  version: Version,
  people: z.array(DrillPersonRow).max(1000).refine(isPeopleList),
})
export type NewDrillPeople = z.infer<typeof NewDrillPeople>

/** One line of the list. */
export const DrillRow = z.object({
  id: Id,
  siteId: Id,
  ...plan,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  state: DrillState,
  /** All floors together; of what was counted. */
  expected: z.int(),
  evacuated: z.int(),
  /** Until the last floor was empty; null where none is. */
  seconds: z.int().nullable(),
  /** Staff and others, each counted once a drill. */
  personTimes: z.int(),
  hazards: z.int(),
  voidReason: z.string().nullable(),
  version: Version,
})
export type DrillRow = z.infer<typeof DrillRow>

export const Drill = DrillRow.extend({
  assessment,
  floors: z.array(DrillFloor),
  people: z.array(DrillPerson),
  /** What was found in it. */
  findings: z.array(
    z.object({
      id: Id,
      number: z.string(),
      place: z.string(),
      description: z.string(),
      state: HazardState,
    }),
  ),
  /** The core's clock at this answer: stop-watches on other machines go by it. */
  at: Instant,
})
export type Drill = z.infer<typeof Drill>

/** What a drill brought to light: a hazard of the usual loop. */
export const DrillFinding = z
  .object({
    key: RequestKey,
    drillId: Id,
    floorId: Id.nullable(),
    roomId: Id.nullable(),
    place: saidPlace,
    description: z.string().trim().min(1).max(2000),
  })
  .refine(isSomewhere, nowhere)
export type DrillFinding = z.infer<typeof DrillFinding>
