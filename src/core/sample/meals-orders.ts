import { addDays, type Day } from '../../shared/day.ts'
import { weekdayOf } from '../../shared/week.ts'
import type { TimeMachine } from './host.ts'
import { newKey } from './keys.ts'
import type { Canteen } from './meals-canteens.ts'
import type { Diner } from './meals-diners.ts'
import type { Random } from './random.ts'

/** Orders began so many days before today: what came before was counted by hand. */
const DAYS = 100
/** Portions a canteen that brings them brings on a working day. */
const STOPS = 5

/** Weekly orders, pauses and the routes of the canteens that bring meals. */
export class Orders {
  readonly #machine: TimeMachine
  readonly #random: Random
  readonly #today: Day
  readonly #diners: readonly Diner[]
  #stops = new Map<number, Diner[]>()

  constructor(machine: TimeMachine, random: Random, today: Day, diners: readonly Diner[]) {
    this.#machine = machine
    this.#random = random
    this.#today = today
    this.#diners = diners
  }

  async day(open: readonly Canteen[], on: Day): Promise<void> {
    if (on === addDays(this.#today, -DAYS)) for (const canteen of open) await this.#begin(canteen, on)
    if (on === addDays(this.#today, -2)) await this.#pauseSome(on)
  }

  async #begin(canteen: Canteen, on: Day): Promise<void> {
    const { client } = this.#machine
    const { siteId } = canteen
    const own = this.#diners.filter((diner) => diner.canteen === canteen && diner.toOn === null)
    const brought = canteen.brings ? own.slice(0, STOPS) : []
    for (const diner of brought) diner.mode = 'delivery'
    for (const diner of own.slice(0, STOPS * 3)) {
      const isBrought = brought.includes(diner)
      await client.meals.addStandingOrder({
        siteId,
        personId: diner.personId,
        meal: 'lunch',
        mode: isBrought ? 'delivery' : diner.mode,
        weekdays: isBrought ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6],
        fromOn: addDays(on, 1),
        toOn: null,
        note: '',
      })
    }
    if (brought.length === 0) return
    const route = await client.meals.saveRoute({
      id: null,
      version: null,
      siteId,
      name: `${canteen.street}一线`,
      staffId: canteen.cooks[2] ?? null,
      isActive: true,
    })
    const personIds = brought.map(({ personId }) => personId)
    await client.meals.setStops({ id: route.id, version: route.version, personIds })
    this.#stops.set(siteId, brought)
  }

  /** A few are away for a week from tomorrow. */
  async #pauseSome(on: Day): Promise<void> {
    for (const [siteId, stops] of this.#stops) {
      const [diner] = stops.slice(siteId % STOPS)
      if (diner)
        await this.#machine.client.meals.pauseOrders({
          personId: diner.personId,
          fromOn: addDays(on, 1),
          toOn: addDays(on, 7),
          reason: '走亲戚',
        })
    }
  }

  /** Each stop of the day is delivered; now and then nobody is at home. */
  async deliver(open: readonly Canteen[], on: Day): Promise<void> {
    if (weekdayOf(on) > 5) return
    for (const { siteId } of open) {
      if (!this.#stops.has(siteId)) continue
      const runs = await this.#machine.client.meals.deliveryRun({ siteId, onDay: on, meal: 'lunch' })
      for (const { personId, outcome } of runs.flatMap(({ stops }) => stops)) {
        if (outcome !== null) continue
        const isAtHome = this.#random.chance(0.97)
        await this.#machine.client.meals.recordDelivery({
          key: newKey(this.#random),
          siteId,
          onDay: on,
          meal: 'lunch',
          personId,
          outcome: isAtHome ? 'delivered' : 'notAtHome',
          receiver: isAtHome ? '本人' : '',
          reason: isAtHome ? '' : '敲门无人应答',
        })
      }
    }
  }
}
