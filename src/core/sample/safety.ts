import { addDays, type Day, daysBetween, type Instant, instantOf, timeOf } from '../../shared/day.ts'
import type { DueKey } from '../../shared/safety/duty.ts'
import type { DutyKind } from '../../shared/safety/terms.ts'
import type { Store } from '../db/store.ts'
import type { Client, TimeMachine } from './host.ts'
import type { Random } from './random.ts'
import { build, type Drilling, drill, fillShifts, holdSafetyMonth, train } from './safety-events.ts'
import { buildHouse, renewPapers, type SafetyHouse } from './safety-house.ts'
import { JointInspections } from './safety-joint.ts'
import { Loop } from './safety-loop.ts'
import { Walks } from './safety-walks.ts'

interface Place {
  /** The source year. */
  year: number
  today: Day
  zone: string
  clock: { now: Instant }
}

interface Made {
  house: SafetyHouse
  loop: Loop
  joint: JointInspections
  /** Of the day and of the night, in order. */
  times: Record<'dayRound' | 'nightRound', { dutyId: number; times: string[] }>
  guards: string[]
}

/** What a patrol finds now and then, by item: put right at once, or not. */
const found = [
  ['A01', '一辆轮椅停在楼梯口', '当场推回轮椅区'],
  ['A04', '东侧防火门被木楔顶开', '当场取下木楔，关门'],
  ['A14', '一间房里插排串接', '当场拆除，告知家属'],
  ['A16', '气垫插头松动', '当场换到墙面插座'],
  ['A03', '一处疏散指示标志不亮', null],
  ['A06', '一具灭火器压力在红区', null],
] as const

const weathers = ['晴', '多云', '晴', '阴', '小雨', '多云', '晴', '雷阵雨', '阴'] as const
const weatherOf = (on: Day): string => weathers[daysBetween('2020-01-01', on) % weathers.length] ?? ''

/** Done by others than the house. */
const firms: ReadonlySet<DutyKind> = new Set(['lift', 'duct', 'facilityTest', 'maintenance'])

/** Fire and work safety from the source year on: rounds day and night, checks, joint inspections and what came of them. */
export class Safety {
  readonly #machine: TimeMachine
  readonly #random: Random
  readonly #place: Place
  readonly #walks: Walks
  readonly #staffed = new Set<Day>()
  #nurse: Client | null = null
  #made: Made | null = null

  constructor(machine: TimeMachine, store: Store, random: Random, place: Place) {
    this.#machine = machine
    this.#random = random
    this.#place = place
    this.#walks = new Walks(store, place.clock)
  }

  /** A little before the source year, so that it is whole. */
  static firstDay(year: number): Day {
    return `${year - 1}-12-30`
  }

  /** A day as the office enters it in the evening: last night's rounds, the day's, and what falls on it. */
  async day(on: Day): Promise<void> {
    const made = await this.#setUp(on)
    this.#machine.goTo(on, '21:00')
    for (const due of this.#rounds(made, on, null)) await this.#excuse(due)
    await this.#events(made, on)
    await made.loop.day(on)
  }

  /** Today up to a moment, and what stands in the registers. */
  async today(now: Instant): Promise<void> {
    const { today, zone } = this.#place
    const made = await this.#setUp(today)
    const { client } = this.#machine
    const { homeId: siteId } = made.house
    await renewPapers(client, siteId, today)
    for (let n = -7; n < 7; n += 1) await this.#staff(siteId, addDays(today, n))
    await client.safety.planDrill({
      ...{
        siteId,
        name: '下一次夜间疏散演练',
        scenario: '三楼东区气垫床起火，由西楼梯转移',
        place: '颐和楼',
      },
      ...{ isNight: true, isMinimumStaff: true, plannedOn: addDays(today, 12) },
    })
    if (now === 0) return
    this.#machine.goTo(today, timeOf(now, zone))
    this.#rounds(made, today, now)
  }

  async #setUp(on: Day): Promise<Made> {
    if (this.#made) return this.#made
    const { client } = this.#machine
    this.#machine.goTo(on, '09:00')
    const house = await buildHouse(client, on)
    const duties = await client.safety.duties({ siteId: house.homeId })
    const timesOf = (kind: DutyKind) => {
      const duty = duties.find((one) => one.kind === kind)
      return { dutyId: duty?.id ?? 0, times: duty?.times ?? [] }
    }
    const loop = new Loop(this.#machine, house)
    const staff = await client.staff.list({ siteId: house.homeId })
    this.#made = {
      house,
      loop,
      joint: new JointInspections(this.#walks, this.#random, house, loop),
      times: { dayRound: timesOf('dayRound'), nightRound: timesOf('nightRound') },
      guards: house.guards.map((id) => staff.find((one) => one.id === id)?.name ?? ''),
    }
    return this.#made
  }

  /** Walks what was due; gives what was missed. */
  #rounds({ house, times, guards, loop }: Made, on: Day, until: Instant | null): DueKey[] {
    const { zone } = this.#place
    const night = addDays(on, -1)
    const missed: DueKey[] = []
    const due = [
      ...times.nightRound.times.map((time) => ({
        kind: 'nightRound' as const,
        time,
        onDay: time < '12:00' ? on : night,
      })),
      ...times.dayRound.times.map((time) => ({ kind: 'dayRound' as const, time, onDay: on })),
    ]
    for (const { kind, time, onDay } of due) {
      const at = instantOf(onDay, time, zone) + this.#random.whole(-8, 22) * 60_000
      if (until !== null && at + 20 * 60_000 > until) continue
      if (this.#random.chance(0.004)) {
        const dutyId = times[kind].dutyId
        missed.push({ dutyId, onDay: kind === 'nightRound' ? night : on, dueTime: time })
        continue
      }
      const turn = this.#random.whole(0, guards.length - 1)
      const isLive = on > `${this.#place.year}-12-31`
      // The last weeks find more: what is open is at every step of its loop.
      const likely = on > addDays(this.#place.today, -25) ? 0.05 : 0.008
      const problem = isLive && this.#random.chance(likely) ? this.#random.pick(found) : null
      const problems = problem ? [{ code: problem[0], comment: problem[1], fix: problem[2] }] : []
      const { points } = house
      const from = this.#random.whole(0, points.length - 1)
      const hazards = this.#walks.walk({
        ...{ siteId: house.homeId, kind, at, minutes: this.#random.whole(9, 16), account: 'huli', problems },
        ...{ points: [...points.slice(from), ...points.slice(0, from)], weather: weatherOf(onDay) },
        // Every stop is a record: those of some weeks are enough to look at.
        isScanned: onDay > addDays(this.#place.today, -30),
        staffId: house.guards[turn] ?? house.nurse,
        isNa: ({ code }) => code === 'A23' || code === 'A05',
        signs: [
          { role: 'patroller', name: guards[turn] ?? '', staffId: house.guards[turn] ?? null },
          { role: 'supervisor', name: '赵安全员', staffId: house.manager },
        ],
      })
      for (const hazard of hazards)
        loop.add(
          hazard.id,
          {
            finding: { measure: '更换并复查', days: 7, costYuan: 120 },
            ...{ isRefused: false, isExtended: false, isMajor: false },
            isForgotten: on > addDays(this.#place.today, -60) && this.#random.chance(0.25),
          },
          on,
        )
    }
    return missed
  }

  /** Two of three say why; the reason is somebody else's to approve. */
  async #excuse(due: DueKey): Promise<void> {
    if (this.#random.chance(0.34)) return
    this.#nurse ??= await this.#machine.as('huli')
    const reason = '护送老人急诊，当班保安未能巡查'
    const { id } = await this.#nurse.safety.excuseMiss({ ...due, reason })
    await this.#machine.client.safety.approveMiss({ id })
  }

  /** Who is on duty that day and the night after it. */
  async #staff(siteId: number, on: Day): Promise<void> {
    if (this.#staffed.has(on)) return
    this.#staffed.add(on)
    await fillShifts(this.#machine.client, siteId, on)
  }

  /** Lifts, ducts and tests: what falls due until the fortnight's next look is done by the firms that do it. */
  async #byFirms(siteId: number, on: Day): Promise<void> {
    const { client } = this.#machine
    const dues = await client.safety.dues({ siteId, from: addDays(on, -40), to: addDays(on, 14) })
    for (const { dutyId, onDay, dueTime, kind, done } of dues)
      if (firms.has(kind) && done === null)
        await client.safety.doDue({
          ...{ dutyId, onDay, dueTime, doneOn: on, staffId: null },
          note: '维保单位已完成，报告存档',
        })
  }

  async #events({ house, joint }: Made, on: Day): Promise<void> {
    const { year, zone } = this.#place
    const { client } = this.#machine
    const at = { siteId: house.homeId, zone }
    const hold = async (drilling: Drilling) => {
      await this.#staff(house.homeId, drilling.on)
      await drill(client, at, drilling)
    }
    const [ofYear, day] = [Number(on.slice(0, 4)), on.slice(5)]
    if (daysBetween(Safety.firstDay(year), on) % 14 === 0) await this.#byFirms(house.homeId, on)
    if (addDays(on, 1).endsWith('-01')) this.#check(house, on, 'monthlyCheck')
    if (['03-28', '06-27', '09-28', '12-28'].includes(day)) this.#check(house, on, 'headCheck')
    if (day === '04-16' || day === '10-16') await train(client, at, on)
    if (day === '05-20')
      await hold({
        ...{ on, time: '10:00', isNight: false, name: '上半年消防疏散演练' },
        scenario: '一楼厨房起火，全院按分区疏散到前后院集合点',
      })
    if (day === '11-15')
      await hold({
        ...{ on: addDays(on, -1), time: '23:10', isNight: true, name: '夜间最少人手疏散演练' },
        scenario: '三楼西区气垫床插线板起火，夜班人员先通知、先转移、先灭火',
      })
    if (ofYear === year) {
      await holdSafetyMonth(client, at, on)
      joint.day(on, year, zone)
      if (day === '10-10') await build(client, at, year)
    }
  }

  #check(house: SafetyHouse, on: Day, kind: 'monthlyCheck' | 'headCheck'): void {
    const at = instantOf(on, kind === 'headCheck' ? '09:30' : '14:30', this.#place.zone)
    this.#walks.walk({
      ...{ siteId: house.homeId, kind, at, minutes: 75, problems: [] },
      account: kind === 'headCheck' ? 'yuanzhang' : 'anquan',
      staffId: kind === 'headCheck' ? house.head : house.manager,
      isNa: ({ code }) => code === 'B19' || code === 'B33',
      signs: [
        { role: 'patroller', name: '赵安全员', staffId: house.manager },
        { role: 'supervisor', name: '陈院长', staffId: house.head },
      ],
    })
  }
}
