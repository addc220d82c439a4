import { dayOf, type Instant, type Month } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { HazardsBehind, SafetyPeriod, SafetySums } from '../../shared/safety/contract-figures.ts'
import type { InspectionKind } from '../../shared/safety/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listSites } from '../sites/service.ts'
import * as figures from './figures-sql.ts'

/**
 * The sites asked for, all that the account may see where none is named, as a JSON array, and the days.
 * @throws OTHER_SITE when one of them is not the account's; BACKWARD
 */
export function periodOf(reader: Reader, { siteIds, from, to }: SafetyPeriod, actor: Actor): figures.Period {
  if (to < from) throw refuse('BACKWARD', { from, to })
  for (const siteId of siteIds ?? []) requireSite(actor, siteId)
  const ids = siteIds?.length ? siteIds : listSites(reader, actor).map(({ id }) => id)
  return { siteIds: JSON.stringify(ids), from, to }
}

type AtMoment = SafetyPeriod & { at?: Instant }

const momentOf = (reader: Reader, input: AtMoment, actor: Actor): figures.PeriodAt => {
  const at = input.at ?? reader.now
  return { ...periodOf(reader, input, actor), at, today: dayOf(at, reader.zone) }
}

/** The year at a glance. Overdue is what is overdue today, whenever it was found. @throws OTHER_SITE, BACKWARD */
export function getSafetySums(reader: Reader, input: AtMoment, actor: Actor): SafetySums {
  const params = momentOf(reader, input, actor)
  const sum = <R>(rows: readonly R[], of: (row: R) => number) => rows.reduce((all, row) => all + of(row), 0)
  const inspections = reader.all(figures.sumInspections, params)
  const hazards = reader.all(figures.sumHazards, params)
  const trainings = reader.all(figures.sumTrainings, params)
  const drills = reader.get(figures.countDrills, params)
  const works = reader.get(figures.sumWorks, params)
  return {
    inspections: sum(inspections, (row) => row.inspections),
    jointInspections: sum(inspections, (row) => (row.kind === 'jointInspection' ? row.inspections : 0)),
    found: sum(hazards, (row) => row.found),
    closed: sum(hazards, (row) => row.closed),
    closedInPeriod: reader.get(figures.countClosed, params)?.count ?? 0,
    overdue: reader.get(figures.countOverdue, { ...params, today: reader.today })?.count ?? 0,
    drills: drills?.drills ?? 0,
    nightDrills: drills?.nightDrills ?? 0,
    drillPersonTimes: drills?.personTimes ?? 0,
    trainings: sum(trainings, (row) => row.trainings),
    trainingPersonTimes: sum(trainings, (row) => row.personTimes),
    worksFen: works?.worksFen ?? 0,
    works: works?.works ?? 0,
  }
}

/** Inspections that ended, by month and kind. @throws OTHER_SITE, BACKWARD */
export const getInspectionFigures = (reader: Reader, input: SafetyPeriod, actor: Actor) =>
  reader.all(figures.sumInspections, periodOf(reader, input, actor))

/**
 * Hazards found, and of those closed by a moment: reopening takes away (RULES, Safety).
 * @throws OTHER_SITE, BACKWARD
 */
export const getHazardFigures = (reader: Reader, input: AtMoment, actor: Actor) =>
  reader.all(figures.sumHazards, momentOf(reader, input, actor))

/** Days from the day a hazard was found to the day it was closed, or to the moment. @throws OTHER_SITE, BACKWARD */
export const getOpenDays = (reader: Reader, input: AtMoment, actor: Actor) =>
  reader.all(figures.sumOpenDays, momentOf(reader, input, actor))

/** Where hazards were found, the most first. @throws OTHER_SITE, BACKWARD */
export const getHazardPlaces = (reader: Reader, input: SafetyPeriod, actor: Actor) =>
  reader.all(figures.listPlaces, periodOf(reader, input, actor))

/** Which items of the checklists hazards came from, the most first. @throws OTHER_SITE, BACKWARD */
export const getHazardItems = (reader: Reader, input: SafetyPeriod, actor: Actor) =>
  reader.all(figures.listItems, periodOf(reader, input, actor))

/** Training in person-times, by month and kind. @throws OTHER_SITE, BACKWARD */
export const getTrainingFigures = (reader: Reader, input: SafetyPeriod, actor: Actor) =>
  reader.all(figures.sumTrainings, periodOf(reader, input, actor))

const unless = <T>(value: T | undefined): { is: T | null; isAsked: boolean } => ({
  is: value ?? null,
  isAsked: value !== undefined,
})

/** The hazards behind a figure, the newest first. @throws OTHER_SITE, BACKWARD */
export function listHazardsBehind(reader: Reader, input: HazardsBehind, actor: Actor) {
  const floor = unless(input.floorId)
  const room = unless(input.roomId)
  return reader.all(figures.hazardsBehind[input.by ?? 'found'], {
    ...momentOf(reader, input, actor),
    month: input.month ?? null,
    grade: input.grade ?? null,
    source: input.source ?? null,
    itemCode: input.itemCode ?? null,
    isClosed: input.isClosed ?? null,
    isOnSpot: input.isOnSpot ?? null,
    ...{ floorId: floor.is, isFloorAsked: floor.isAsked, roomId: room.is, isRoomAsked: room.isAsked },
  })
}

type Kinds = SafetyPeriod & { month?: Month; kind?: InspectionKind }

/** The inspections behind a figure, the newest first. @throws OTHER_SITE, BACKWARD */
export const listInspectionsBehind = (reader: Reader, input: Kinds, actor: Actor) =>
  reader.all(figures.inspectionsBehind, {
    ...periodOf(reader, input, actor),
    month: input.month ?? null,
    kind: input.kind ?? null,
  })

type Events = SafetyPeriod & { of: keyof typeof figures.eventsBehind; month?: Month }

/** The drills, trainings or works behind a figure, the newest first. @throws OTHER_SITE, BACKWARD */
export const listEventsBehind = (reader: Reader, input: Events, actor: Actor) =>
  reader.all(figures.eventsBehind[input.of], {
    ...periodOf(reader, input, actor),
    month: input.month ?? null,
  })
