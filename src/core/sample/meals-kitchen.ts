import { addDays, type Day, daysBetween, type Instant, instantOf } from '../../shared/day.ts'
import type { Dish } from '../../shared/meals/kitchen.ts'
import type { LogDetails } from '../../shared/meals/kitchen-log.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { weekdayOf } from '../../shared/week.ts'
import type { TimeMachine } from './host.ts'
import type { Canteen } from './meals-canteens.ts'
import type { Random } from './random.ts'

const dishes: readonly [name: string, kind: Dish['kind'], costFen: number, allergens: string][] = [
  ['米饭', 'staple', 60, ''],
  ['小米粥', 'staple', 50, ''],
  ['清蒸鲈鱼', 'meat', 520, '鱼'],
  ['红烧肉', 'meat', 460, '大豆'],
  ['白切鸡', 'meat', 420, ''],
  ['肉末豆腐', 'meat', 260, '大豆'],
  ['虾仁滑蛋', 'meat', 480, '虾、鸡蛋'],
  ['蒜蓉菜心', 'vegetable', 120, ''],
  ['清炒南瓜', 'vegetable', 110, ''],
  ['番茄炒蛋', 'vegetable', 180, '鸡蛋'],
  ['冬瓜排骨汤', 'soup', 200, ''],
  ['紫菜蛋花汤', 'soup', 90, '鸡蛋'],
  ['苹果', 'fruit', 100, ''],
]
const byKind = (kind: Dish['kind']) =>
  dishes.flatMap(([name, own], index) => (own === kind ? [{ name, index }] : []))

const MENU_DAYS = 42
const SAMPLE_DAYS = 12
const LOG_DAYS = 20

/** Menus of six weeks, samples and logs of the last ones. */
export class Kitchen {
  readonly #machine: TimeMachine
  readonly #random: Random
  readonly #today: Day
  #ids: number[] = []

  constructor(machine: TimeMachine, random: Random, today: Day) {
    this.#machine = machine
    this.#random = random
    this.#today = today
  }

  async day(open: readonly Canteen[], on: Day): Promise<void> {
    const left = daysBetween(on, this.#today)
    if (left > MENU_DAYS) return
    if (this.#ids.length === 0) await this.#addDishes()
    for (const canteen of open) {
      await this.#menu(canteen, on)
      if (left <= SAMPLE_DAYS) await this.#samples(canteen, on, left)
      if (left <= LOG_DAYS) await this.#logs(canteen, on)
    }
  }

  /** The menus to the end of next week; this morning's samples and checks, where it is late enough. */
  async today(open: readonly Canteen[], today: Day, now: Instant): Promise<void> {
    if (this.#ids.length === 0) await this.#addDishes()
    const isLunchCooked = now >= instantOf(today, '10:50', 'Asia/Shanghai')
    for (const canteen of open) {
      for (let day = 0; day <= 14 - weekdayOf(today); day += 1) await this.#menu(canteen, addDays(today, day))
      if (isLunchCooked) await this.#samples(canteen, today, 0)
    }
  }

  async #addDishes(): Promise<void> {
    for (const [name, kind, costFen, allergens] of dishes) {
      const { id } = await this.#machine.client.meals.saveDish({
        id: null,
        version: null,
        name,
        kind,
        allergens,
        costFen,
        isActive: true,
      })
      this.#ids.push(id)
    }
  }

  /** The same dishes come round, so that a day's menu needs no memory. */
  #dishesOf(on: Day, meal: Meal): number[] {
    const turn = daysBetween('2024-01-01', on) + (meal === 'dinner' ? 3 : 0)
    const one = (kind: Dish['kind'], step = 1) => {
      const all = byKind(kind)
      return all[(turn * step) % all.length]?.index ?? 0
    }
    const picked = [one('staple'), one('meat'), one('vegetable'), one('soup')]
    if (meal === 'lunch') picked.splice(2, 0, byKind('meat')[(turn + 2) % 5]?.index ?? 0)
    return picked.map((index) => this.#ids[index] ?? 0)
  }

  async #menu({ siteId, hasDinner }: Canteen, onDay: Day): Promise<void> {
    for (const meal of hasDinner ? (['lunch', 'dinner'] as const) : (['lunch'] as const))
      await this.#machine.client.meals.setMenu({ siteId, onDay, meal, dishIds: this.#dishesOf(onDay, meal) })
  }

  async #samples({ siteId, cooks }: Canteen, onDay: Day, left: number): Promise<void> {
    const { client, goTo } = this.#machine
    const now = goTo(onDay, '10:55')
    const due = (await client.meals.samplesKept({ siteId })).filter(({ keptUntilAt }) => keptUntilAt <= now)
    const [staffId = 0] = cooks
    if (due.length > 0) await client.meals.disposeSamples({ ids: due.map(({ id }) => id), staffId })
    for (const [index, dishId] of this.#dishesOf(onDay, 'lunch').entries()) {
      // Yesterday one was forgotten, and one was too little.
      if (left === 1 && siteId % 4 === 0 && index === 2) continue
      const isLight = left === 1 && siteId % 4 === 1 && index === 1
      await client.meals.takeSample({
        siteId,
        onDay,
        meal: 'lunch',
        dishId,
        weightG: isLight ? 90 : this.#random.whole(126, 160),
        takenAt: instantOf(onDay, '10:50', 'Asia/Shanghai'),
        staffId,
        fridge: '1 号留样冰箱',
        temperatureTenths: this.#random.whole(20, 60),
      })
    }
  }

  async #logs({ siteId, cooks }: Canteen, onDay: Day): Promise<void> {
    const [manager = 0, cook = 0] = cooks
    const log = (details: LogDetails, staffId: number, costFen: number | null = null) =>
      this.#machine.client.meals.addKitchenLog({ siteId, onDay, staffId, details, costFen })
    for (const staffId of cooks)
      await log(
        {
          kind: 'morningCheck',
          temperatureTenths: this.#random.whole(361, 369),
          hasSymptoms: false,
          hasWounds: false,
          isCleanlyDressed: true,
          measure: '',
        },
        staffId,
      )
    const isWarm = this.#random.chance(0.02)
    await log(
      {
        kind: 'fridge',
        fridge: '1 号留样冰箱',
        isFreezer: false,
        temperatureTenths: isWarm ? 95 : this.#random.whole(20, 60),
        measure: isWarm ? '调低温度，一小时后复测 4.0 ℃' : '',
      },
      cook,
    )
    await log(
      {
        kind: 'disinfection',
        subject: '餐盘、碗筷',
        way: 'heat',
        minutes: 30,
        temperatureTenths: 1000,
        ppm: null,
        measure: '',
      },
      cook,
    )
    if (weekdayOf(onDay) % 2 === 1)
      await log(
        {
          kind: 'received',
          goods: '蔬菜、肉类',
          supplier: '示例农贸配送',
          amount: `${this.#random.whole(20, 40)} kg`,
          batch: '',
          bestBeforeOn: null,
          hasTicket: true,
          isAccepted: true,
          measure: '',
        },
        manager,
        this.#random.whole(300, 600) * 100,
      )
  }
}
