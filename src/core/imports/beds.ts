import type { Audience, BedKind } from '../../shared/beds/schema.ts'
import { startOfDay } from '../../shared/day.ts'
import * as structure from '../beds/structure-sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import { flagOf, type ParsedSheet, textOf, wordOf } from './parse.ts'
import * as imports from './sql.ts'

/** A row of a bed register as it will be saved. */
export interface BedRow {
  row: number
  building: string
  floor: string
  room: string
  code: string
  kind: BedKind
  audience: Audience
  isNearStation: boolean
  isWheelchair: boolean
  hasOxygen: boolean
  setUpOn: string
  note: string
}

/**
 * Checks the rows of a bed register. Where one register numbers the beds of each room from 1, so that its codes
 * repeat, the room stands before the number: 101-1.
 */
export function checkBeds(reader: Reader, { rows, problems }: ParsedSheet, siteId: number): BedRow[] {
  const isPerRoom = isNumberedPerRoom(rows.map((row) => textOf(row, 'code')))
  const inService = new Set(
    reader
      .all(structure.listCodes, { siteId })
      .flatMap(({ code, retiredAt }) => (retiredAt === null ? [code] : [])),
  )
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const room = textOf(row, 'room')
    const code = isPerRoom ? `${room}-${textOf(row, 'code').replace(/[号床]+$/u, '')}` : textOf(row, 'code')
    const first = seen.get(code)
    if (first !== undefined && row.has('code'))
      problems.add(row, 'code', 'duplicateInFile', { other: `#${first}` })
    else seen.set(code, row.row)
    if (inService.has(code)) problems.add(row, 'code', 'codeTaken', { other: code })
    const setUpOn = wordOf(row, 'setUpOn') ?? reader.today
    if (setUpOn > reader.today) problems.add(row, 'setUpOn', 'inFuture')
    return {
      row: row.row,
      building: textOf(row, 'building'),
      floor: textOf(row, 'floor'),
      room,
      code,
      setUpOn,
      kind: wordOf<BedKind>(row, 'kind') ?? 'ordinary',
      audience: wordOf<Audience>(row, 'audience') ?? 'any',
      isNearStation: flagOf(row, 'isNearStation') ?? false,
      isWheelchair: flagOf(row, 'isWheelchair') ?? false,
      hasOxygen: flagOf(row, 'hasOxygen') ?? false,
      note: textOf(row, 'note'),
    }
  })
}

/** Short numbers, each used over and over; a single one used twice is a mistake, not a habit. */
const isNumberedPerRoom = (codes: string[]): boolean =>
  new Set(codes).size * 2 <= codes.length && codes.every((code) => /^[0-9a-z]{0,2}[号床]*$/iu.test(code))

/** Builds what the register names; buildings, floors and rooms that are there already are used as they are. */
export function saveBeds(tx: Writer, rows: BedRow[], siteId: number, importId: number): number[] {
  return rows.map((row) => {
    const roomId = findOrBuildRoom(tx, row, siteId)
    const { code, kind } = row
    const sort = tx.get(structure.nextBedSort, { roomId })?.sort ?? 1
    const { id } = tx.run(structure.insertBed, {
      roomId,
      siteId,
      code,
      kind,
      sort,
      setUpAt: startOfDay(row.setUpOn, tx.zone),
      recordedAt: tx.now,
    })
    tx.run(imports.tagBed, { id, importId })
    return id
  })
}

function findOrBuildRoom(tx: Writer, row: BedRow, siteId: number): number {
  const building = { siteId, name: row.building }
  const buildingId =
    tx.get(structure.findBuilding, building)?.id ?? tx.run(structure.insertBuilding, building).id
  const floor = { buildingId, name: row.floor }
  const floorId =
    tx.get(structure.findFloor, floor)?.id ??
    tx.run(structure.insertFloor, { ...floor, sort: floorSort(tx, floor) }).id
  const { room: name, audience, isNearStation, isWheelchair, hasOxygen, note } = row
  return (
    tx.get(structure.findRoom, { floorId, name })?.id ??
    tx.run(structure.insertRoom, { floorId, name, audience, isNearStation, isWheelchair, hasOxygen, note }).id
  )
}

/** Floors stand in the order of their numbers, others after those that were there. */
function floorSort(reader: Reader, { buildingId, name }: { buildingId: number; name: string }): number {
  const number = /-?\d+/.exec(name)?.[0]
  return number === undefined
    ? (reader.get(structure.nextFloorSort, { buildingId })?.sort ?? 1)
    : Number(number)
}
