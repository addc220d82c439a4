import type { Day } from '../../shared/day.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import { weekdayOf } from '../../shared/week.ts'
import { shift } from './homecare-calendar.ts'
import type { Station, Worker } from './homecare-station.ts'
import type { Random } from './random.ts'

/** Somebody comes every week on this day. */
export interface WeeklyVisit {
  kind: VisitKind
  weekday: number
  startTime: string
  minutes: number
  worker: Worker
  second: Worker | null
}

/** Seventy minutes apart: an hour's work, and the way. */
const slots = ['07:50', '09:00', '10:10', '11:20', '13:30', '14:40', '15:50', '17:00']
const weekdays = [
  [1, 100],
  [2, 100],
  [3, 100],
  [4, 100],
  [5, 100],
  [6, 45],
  [7, 30],
] as const

interface Work {
  weight: number
  minutes: number
  /** Where in the day it may begin. */
  begins: readonly number[]
  /** How many slots it fills. */
  length: number
  isForTwo: boolean
}
const anyTime = [0, 1, 2, 4, 5, 6, 7]
const works: Partial<Record<VisitKind, Work>> = {
  cleaning: { weight: 30, minutes: 60, begins: anyTime, length: 1, isForTwo: false },
  companionship: { weight: 26, minutes: 60, begins: anyTime, length: 1, isForTwo: false },
  escort: { weight: 8, minutes: 120, begins: [1, 5], length: 2, isForTwo: false },
  meal: { weight: 14, minutes: 45, begins: [3, 7], length: 1, isForTwo: false },
  bath: { weight: 9, minutes: 60, begins: anyTime, length: 1, isForTwo: true },
  comfort: { weight: 13, minutes: 45, begins: anyTime, length: 1, isForTwo: false },
}

/** Who is where on which weekday: nobody is given two visits at once. */
export class Roster {
  readonly #random: Random
  readonly #taken = new Set<string>()

  constructor(random: Random) {
    this.#random = random
  }

  /**
   * Finds so many weekly visits on different days, if they can be found at all.
   * @param minMinutes what the package asks of each visit
   */
  assign(team: Station['teams'][number], count: number, minMinutes: number): WeeklyVisit[] {
    const found: WeeklyVisit[] = []
    for (let tries = 0; found.length < count && tries < 400; tries += 1) {
      const visit = this.#propose(team, minMinutes, found[0]?.worker, tries < 20)
      if (!visit || found.some(({ weekday }) => weekday === visit.weekday)) continue
      for (const key of keysOf(visit)) this.#taken.add(key)
      found.push(visit)
    }
    return found
  }

  release(visits: readonly WeeklyVisit[]): void {
    for (const visit of visits) for (const key of keysOf(visit)) this.#taken.delete(key)
  }

  /** A visit nobody is taken from; by the worker who comes already, at first. */
  #propose(
    { workers }: Station['teams'][number],
    minMinutes: number,
    known: Worker | undefined,
    isChoosy: boolean,
  ): WeeklyVisit | null {
    const random = this.#random
    const isLong = minMinutes >= 60
    const kinds = (Object.entries(works) as [VisitKind, Work][])
      .filter(([kind]) => !isLong || ['cleaning', 'companionship', 'bath'].includes(kind))
      .map(([kind, { weight }]) => [kind, weight] as const)
    const kind = random.weighted(kinds)
    const work = works[kind] as Work
    const worker = isChoosy && known ? known : random.pick(workers)
    const others = workers.filter((other) => other !== worker)
    const visit: WeeklyVisit = {
      kind,
      weekday: random.weighted(weekdays),
      startTime: slots[random.pick(work.begins)] as string,
      minutes: Math.max(work.minutes, minMinutes),
      worker,
      second: work.isForTwo ? random.pick(others) : null,
    }
    return keysOf(visit).some((key) => this.#taken.has(key)) ? null : visit
  }
}

const keysOf = ({ kind, weekday, startTime, worker, second }: WeeklyVisit): string[] => {
  const first = slots.indexOf(startTime)
  const length = works[kind]?.length ?? 1
  return [worker, ...(second ? [second] : [])].flatMap(({ id }) =>
    Array.from({ length }, (_, offset) => `${id} ${weekday} ${first + offset}`),
  )
}

/** The days on which a weekly visit can be made in a period: both are at work. */
export function daysOfVisit({ weekday, worker, second }: WeeklyVisit, from: Day, to: Day): Day[] {
  const isAway = (day: Day) =>
    [worker, second].some((one) => one?.leaves.some((leave) => leave.fromOn <= day && day <= leave.toOn))
  const days: Day[] = []
  for (let day = shift(from, (weekday - weekdayOf(from) + 7) % 7); day <= to; day = shift(day, 7))
    if (!isAway(day)) days.push(day)
  return days
}
