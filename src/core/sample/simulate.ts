import { addDays, type Day, daysBetween } from '../../shared/day.ts'
import type { SampleBed } from './facility.ts'
import type { TimeMachine } from './host.ts'
import { inventCondition, inventPerson } from './invented.ts'
import type { Random } from './random.ts'

interface Resident {
  personId: number
  stayId: number
  sex: string
  bed: SampleBed
  leavesOn: Day
  isDying: boolean
  formalOn: Day | null
  awayOn: Day
  away: { kind: 'outing' | 'hospital'; until: Day } | null
}

/** Residents lie about nine months on average and go out, or to hospital, about every hundred days. */
const MEAN_STAY = 275
const MEAN_BETWEEN_LEAVES = 100

/** Three (or ten) years of a home, day after day, through the same procedures a carer uses. */
export class Simulation {
  readonly residents: Resident[] = []
  readonly #machine: TimeMachine
  readonly #random: Random
  readonly #free: SampleBed[]
  readonly #target: number

  constructor(machine: TimeMachine, random: Random, beds: SampleBed[]) {
    this.#machine = machine
    this.#random = random
    this.#free = beds.filter((bed) => bed.for !== 'dayCare')
    this.#target = this.#free.length
  }

  /** The beds nobody lies in. */
  get freeBeds(): readonly SampleBed[] {
    return this.#free
  }

  async day(on: Day, dayNumber: number): Promise<void> {
    await this.#returns(on)
    await this.#formals(on)
    await this.#discharges(on)
    await this.#transfers(on)
    await this.#arrivals(on, dayNumber)
    await this.#conditions(on)
    await this.#leaves(on)
  }

  async #returns(on: Day): Promise<void> {
    for (const resident of this.residents) {
      if (!resident.away || resident.away.until > on) continue
      this.#machine.goTo(on, `0${this.#random.whole(8, 9)}:${this.#random.whole(10, 59)}`)
      await this.#machine.client.beds.endLeave({ personId: resident.personId })
      resident.away = null
    }
  }

  async #formals(on: Day): Promise<void> {
    for (const resident of this.residents) {
      if (resident.formalOn === null || resident.formalOn > on) continue
      this.#machine.goTo(on, '10:05')
      await this.#machine.client.beds.confirmFormal({ stayId: resident.stayId })
      resident.formalOn = null
    }
  }

  async #discharges(on: Day): Promise<void> {
    const leaving = this.residents.filter((resident) => resident.leavesOn <= on)
    for (const resident of leaving) {
      // Deaths come at any hour and are entered in the morning.
      const at = resident.isDying ? this.#machine.goTo(on, `0${this.#random.whole(1, 5)}:20`) : undefined
      this.#machine.goTo(on, `10:${this.#random.whole(10, 59)}`)
      const isInHospital = resident.away?.kind === 'hospital'
      await this.#machine.client.beds.discharge({
        personId: resident.personId,
        at: resident.away ? undefined : at,
        reason: resident.isDying
          ? 'death'
          : isInHospital
            ? 'toHospital'
            : this.#random.weighted([
                ['ownWish', 60],
                ['contractEnd', 30],
                ['toHospital', 8],
                ['byFacility', 2],
              ]),
        diedOn: resident.isDying ? on : null,
      })
      this.#free.push(resident.bed)
      this.residents.splice(this.residents.indexOf(resident), 1)
    }
  }

  async #transfers(on: Day): Promise<void> {
    for (let count = this.#random.count(0.8); count > 0; count -= 1) {
      const resident = this.residents[this.#random.whole(0, this.residents.length - 1)]
      const bed = resident && !resident.away && this.#bedFor(resident.sex)
      if (!resident || !bed) continue
      this.#machine.goTo(on, `13:${this.#random.whole(10, 59)}`)
      await this.#machine.client.beds.transfer({
        personId: resident.personId,
        bedId: bed.id,
        isMixConfirmed: true,
      })
      this.#take(bed)
      this.#free.push(resident.bed)
      resident.bed = bed
    }
  }

  async #arrivals(on: Day, dayNumber: number): Promise<void> {
    const share = this.residents.length / this.#target
    const goal = Math.min(0.94, 0.7 + dayNumber / 2500)
    const mean = share < goal - 0.1 ? 9 : share < goal ? 2.4 : 1.1
    for (let count = this.#random.count(mean); count > 0; count -= 1) await this.admit(on)
  }

  /** Someone new moves in; when no bed fits, nobody does. */
  async admit(on: Day): Promise<void> {
    const person = inventPerson(this.#random, on)
    const bed = this.#bedFor(person.sex)
    if (!bed) return
    this.#machine.goTo(on, `14:${this.#random.whole(10, 59)}`)
    const { client } = this.#machine
    const { id: personId } = await client.people.create(person)
    const trialDays = this.#random.chance(0.75) ? this.#random.pick([7, 15, 30]) : 0
    const stay = await client.beds.admit({
      personId,
      bedId: bed.id,
      trialUntilOn: trialDays ? addDays(on, trialDays) : null,
      isMixConfirmed: true,
    })
    this.#take(bed)
    const leavesOn = addDays(
      on,
      this.#random.chance(0.06) ? this.#random.whole(1, trialDays || 3) : this.#random.wait(MEAN_STAY),
    )
    this.residents.push({
      personId,
      stayId: stay.stayId,
      sex: person.sex,
      bed,
      leavesOn,
      isDying: this.#random.chance(0.3),
      formalOn: trialDays && daysBetween(on, leavesOn) > trialDays ? addDays(on, trialDays) : null,
      awayOn: addDays(on, this.#random.wait(MEAN_BETWEEN_LEAVES)),
      away: null,
    })
  }

  async #conditions(on: Day): Promise<void> {
    if (this.residents.length === 0 || !this.#random.chance(0.8)) return
    const { personId } = this.#random.pick(this.residents)
    this.#machine.goTo(on, '15:30')
    await this.#machine.client.people.setCondition({ id: personId, condition: inventCondition(this.#random) })
  }

  async #leaves(on: Day): Promise<void> {
    for (const resident of this.residents) {
      if (resident.away || resident.awayOn > on) continue
      this.#machine.goTo(on, `16:${this.#random.whole(10, 59)}`)
      const kind = this.#random.chance(0.65) ? 'outing' : 'hospital'
      const days = kind === 'outing' ? this.#random.whole(1, 5) : this.#random.whole(3, 15)
      await this.#machine.client.beds.startLeave({
        personId: resident.personId,
        kind,
        expectedOn: addDays(on, days),
        companion: kind === 'outing' ? '家属' : '',
        note: kind === 'hospital' ? '市人民医院' : '',
      })
      // Most come back as expected, some later.
      resident.away = {
        kind,
        until: addDays(on, days + (this.#random.chance(0.15) ? this.#random.whole(1, 3) : 0)),
      }
      resident.awayOn = addDays(resident.away.until, this.#random.wait(MEAN_BETWEEN_LEAVES))
    }
  }

  #bedFor(sex: string): SampleBed | undefined {
    const fitting = this.#free.filter(
      (bed) => bed.for === 'any' || bed.for === (sex === 'male' ? 'men' : 'women'),
    )
    return fitting.length > 0 ? this.#random.pick(fitting) : undefined
  }

  #take(bed: SampleBed): void {
    this.#free.splice(this.#free.indexOf(bed), 1)
  }
}
