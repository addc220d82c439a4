import { addDays, type Day, type Instant, instantOf } from '../../shared/day.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { weekdayOf } from '../../shared/week.ts'
import type { Actor } from '../accounts/actor.ts'
import { findActor } from '../accounts/service.ts'
import type { Store } from '../db/store.ts'
import { recordMeal, recordUnnamed } from '../meals/lines-record.ts'
import type { TimeMachine } from './host.ts'
import { buildCanteens, type Canteen, isOpen } from './meals-canteens.ts'
import { type Diner, inventDiners } from './meals-diners.ts'
import { Kitchen } from './meals-kitchen.ts'
import { Money } from './meals-money.ts'
import { Orders } from './meals-orders.ts'
import type { Random } from './random.ts'

interface Place {
  zone: string
  today: Day
  clock: { now: Instant }
}

/** The source's eleven canteens and two years of their meals, day after day. */
export class Meals {
  readonly #machine: TimeMachine
  readonly #store: Store
  readonly #random: Random
  readonly #place: Place
  readonly #from: Day
  #made: { canteens: Canteen[]; diners: Diner[]; kitchen: Kitchen; money: Money; orders: Orders } | null =
    null

  constructor(machine: TimeMachine, store: Store, random: Random, place: Place) {
    this.#machine = machine
    this.#store = store
    this.#random = random
    this.#place = place
    this.#from = Meals.firstDay(place.today)
  }

  /** Two years before today. */
  static firstDay(today: Day): Day {
    return addDays(today, -730)
  }

  /** A day of the canteens: its meals at their hour, the office in the evening. */
  async day(on: Day): Promise<void> {
    const { canteens, diners, kitchen, money, orders } = await this.#setUp(on)
    const open = canteens.filter((canteen) => isOpen(canteen, this.#from, on))
    await orders.day(open, on)
    for (const meal of ['lunch', 'dinner'] as const) this.#serve(open, diners, on, meal, null)
    this.#machine.goTo(on, '19:50')
    await orders.deliver(open, on)
    await kitchen.day(open, on)
    await money.day(canteens, open, on)
  }

  /** Today up to a moment: the menu and samples of the morning, and who has eaten by then. */
  async today(now: Instant): Promise<void> {
    const { today } = this.#place
    const { canteens, diners, kitchen } = await this.#setUp(today)
    const open = canteens.filter((canteen) => isOpen(canteen, this.#from, today))
    await kitchen.today(open, today, now)
    for (const meal of ['lunch', 'dinner'] as const) this.#serve(open, diners, today, meal, now)
  }

  async #setUp(on: Day) {
    if (this.#made) return this.#made
    const { client } = this.#machine
    this.#machine.goTo(on, '18:00')
    const canteens = await buildCanteens(client, this.#random, this.#from)
    const diners: Diner[] = []
    for (const canteen of canteens)
      if (!canteen.isHeadCount)
        diners.push(...(await inventDiners(client, this.#random, canteen, this.#from)))
    const money = new Money(this.#machine, this.#store, this.#place.today, diners)
    await money.begin(on)
    const kitchen = new Kitchen(this.#machine, this.#random, this.#place.today)
    const orders = new Orders(this.#machine, this.#random, this.#place.today, diners)
    this.#made = { canteens, diners, kitchen, money, orders }
    return this.#made
  }

  /** Who comes to a meal, a quarter of an hour's queue in one transaction: a line is its own record. */
  #serve(
    open: readonly Canteen[],
    diners: readonly Diner[],
    on: Day,
    meal: Meal,
    until: Instant | null,
  ): void {
    const times = meal === 'lunch' ? ['11:05', '11:25', '11:50', '12:15'] : ['17:05', '17:40']
    const coming = diners.filter((diner) => open.includes(diner.canteen) && this.#comes(diner, on, meal))
    for (const [turn, time] of times.entries()) {
      const at = instantOf(on, time, this.#place.zone)
      if (until !== null && at > until) return
      const queue = coming.filter((_, index) => index % times.length === turn)
      this.#at(at, (actor) => this.#record(open, queue, on, meal, turn, actor))
    }
  }

  #comes({ fromOn, toOn, lunch, dinner, mode }: Diner, on: Day, meal: Meal): boolean {
    const likely = (meal === 'lunch' ? lunch : dinner) * (weekdayOf(on) >= 6 ? 0.7 : 1)
    const isComing = this.#random.chance(likely)
    return isComing && mode !== 'delivery' && on >= fromOn && (toOn === null || on < toOn)
  }

  #record(
    open: readonly Canteen[],
    queue: readonly Diner[],
    on: Day,
    meal: Meal,
    turn: number,
    actor: Actor,
  ): void {
    this.#store.write(actor, 'meals.serve', (tx) => {
      for (const { personId, canteen, mode } of queue)
        recordMeal(tx, actor, { siteId: canteen.siteId, onDay: on, meal, mode, personId, isExtra: false })
      if (turn === 0) for (const canteen of open) this.#walkIns(tx, canteen, on, meal, actor)
      tx.keepOwnRecord()
    })
  }

  #walkIns(
    tx: Parameters<typeof recordUnnamed>[0],
    canteen: Canteen,
    on: Day,
    meal: Meal,
    actor: Actor,
  ): void {
    if (meal === 'dinner' && !canteen.hasDinner) return
    const slot = { siteId: canteen.siteId, onDay: on, meal, mode: 'dineIn', pay: 'cash' } as const
    const counts = canteen.isHeadCount
      ? ([
          ['elder', this.#random.whole(22, 38)],
          ['guest', this.#random.whole(0, 6)],
          ['volunteer', this.#random.whole(0, 3)],
        ] as const)
      : ([
          ['guest', this.#random.whole(0, 3)],
          ['staff', 1],
        ] as const)
    for (const [dinerClass, quantity] of counts)
      if (quantity > 0) recordUnnamed(tx, actor, { ...slot, class: dinerClass, quantity })
  }

  /** At an hour that others, who wrote before, have passed: the ledger keeps the hour of the meal. */
  #at(at: Instant, work: (actor: Actor) => void): void {
    const { clock } = this.#place
    const later = clock.now
    const found = this.#store.read((reader) => findActor(reader, 1))
    if (!found) throw new Error('the sample has no director')
    clock.now = at
    try {
      work(found.actor)
    } finally {
      clock.now = Math.max(later, at)
    }
  }
}
