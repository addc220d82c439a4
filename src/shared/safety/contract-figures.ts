import { z } from 'zod'
import { Day, Instant, Month } from '../day.ts'
import { Id } from '../ids.ts'
import { Fen } from '../money.ts'
import { reads } from '../procedure.ts'
import { safetyRoute } from './route.ts'
import {
  DueState,
  DutyKind,
  HazardGrade,
  HazardSource,
  HazardState,
  InspectionKind,
  TrainingKind,
} from './terms.ts'

/** A period, both days in it, of the sites named or of all that one may see. */
export const SafetyPeriod = z.object({ siteIds: z.array(Id).max(100).optional(), from: Day, to: Day })
export type SafetyPeriod = z.infer<typeof SafetyPeriod>

/** Inspections that ended, of a month and kind. */
export const InspectionFigure = z.object({
  month: Month,
  kind: InspectionKind,
  inspections: z.int(),
  problems: z.int(),
  /** Of those that have a score: the mean, in thousandths; null when none has. */
  scorePermille: z.int().nullable(),
})
export type InspectionFigure = z.infer<typeof InspectionFigure>

/** Hazards found in a month, and what had become of them by the moment asked for. */
export const HazardFigure = z.object({
  month: Month,
  grade: HazardGrade,
  source: HazardSource,
  found: z.int(),
  /** Of those, closed by the moment: found ≥ closed; closure rate = closed ÷ found, of none found there is none. */
  closed: z.int(),
  onSpot: z.int(),
})
export type HazardFigure = z.infer<typeof HazardFigure>

/** How long hazards of a grade stood open: those closed by the moment, and those still open then. */
export const OpenDaysFigure = z.object({
  grade: HazardGrade,
  closed: z.int(),
  closedDays: z.int(),
  longestDays: z.int(),
  open: z.int(),
  openDays: z.int(),
})
export type OpenDaysFigure = z.infer<typeof OpenDaysFigure>

/** Where hazards of a period were found, and what it was; several in one place come again. */
export const HazardPlace = z.object({
  siteId: Id,
  floorId: Id.nullable(),
  floor: z.string(),
  roomId: Id.nullable(),
  room: z.string(),
  found: z.int(),
  open: z.int(),
})
export type HazardPlace = z.infer<typeof HazardPlace>
export const HazardItem = z.object({
  itemCode: z.string(),
  item: z.string(),
  itemEn: z.string(),
  found: z.int(),
  open: z.int(),
})
export type HazardItem = z.infer<typeof HazardItem>

/** What was due in a month, and what came of it. */
export const DueFigure = z.object({
  month: Month,
  kind: DutyKind,
  state: DueState,
  count: z.int(),
})
export type DueFigure = z.infer<typeof DueFigure>

export const SafetySums = z.object({
  inspections: z.int(),
  jointInspections: z.int(),
  found: z.int(),
  /** Of the found ones, by the moment. */
  closed: z.int(),
  /** Closed in the period, whenever they were found. */
  closedInPeriod: z.int(),
  overdue: z.int(),
  drills: z.int(),
  nightDrills: z.int(),
  trainings: z.int(),
  /** Staff and others, each time counted. */
  trainingPersonTimes: z.int(),
  drillPersonTimes: z.int(),
  /** Of works that were accepted, or finished where none was accepted, in the period. */
  worksFen: Fen,
  works: z.int(),
})
export type SafetySums = z.infer<typeof SafetySums>

/** Which hazards are behind a figure; what is left out asks nothing. */
export const HazardsBehind = SafetyPeriod.extend({
  at: Instant.optional(),
  month: Month.optional(),
  grade: HazardGrade.optional(),
  source: HazardSource.optional(),
  /** null: those of no room of the floor; of no floor. */
  floorId: Id.nullable().optional(),
  roomId: Id.nullable().optional(),
  itemCode: z.string().max(40).optional(),
  isClosed: z.boolean().optional(),
  isOnSpot: z.boolean().optional(),
  /** `found` in the period (usual), `closed` in it, or `overdue` today: the last two whenever they were found. */
  by: z.enum(['found', 'closed', 'overdue']).default('found'),
})
export type HazardsBehind = z.input<typeof HazardsBehind>

export const HazardBehind = z.object({
  id: Id,
  number: z.string(),
  siteId: Id,
  site: z.string(),
  foundOn: Day,
  place: z.string(),
  description: z.string(),
  grade: HazardGrade,
  source: HazardSource,
  state: HazardState,
  deadlineOn: Day.nullable(),
  closedOn: Day.nullable(),
  isOnSpot: z.boolean(),
  /** From finding to closing, or to today. */
  days: z.int(),
  costFen: Fen,
})
export type HazardBehind = z.infer<typeof HazardBehind>

export const InspectionBehind = z.object({
  id: Id,
  number: z.string(),
  site: z.string(),
  onDay: Day,
  kind: InspectionKind,
  problems: z.int(),
  scorePermille: z.int().nullable(),
  by: z.string(),
})
export type InspectionBehind = z.infer<typeof InspectionBehind>

/** A drill, a training or a work behind a figure. */
export const EventBehind = z.object({
  id: Id,
  site: z.string(),
  onDay: Day,
  name: z.string(),
  personTimes: z.int(),
  amountFen: Fen,
  isNight: z.boolean(),
})
export type EventBehind = z.infer<typeof EventBehind>

const at = { at: Instant.optional() }

/** What was inspected, found, closed, done and missed; each number opens its rows. */
export const figures = {
  safetySums: reads('safety.read')
    .route(
      safetyRoute(
        'POST',
        '/figures/sums',
        'The year at a glance: inspections, hazards, drills, training, works',
      ),
    )
    .input(SafetyPeriod.extend(at))
    .output(SafetySums),
  inspectionFigures: reads('safety.read')
    .route(safetyRoute('POST', '/figures/inspections', 'Inspections by month and kind'))
    .input(SafetyPeriod)
    .output(z.array(InspectionFigure)),
  hazardFigures: reads('safety.read')
    .route(
      safetyRoute(
        'POST',
        '/figures/hazards',
        'Hazards found by month, grade and source, and closed by a moment',
      ),
    )
    .input(SafetyPeriod.extend(at))
    .output(z.array(HazardFigure)),
  openDays: reads('safety.read')
    .route(safetyRoute('POST', '/figures/open-days', 'How long hazards stood open, by grade'))
    .input(SafetyPeriod.extend(at))
    .output(z.array(OpenDaysFigure)),
  hazardPlaces: reads('safety.read')
    .route(safetyRoute('POST', '/figures/places', 'Where hazards were found, by floor and room'))
    .input(SafetyPeriod)
    .output(z.array(HazardPlace)),
  hazardItems: reads('safety.read')
    .route(safetyRoute('POST', '/figures/items', 'Which items of the checklists were found wrong'))
    .input(SafetyPeriod)
    .output(z.array(HazardItem)),
  hazardsBehind: reads('safety.read')
    .route(safetyRoute('POST', '/figures/hazards/rows', 'The hazards behind a figure, the newest first'))
    .input(HazardsBehind)
    .output(z.array(HazardBehind)),
  inspectionsBehind: reads('safety.read')
    .route(
      safetyRoute('POST', '/figures/inspections/rows', 'The inspections behind a figure, the newest first'),
    )
    .input(SafetyPeriod.extend({ month: Month.optional(), kind: InspectionKind.optional() }))
    .output(z.array(InspectionBehind)),
  eventsBehind: reads('safety.read')
    .route(safetyRoute('POST', '/figures/events/rows', 'The drills, trainings or works behind a figure'))
    .input(SafetyPeriod.extend({ of: z.enum(['drills', 'trainings', 'works']), month: Month.optional() }))
    .output(z.array(EventBehind)),
  trainingFigures: reads('safety.read')
    .route(safetyRoute('POST', '/figures/training', 'Training by month and kind, in person-times'))
    .input(SafetyPeriod)
    .output(
      z.array(z.object({ month: Month, kind: TrainingKind, trainings: z.int(), personTimes: z.int() })),
    ),
}
