import { addMonths, type Day, monthOf } from '../../shared/day.ts'
import { weekdayOf } from '../../shared/week.ts'
import type { Store } from '../db/store.ts'
import { shift } from './homecare-calendar.ts'
import { type Home, inventHomes } from './homecare-homes.ts'
import { Process } from './homecare-process.ts'
import { buildStation, type Station } from './homecare-station.ts'
import { Visits } from './homecare-visits.ts'
import type { TimeMachine } from './host.ts'
import type { Random } from './random.ts'

interface Place {
  siteId: number
  /** The source year. */
  year: number
  today: Day
}

const COUPLES = 6

/** A year and more of a home-care station, day after day, through the same procedures its coordinator uses. */
export class HomeCare {
  readonly #machine: TimeMachine
  readonly #store: Store
  readonly #random: Random
  readonly #place: Place
  #made: { station: Station; homes: Home[]; process: Process; visits: Visits } | null = null

  constructor(machine: TimeMachine, store: Store, random: Random, place: Place) {
    this.#machine = machine
    this.#store = store
    this.#random = random
    this.#place = place
  }

  /** The day on which the station enters what it has, a little before the source year. */
  static firstDay(year: number): Day {
    return `${year - 1}-12-22`
  }

  /** A day of the office, after everybody else's: its clerk enters in the evening. */
  async day(on: Day): Promise<void> {
    this.#machine.goTo(on, '17:00')
    const { process, homes, visits } = await this.#setUp(on)
    await process.day(homes, on)
    await visits.extras(on, weekdayOf(on) === 6 ? this.#couples(homes) : [])
    await visits.day(on, { isForgetful: on === shift(this.#place.today, -1) })
    if (shift(on, 1).endsWith('-01')) await this.#make(addMonths(monthOf(on), 1))
  }

  /** Today up to a moment, the rest of this month and the next, and a worker who has fallen ill. */
  async today(now: number): Promise<void> {
    const { today } = this.#place
    const { visits } = await this.#setUp(today)
    await this.#make(monthOf(today))
    await this.#make(addMonths(monthOf(today), 1))
    await visits.today(today, now)
    await this.#fallIll()
  }

  async #setUp(on: Day) {
    if (this.#made) return this.#made
    const { siteId, year, today } = this.#place
    const { client } = this.#machine
    const from = `${year - 1}-01-01`
    const station = await buildStation(client, this.#random, siteId, { from, years: [year, year + 1] })
    const { homes, potential } = inventHomes(this.#random, station, year, today)
    this.#marry(homes)
    const process = new Process(client, this.#random, station)
    await process.buy(on)
    const visits = new Visits(this.#machine, this.#store, this.#random, { station, potential })
    this.#made = { station, homes, process, visits }
    return this.#made
  }

  /** The first homes, two by two, share an address. */
  #marry(homes: Home[]): void {
    for (let index = 0; index < COUPLES * 2; index += 2) {
      const [one, other] = [homes[index], homes[index + 1]]
      if (one && other) {
        const { street, address } = one.person
        other.person = { ...other.person, street, address }
        other.community = one.community
      }
    }
  }

  #couples(homes: readonly Home[]): number[][] {
    return Array.from({ length: COUPLES }, (_, index) => homes.slice(index * 2, index * 2 + 2))
      .filter((pair) =>
        pair.every(({ ids, closesOn, isLapsing }) => ids?.grant && closesOn === null && !isLapsing),
      )
      .map((pair) => pair.map(({ ids }) => ids?.person ?? 0))
  }

  #make(month: string) {
    return this.#machine.client.homecare.makeVisits({ siteId: this.#place.siteId, month })
  }

  /** Their visits of the coming days ask for somebody else. */
  async #fallIll(): Promise<void> {
    const { client } = this.#machine
    const { siteId, today } = this.#place
    const staff = (await client.staff.list({ siteId })).filter(({ isOnLeave }) => !isOnLeave)
    const ill = staff[staff.length - 3]
    if (!ill) return
    const { isEmployed: _, isOnLeave: _on, nextExpiry: _next, ...rest } = ill
    const leave = { fromOn: shift(today, 1), toOn: shift(today, 3), kind: 'sick' as const, note: '发热' }
    await client.staff.update({ ...rest, leaves: [...rest.leaves, leave] })
  }
}
