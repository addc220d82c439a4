import type { Board, BoardBed, PlannedMove } from '../../../shared/beds/schema.ts'
import type { Day } from '../../../shared/day.ts'
import type { CareLevel } from '../../../shared/people/schema.ts'

export type Building = Board['buildings'][number]
export type Floor = Building['floors'][number]
export type Room = Floor['rooms'][number]

/** What the legend counts. The states add up to the full-time beds; the others are marks on top of them. */
export const marks = ['vacant', 'held', 'occupied', 'out', 'onLeave', 'trial', 'leaving', 'dayCare'] as const
export type Mark = (typeof marks)[number]

/** States are of full-time beds; day care is counted apart (RULES, Beds). */
export function hasMark({ kind, state, occupant }: BoardBed, mark: Mark): boolean {
  if (mark === 'leaving') return occupant?.leavingOn != null
  if (kind === 'dayCare' || mark === 'dayCare') return kind === mark
  if (mark === 'onLeave') return occupant?.leave != null
  if (mark === 'trial') return occupant?.isTrial === true
  return state === mark
}

export function countMarks(beds: readonly BoardBed[]): Record<Mark, number> {
  const count = (mark: Mark) => beds.reduce((sum, bed) => sum + Number(hasMark(bed, mark)), 0)
  return Object.fromEntries(marks.map((mark) => [mark, count(mark)])) as Record<Mark, number>
}

/** How a tile looks: its state, an occupied one by what stands out most. */
export type Look = 'vacant' | 'held' | 'occupied' | 'trial' | 'outing' | 'hospital' | 'out'
export function lookOf({ state, occupant }: BoardBed): Look {
  if (state !== 'occupied' || !occupant) return state
  if (occupant.leave) return occupant.leave.kind
  return occupant.isTrial ? 'trial' : 'occupied'
}

export interface Filter {
  buildingId: number | null
  floorId: number | null
  mark: Mark | null
  careLevel: CareLevel | null
  text: string
}
export const noFilter: Filter = { buildingId: null, floorId: null, mark: null, careLevel: null, text: '' }

/** True when something besides the place narrows what is shown. */
export const isNarrow = ({ mark, careLevel, text }: Filter): boolean =>
  mark !== null || careLevel !== null || text.trim() !== ''

/** The part of the house that is looked at. */
export function scopeOf(board: Board, { buildingId, floorId }: Filter): Building[] {
  return board.buildings
    .filter(({ id }) => buildingId === null || id === buildingId)
    .map((building) =>
      floorId === null
        ? building
        : { ...building, floors: building.floors.filter(({ id }) => id === floorId) },
    )
    .filter(({ floors }) => floors.length > 0)
}

export const bedsOf = (buildings: readonly Building[]): BoardBed[] =>
  buildings.flatMap(({ floors }) => floors.flatMap(({ rooms }) => rooms.flatMap(({ beds }) => beds)))

/**
 * Does a bed answer the filter?
 * @param personIds people whom the core found by the text: pinyin, initials, last digits of the number
 */
export function isWanted(bed: BoardBed, room: Room, filter: Filter, personIds: ReadonlySet<number>): boolean {
  if (filter.mark && !hasMark(bed, filter.mark)) return false
  if (filter.careLevel && bed.occupant?.careLevel !== filter.careLevel) return false
  const text = filter.text.trim().toLowerCase()
  if (!text) return true
  const person = bed.occupant ?? bed.hold
  if (person && personIds.has(person.personId)) return true
  return [bed.code, room.name, bed.occupant?.name, bed.hold?.name].some((name) =>
    name?.toLowerCase().includes(text),
  )
}

export interface RoomView {
  room: Room
  /** Ids of beds that stand back, joined: a text, so that an unchanged room is not drawn again. */
  dimmed: string
}
export interface FloorView {
  id: number
  name: string
  beds: number
  vacant: number
  rooms: RoomView[]
}
export interface BuildingView {
  id: number
  name: string
  floors: FloorView[]
}

/** What is drawn: rooms without any wanted bed stay away, unwanted beds beside wanted ones stand back. */
export function viewOf(
  buildings: readonly Building[],
  isShown: (bed: BoardBed, room: Room) => boolean,
  isDim: (bed: BoardBed) => boolean,
): { buildings: BuildingView[]; shown: number } {
  let shown = 0
  const toRoom = (room: Room): RoomView[] => {
    const wanted = room.beds.filter((bed) => isShown(bed, room))
    shown += wanted.length
    if (wanted.length === 0) return []
    const dimmed = room.beds.filter((bed) => !wanted.includes(bed) || isDim(bed)).map(({ id }) => id)
    return [{ room, dimmed: dimmed.join(',') }]
  }
  const toFloor = ({ id, name, rooms }: Floor): FloorView => {
    const beds = rooms.flatMap((room) => room.beds)
    return {
      id,
      name,
      beds: beds.length,
      vacant: beds.filter(({ state }) => state === 'vacant').length,
      rooms: rooms.flatMap(toRoom),
    }
  }
  const views = buildings
    .map(({ id, name, floors }) => ({
      id,
      name,
      floors: floors.map(toFloor).filter(({ rooms }) => rooms.length > 0),
    }))
    .filter(({ floors }) => floors.length > 0)
  return { buildings: views, shown }
}

/** The top of the plan: floors until there are enough beds to fill a screen. */
export function topOf(buildings: readonly BuildingView[], enough = 60): BuildingView[] {
  let beds = 0
  return buildings
    .map((building) => ({
      ...building,
      floors: building.floors.filter((floor) => {
        const isShown = beds < enough
        beds += floor.beds
        return isShown
      }),
    }))
    .filter(({ floors }) => floors.length > 0)
}

/** A planned move, as it is marked on a bed. */
export interface PlanMark {
  id: number
  kind: 'planIn' | 'planTo' | 'planFrom' | 'planLeave'
  day: Day
  person: string
}
export type RoomPlans = ReadonlyMap<number, PlanMark[]>

/**
 * The planned moves up to a day, by room and bed. A planned discharge stands on the bed already (`leavingOn`).
 * @param until null for all
 */
export function planMarks(
  board: Board,
  plans: readonly PlannedMove[],
  until: Day | null,
): Map<number, RoomPlans> {
  const roomOfBed = new Map<number, number>()
  const bedOfPerson = new Map<number, number>()
  for (const { floors } of board.buildings)
    for (const { rooms } of floors)
      for (const room of rooms)
        for (const bed of room.beds) {
          roomOfBed.set(bed.id, room.id)
          if (bed.occupant) bedOfPerson.set(bed.occupant.personId, bed.id)
        }
  const found = new Map<number, Map<number, PlanMark[]>>()
  const put = (bedId: number | null | undefined, mark: PlanMark) => {
    const roomId = bedId == null ? undefined : roomOfBed.get(bedId)
    if (bedId == null || roomId === undefined) return
    const ofRoom = found.get(roomId) ?? new Map<number, PlanMark[]>()
    ofRoom.set(bedId, [...(ofRoom.get(bedId) ?? []), mark])
    found.set(roomId, ofRoom)
  }
  for (const { id, kind, dueOn: day, person, personId, bedId } of plans) {
    if (until !== null && day > until) continue
    const own = bedOfPerson.get(personId)
    if (kind === 'admission') put(bedId, { id, kind: 'planIn', day, person })
    if (kind === 'transfer') put(bedId, { id, kind: 'planTo', day, person })
    if (kind === 'transfer') put(own, { id, kind: 'planFrom', day, person })
    if (kind === 'leave') put(own, { id, kind: 'planLeave', day, person })
  }
  return found
}

/** Where a bed stands in the house. */
export interface Place {
  building: string
  floor: string
  room: Room
  bed: BoardBed
}

export function placeOf(board: Board, bedId: number): Place | null {
  for (const { name: building, floors } of board.buildings)
    for (const { name: floor, rooms } of floors)
      for (const room of rooms) {
        const bed = room.beds.find(({ id }) => id === bedId)
        if (bed) return { building, floor, room, bed }
      }
  return null
}
