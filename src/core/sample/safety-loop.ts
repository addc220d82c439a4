import { addDays, type Day } from '../../shared/day.ts'
import type { Hazard } from '../../shared/safety/hazard.ts'
import type { Client, TimeMachine } from './host.ts'
import type { Finding } from './safety-findings.ts'
import type { SafetyHouse } from './safety-house.ts'

/** What is to become of a hazard. */
export interface Fate {
  finding: Pick<Finding, 'measure' | 'days' | 'costYuan'>
  /** The re-check is refused the first time. */
  isRefused: boolean
  /** The deadline is put off once. */
  isExtended: boolean
  /** Confirmed as a major fire hazard. */
  isMajor: boolean
  /** Nobody carries its measures out: it will be overdue. */
  isForgotten: boolean
}

interface Going {
  id: number
  fate: Fate
  /** When the next step is taken. */
  nextOn: Day
}

const nightWatch = '加强夜间巡查，专人看守'

/** Takes each hazard through its loop, a step a day, by the accounts whose steps they are. */
export class Loop {
  readonly #machine: TimeMachine
  readonly #house: SafetyHouse
  #officer: Client | null = null
  #nurse: Client | null = null
  #going: Going[] = []

  constructor(machine: TimeMachine, house: SafetyHouse) {
    this.#machine = machine
    this.#house = house
  }

  add(id: number, fate: Fate, foundOn: Day): void {
    this.#going.push({ id, fate, nextOn: addDays(foundOn, 1) })
  }

  async day(on: Day): Promise<void> {
    const due = this.#going.filter(({ nextOn }) => nextOn <= on)
    for (const going of due) {
      const hazard = await this.#machine.client.safety.hazard({ id: going.id })
      await this.#step(hazard, going, on)
      going.nextOn = going.nextOn > on ? going.nextOn : addDays(on, 1)
      if (hazard.state === 'verified') this.#going = this.#going.filter((other) => other !== going)
    }
  }

  async #step({ id, state, acts, measureRows }: Hazard, going: Going, on: Day): Promise<void> {
    const { fate } = going
    const director = this.#machine.client
    this.#officer ??= await this.#machine.as('anquan')
    this.#nurse ??= await this.#machine.as('huli')
    const officer = this.#officer
    const had = (kind: string) => acts.some((act) => act.kind === kind)
    switch (state) {
      case 'found':
        if (fate.isMajor)
          await director.safety.gradeHazard({
            ...{ id, grade: 'majorFire', reason: '与消防救援机构会商确认' },
            rule: 'GB 35181-2025（条号待核）',
          })
        else await officer.safety.gradeHazard({ id, grade: 'general', reason: '危害较小，可限期整改' })
        return
      case 'graded':
        if (fate.isMajor && !had('reported'))
          await director.safety.reportToAuthority({
            id,
            to: '海城区民政局、消防救援大队',
            reportedAt: this.#machine.goTo(on, '18:00'),
          })
        await officer.safety.orderRectification({ id, measures: [this.#measure(fate, on)] })
        going.nextOn = addDays(on, Math.max(1, fate.finding.days - 3))
        return
      case 'ordered':
        if (fate.isForgotten) return
        return await this.#rectify({ id, measureIds: measureRows.map((one) => one.id) }, going, on, had)
      case 'rectified':
        if (fate.isRefused && !had('recheckFailed')) {
          await officer.safety.refuseRecheck({ id, reason: '没有全部改完，退回整改' })
          going.nextOn = addDays(on, 2)
        } else await officer.safety.passRecheck({ id, note: '现场复查合格' })
        return
      case 'verified':
        await (fate.isMajor ? director : officer).safety.closeHazard({ id })
        return
      default:
        return
    }
  }

  #measure({ finding, isMajor }: Fate, on: Day) {
    return {
      ...{ measure: finding.measure || '按要求整改', ownerId: this.#house.electrician, owner: '' },
      ...{ department: '后勤部', deadlineOn: addDays(on, Math.max(3, finding.days)) },
      ...{ fundsFen: finding.costYuan * 100, interim: isMajor ? nightWatch : '' },
    }
  }

  async #rectify(
    { id, measureIds }: { id: number; measureIds: number[] },
    going: Going,
    on: Day,
    had: (kind: string) => boolean,
  ): Promise<void> {
    const { fate } = going
    if (fate.isExtended && !had('extended')) {
      await this.#officer?.safety.extendDeadline({
        measureId: measureIds[0] ?? 0,
        deadlineOn: addDays(on, 10),
        reason: '配件到货晚，已落实临时防范措施',
      })
      going.nextOn = addDays(on, 5)
      return
    }
    const { electrician, nurse } = { electrician: this.#house.electrician, nurse: this.#nurse }
    for (const measureId of measureIds)
      await nurse?.safety.doneMeasure({
        ...{ measureId, staffIds: [electrician], note: '已整改' },
        costFen: fate.finding.costYuan * 100,
      })
    await nurse?.safety.rectified({ id })
  }
}
