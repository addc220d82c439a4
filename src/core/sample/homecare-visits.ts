import { type Day, instantOf, timeOf } from '../../shared/day.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import { afterMinutes } from '../../shared/homecare/visit-rules.ts'
import { weekdayOf } from '../../shared/week.ts'
import type { Store } from '../db/store.ts'
import { source } from './homecare-homes.ts'
import type { Station } from './homecare-station.ts'
import type { Client, TimeMachine } from './host.ts'
import type { Random } from './random.ts'

/** A visit of a day that is still to come. */
interface Open {
  id: number
  personId: number
  projectId: number | null
  kind: VisitKind
  fromAt: number
  toAt: number
  staffId: number
  /** All who go, as JSON. */
  staffIds: string
  minMinutes: number
}
type Slip = Parameters<Client['homecare']['recordVisits']>[0]['rows'][number]

const openVisits = `
  SELECT v.id, v.personId, v.projectId, v.kind, v.fromAt, v.toAt, w.staffId,
    (SELECT json_group_array(staffId) FROM visitWorker WHERE visitId = v.id) AS staffIds,
    coalesce((SELECT c.minMinutes FROM packageGrant g JOIN carePackageVersion c ON c.packageId = g.packageId
      WHERE g.id = v.grantId), 0) AS minMinutes
  FROM visit v JOIN visitWorker w ON w.visitId = v.id AND w.isLead = 1
  WHERE v.siteId = ? AND v.onDay = ? AND v.voidedAt IS NULL AND v.outcome IS NULL AND v.startedAt IS NULL
  ORDER BY v.fromAt, v.id`

const reasons = {
  cancelled: ['家属来接', '老人外出', '天气原因，改日上门', '老人住院检查'],
  refused: ['老人身体不适', '家属谢绝', '老人说今天不需要'],
  missed: ['上门无人应答', '记错日期', '车辆故障未能到达'],
}
const late = ['前一户耽搁', '路上堵车', '下大雨', '老人在午睡']
const findings = ['血压偏高，建议复诊', '下肢浮肿', '情绪低落', '床边扶手松动', '药快用完了', '皮肤有压红']

/** What becomes of each day's visits. In the source year exactly as many count as the report says. */
export class Visits {
  readonly #machine: TimeMachine
  readonly #store: Store
  readonly #random: Random
  readonly #station: Station
  /** How many visits are planned by the end of each day of the source year. */
  readonly #plannedBy = new Map<Day, number>()
  readonly #planned: number
  #counted = 0
  /** Checked in yesterday, and left so. */
  #forgotten: Open | undefined

  constructor(
    machine: TimeMachine,
    store: Store,
    random: Random,
    { station, potential }: { station: Station; potential: ReadonlyMap<Day, number> },
  ) {
    this.#machine = machine
    this.#store = store
    this.#random = random
    this.#station = station
    let sum = 0
    for (const day of [...potential.keys()].sort()) {
      sum += potential.get(day) ?? 0
      this.#plannedBy.set(day, sum)
    }
    this.#planned = sum
  }

  /** The visits of a day, in the evening when the slips come back. */
  async day(on: Day, { isForgetful = false } = {}): Promise<void> {
    if (isForgetful)
      this.#forgotten = this.#open(on).findLast(({ fromAt }) => timeOf(fromAt, this.#store.zone) < '17:30')
    const open = this.#open(on).filter(({ id }) => id !== this.#forgotten?.id)
    // Of each elder and project the first of the day can count; what comes after it shares its fate.
    const firsts = new Map<string, Open>()
    for (const visit of open) if (!firsts.has(keyOf(visit))) firsts.set(keyOf(visit), visit)
    const failing = this.#failing(on, [...firsts.values()])
    this.#machine.goTo(on, '19:40')
    const slips: Slip[] = []
    for (const visit of open) {
      const isFirst = firsts.get(keyOf(visit)) === visit
      const fails = failing.has(firsts.get(keyOf(visit)) as Open)
      if (!fails) slips.push(this.#slip(visit, on))
      else if (isFirst && this.#random.chance(0.3)) slips.push(this.#short(visit))
      else await this.#fail(visit)
    }
    await this.#record(slips)
    this.#counted += firsts.size - failing.size
    if (weekdayOf(on) === 5) await this.#followUp()
    if (isForgetful && this.#forgotten) await this.#checkIn(this.#forgotten)
  }

  #open(on: Day): Open[] {
    return this.#store.connection.prepare(openVisits).all(this.#station.siteId, on) as Open[]
  }

  /** Which of a day's visits won't count: in the source year so many that the sum keeps to its line. */
  #failing(on: Day, firsts: Open[]): Set<Open> {
    const plannedBy = this.#plannedBy.get(on)
    const isSource = plannedBy !== undefined
    const due = isSource
      ? Math.round((source.counted * plannedBy) / this.#planned) - this.#counted
      : Math.round(firsts.length * 0.965)
    const failing = new Set<Open>()
    const rest = [...firsts]
    while (rest.length > Math.max(0, due)) {
      const [visit] = rest.splice(this.#random.whole(0, rest.length - 1), 1) as [Open]
      failing.add(visit)
    }
    return failing
  }

  /** As planned, give or take a few minutes; some are late and say why. */
  #slip(visit: Open, on: Day): Slip {
    const random = this.#random
    const planned = (visit.toAt - visit.fromAt) / 60_000
    const isLong = visit.minMinutes >= planned
    const isLate = !isLong && planned <= 60 && random.chance(0.02)
    const delay = isLate ? random.whole(17, 24) : random.whole(0, isLong ? 4 : 7)
    const minutes = isLate
      ? random.whole(34, 44)
      : planned + (isLong ? random.whole(0, 5) : random.whole(-10, 2))
    const finding = random.chance(0.004)
      ? { finding: random.pick(findings), isUrgent: random.chance(0.15), dueOn: null }
      : null
    return {
      ...this.#report(visit),
      startedAt: afterMinutes(visit.fromAt, delay),
      minutes,
      reason: isLate ? random.pick(late) : '',
      finding,
      vitals: visit.kind === 'escort' || random.chance(0.05) ? this.#vitals() : null,
      note: on.endsWith('-01') && random.chance(0.1) ? '已核对本月服务次数' : '',
    }
  }

  #short(visit: Open): Slip {
    const random = this.#random
    return {
      ...this.#report(visit),
      startedAt: visit.fromAt,
      minutes: random.whole(8, 26),
      reason: '老人临时有事，提前结束',
    }
  }

  #report(visit: Open): Pick<Slip, 'visitId' | 'items' | 'satisfaction' | 'signedBy'> {
    const random = this.#random
    const kinds = [visit.kind, ...(random.chance(0.06) ? (['comfort'] as const) : [])]
    return {
      visitId: visit.id,
      items: [...new Set(kinds)].map((kind) => ({ itemId: this.#station.items.get(kind) ?? 0 })),
      satisfaction: random.chance(0.6)
        ? random.weighted([
            [5, 71],
            [4, 23],
            [3, 4],
            [2, 1.5],
            [1, 0.5],
          ])
        : null,
      signedBy: random.weighted([
        ['elder', 66],
        ['family', 22],
        [null, 12],
      ]),
    }
  }

  #vitals() {
    const random = this.#random
    return {
      systolic: random.whole(108, 168),
      diastolic: random.whole(62, 98),
      pulse: random.whole(58, 96),
      temperatureTenths: random.whole(361, 371),
      glucoseTenths: null,
      oxygenPercent: random.whole(93, 99),
    }
  }

  async #fail({ id }: Open): Promise<void> {
    const outcome = this.#random.weighted([
      ['cancelled', 55],
      ['refused', 25],
      ['missed', 20],
    ] as const)
    const reason = this.#random.pick(reasons[outcome])
    await this.#machine.client.homecare.setOutcome({ id, outcome, reason })
  }

  /** Slips as they are typed in, in heaps. */
  async #record(slips: Slip[]): Promise<void> {
    for (let from = 0; from < slips.length; from += 500)
      await this.#machine.client.homecare.recordVisits({ rows: slips.slice(from, from + 500) })
  }

  /** On Fridays the coordinator looks after most of what was found. */
  async #followUp(): Promise<void> {
    const { homecare } = this.#machine.client
    for (const { id } of await homecare.followUps({ siteId: this.#station.siteId }))
      if (this.#random.chance(0.8)) await homecare.closeFollowUp({ id, result: '已联系家属并上门复核' })
  }

  async #checkIn({ id, fromAt }: Open): Promise<void> {
    await this.#machine.client.homecare.checkIn({ id, at: fromAt, reason: '到户后补签到' })
  }

  /** So far today: what is over is recorded, what has begun is under way. */
  async today(on: Day, now: number): Promise<void> {
    const { client, goTo } = this.#machine
    const begun = this.#open(on).filter((visit) => visit.fromAt <= now && !this.#waitsForYesterday(visit))
    const under = begun.filter(({ toAt }) => afterMinutes(toAt, 12) > now)
    for (const { id, fromAt } of under) {
      goTo(on, timeOf(fromAt, this.#store.zone))
      await client.homecare.checkIn({ id })
    }
    if (begun.length === 0) return
    goTo(on, timeOf(now, this.#store.zone))
    const over = begun.filter((visit) => !under.includes(visit))
    await this.#record(over.map((visit) => this.#slip(visit, on)))
  }

  /** Who was not checked out is asked about that first. */
  #waitsForYesterday({ personId, staffIds }: Open): boolean {
    const before = this.#forgotten
    if (!before) return false
    const others: number[] = JSON.parse(before.staffIds)
    return before.personId === personId || JSON.parse(staffIds).some((id: number) => others.includes(id))
  }

  /** Joint visits to couples on a Saturday evening, and visits a second time on one day: each counts once. */
  async extras(on: Day, couples: readonly (readonly number[])[]): Promise<void> {
    const { homecare } = this.#machine.client
    const { siteId } = this.#station
    const times = {
      fromAt: instantOf(on, '18:20', this.#store.zone),
      toAt: instantOf(on, '19:05', this.#store.zone),
    }
    const byWorker = new Map(this.#open(on).map((visit) => [visit.staffId, visit]))
    const open = [...byWorker.values()]
    const wanted = couples.length > 0 ? couples : this.#random.chance(0.7) ? [[]] : []
    for (const [index, couple] of wanted.entries()) {
      const visit = open[index]
      if (!visit) return
      const personIds = couple.length > 0 ? [...couple] : [visit.personId]
      await homecare.addVisit({
        siteId,
        personIds,
        kind: 'companionship',
        staffIds: [visit.staffId],
        ...times,
      })
    }
  }
}

const keyOf = ({ personId, projectId }: Open): string => `${personId} ${projectId}`
