import { expandPlan, type PlannedFloor } from '../../shared/beds/rules.ts'
import type { StructurePlan, StructurePreview } from '../../shared/beds/schema.ts'
import { startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import * as sql from './structure-sql.ts'

/**
 * What a plan would build, and what clashes: codes in service or twice in the plan, codes of retired beds, and
 * rooms that are there already. Floors of a building that is there are added to it.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function previewPlan(reader: Reader, plan: StructurePlan, actor: Actor): StructurePreview {
  requireSite(actor, getSite(reader, plan.siteId).id)
  return preview(reader, plan, expandPlan(plan))
}

function preview(reader: Reader, plan: StructurePlan, floors: PlannedFloor[]): StructurePreview {
  const codes = floors.flatMap((floor) => floor.rooms.flatMap((room) => room.beds))
  const known = reader.all(sql.listCodes, { siteId: plan.siteId })
  const inService = new Set(known.filter(({ retiredAt }) => retiredAt === null).map(({ code }) => code))
  const retired = new Set(known.filter(({ retiredAt }) => retiredAt !== null).map(({ code }) => code))
  const twice = repeated(codes)
  const unique = [...new Set(codes)]
  const rooms = floors.flatMap((floor) => floor.rooms.map((room) => `${floor.name} ${room.name}`))
  const existing = existingRooms(reader, plan)
  return {
    floors: floors.map(({ name, rooms }) => ({ name, rooms })),
    bedCount: codes.length,
    takenCodes: unique.filter((code) => inService.has(code) || twice.has(code)),
    retiredCodes: unique.filter((code) => retired.has(code)),
    takenRooms: [...new Set([...rooms.filter((room) => existing.has(room)), ...repeated(rooms)])],
  }
}

function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.size === seen.add(name).size))
}

/** Rooms of the building, each after its floor. */
function existingRooms(reader: Reader, plan: StructurePlan): Set<string> {
  const building = reader.get(sql.findBuilding, { siteId: plan.siteId, name: plan.building })
  if (!building) return new Set()
  const floors = new Map(
    reader
      .all(sql.listFloors, { siteId: plan.siteId })
      .filter(({ buildingId }) => buildingId === building.id)
      .map(({ id, name }) => [id, name]),
  )
  const rooms = reader
    .all(sql.listRooms, { siteId: plan.siteId })
    .filter(({ floorId }) => floors.has(floorId))
  return new Set(rooms.map((room) => `${floors.get(room.floorId)} ${room.name}`))
}

/** @throws NOT_FOUND, OTHER_SITE, BED_CODES_TAKEN, NAME_TAKEN for a room that is there already */
export function buildPlan(tx: Writer, plan: StructurePlan, actor: Actor): { bedCount: number } {
  requireSite(actor, getSite(tx, plan.siteId).id)
  const floors = expandPlan(plan)
  const { takenCodes, retiredCodes, takenRooms, bedCount } = preview(tx, plan, floors)
  if (takenCodes.length > 0) throw refuse('BED_CODES_TAKEN', { codes: takenCodes, retiredCodes })
  const [takenRoom] = takenRooms
  if (takenRoom !== undefined) throw refuse('NAME_TAKEN', { name: takenRoom })
  const { siteId, building: name } = plan
  const buildingId =
    tx.get(sql.findBuilding, { siteId, name })?.id ?? tx.run(sql.insertBuilding, { siteId, name }).id
  for (const floor of floors) buildFloor(tx, plan, buildingId, floor)
  tx.record({ entity: 'building', id: buildingId, siteId, after: { ...plan, bedCount } })
  return { bedCount }
}

function buildFloor(tx: Writer, plan: StructurePlan, buildingId: number, floor: PlannedFloor): void {
  const { name, number: sort } = floor
  const floorId =
    tx.get(sql.findFloor, { buildingId, name })?.id ?? tx.run(sql.insertFloor, { buildingId, name, sort }).id
  const { siteId, kind, audience, isWheelchair, hasOxygen } = plan
  const setUpAt = startOfDay(plan.setUpOn, tx.zone)
  for (const room of floor.rooms) {
    const { id: roomId } = tx.run(sql.insertRoom, {
      floorId,
      name: room.name,
      audience,
      isNearStation: false,
      isWheelchair,
      hasOxygen,
      note: '',
    })
    for (const [index, code] of room.beds.entries()) {
      tx.run(sql.insertBed, { roomId, siteId, code, kind, sort: index + 1, setUpAt, recordedAt: tx.now })
    }
  }
}
