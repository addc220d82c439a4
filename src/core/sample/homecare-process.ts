import type { Day } from '../../shared/day.ts'
import type { EquipmentKind } from '../../shared/homecare/equipment.ts'
import type { StepDetails } from '../../shared/homecare/family-bed.ts'
import { shift } from './homecare-calendar.ts'
import type { Home } from './homecare-homes.ts'
import type { Station } from './homecare-station.ts'
import type { Client } from './host.ts'
import type { Random } from './random.ts'

/** Days before the opening on which each step is done. */
const leads = {
  applied: 31,
  eligible: 28,
  assessed: 24,
  surveyed: 20,
  planned: 17,
  agreed: 14,
  adapted: 3,
  accepted: 2,
  open: 0,
}
const stages = Object.keys(leads) as (keyof typeof leads)[]
const AGREED_DAYS = 730
/** 250 homes are fitted out, each with one of these. */
const lent: readonly (readonly [EquipmentKind, number])[] = [
  ['turningBed', 80],
  ['wheelchair', 100],
  ['hearingAid', 70],
]

/** From application to close: each home takes its steps on their days; what is late is entered late. */
export class Process {
  readonly #client: Client
  readonly #random: Random
  readonly #station: Station
  readonly #store: { kind: EquipmentKind; itemId: number }[] = []
  readonly #loans = new Map<Home, number>()
  /** When each home is asked to sign again, and the last day of what it signed. */
  readonly #renewals = new Map<Home, { on: Day; agreedTo: Day }>()

  constructor(client: Client, random: Random, station: Station) {
    this.#client = client
    this.#random = random
    this.#station = station
  }

  /** The things that will be lent, bought before the first of them is. */
  async buy(on: Day): Promise<void> {
    for (const [kind, count] of lent) {
      const serials = Array.from(
        { length: count + 8 },
        (_, index) => `${kind.slice(0, 2).toUpperCase()}${1001 + index}`,
      )
      const { ids } = await this.#client.homecare.addEquipmentItems({
        siteId: this.#station.siteId,
        modelId: this.#station.models.get(kind) ?? 0,
        serials,
        boughtOn: shift(on, -400),
        costFen: { turningBed: 3_600_00, wheelchair: 680_00, hearingAid: 1_200_00 }[kind as 'wheelchair'],
        fund: 'centralLottery',
        warrantyToOn: shift(on, 700),
      })
      this.#store.push(...ids.slice(0, count).map((itemId) => ({ kind, itemId })))
    }
    // Not in the order of the shelf.
    this.#store.sort(() => this.#random.next() - 0.5)
  }

  /** Everything of these homes that is due by the end of a day. */
  async day(homes: readonly Home[], on: Day): Promise<void> {
    for (const home of homes) {
      for (let stage = stages[home.done]; stage; stage = stages[home.done]) {
        const dueOn = shift(home.openedOn, -leads[stage])
        if (dueOn > on) break
        await this.#step(home, stage, dueOn)
        home.done += 1
      }
      if (home.closesOn === on) await this.#close(home, on)
      const renewal = this.#renewals.get(home)
      if (renewal?.on === on) await this.#renew(home, on, renewal.agreedTo)
    }
  }

  async #step(home: Home, stage: keyof typeof leads, on: Day): Promise<void> {
    const { homecare } = this.#client
    if (stage === 'applied') return this.#apply(home, on)
    if (!home.ids) return
    const familyBedId = home.ids.familyBed
    const isAsItWas = stage === 'adapted' && !(await this.#adapt(home, on))
    const details = { ...this.#details(home, stage), ...(isAsItWas ? { noneReason: '住处基本合适' } : {}) }
    await homecare.doStep({ familyBedId, doneOn: on, doneBy: '王站长', details })
    if (stage === 'open') await this.#begin(home)
  }

  async #apply(home: Home, on: Day): Promise<void> {
    const { id: person } = await this.#client.people.create(home.person)
    const { id: familyBed } = await this.#client.homecare.applyFamilyBed({
      siteId: this.#station.siteId,
      personId: person,
      street: home.person.street ?? '',
      community: home.community,
      appliedOn: on,
    })
    home.ids = { person, familyBed, grant: 0 }
  }

  #details(home: Home, stage: Exclude<keyof typeof leads, 'applied'>): StepDetails {
    const random = this.#random
    switch (stage) {
      case 'eligible':
        return { stage, basis: random.pick(['经济困难的失能老年人', '经济困难的部分失能老年人', '高龄独居']) }
      case 'assessed': {
        const level = random.weighted([
          ['mild', 30],
          ['moderate', 38],
          ['severe', 22],
          ['complete', 10],
        ] as const)
        const [low, high] = { mild: [66, 89], moderate: [46, 65], severe: [30, 45], complete: [0, 29] }[
          level
        ] as [number, number]
        return { stage, level, score: random.whole(low, high), assessors: '评估机构甲、乙', validToOn: null }
      }
      case 'surveyed':
        return {
          stage,
          findings: random.pick(['卫生间无扶手、地面湿滑', '门槛较高，轮椅不便', '床边无护栏', '照明不足']),
          hasFamilyCarer: random.chance(0.55),
        }
      case 'planned':
        return {
          stage,
          plan: `每周上门 ${home.offer.visitsPerWeek} 次`,
          budgetFen: random.whole(20, 50) * 100_00,
        }
      case 'agreed': {
        const [fromOn, toOn] = [shift(home.openedOn, -leads.agreed), shift(home.openedOn, AGREED_DAYS)]
        this.#renewals.set(home, { on: shift(toOn, -40), agreedTo: toOn })
        const number = `XY-${home.openedOn.replaceAll('-', '')}-${home.ids?.familyBed}`
        return {
          stage,
          number,
          fromOn,
          toOn,
          elderSigner: home.person.name,
          familySigner: '',
          siteSigner: '王站长',
        }
      }
      case 'adapted':
        return { stage, noneReason: '' }
      case 'accepted':
        return { stage, noPhotoReason: '照片存于纸质档案' }
      case 'open':
        return { stage }
    }
  }

  /** Works and things; false where the home is well as it is. */
  async #adapt(home: Home, on: Day): Promise<boolean> {
    if (!home.ids) return false
    const random = this.#random
    const hasWork = random.chance(0.45)
    if (hasWork)
      await this.#client.homecare.addWork({
        familyBedId: home.ids.familyBed,
        kind: random.pick(['handrail', 'nonSlip', 'bathroom', 'doorway', 'lighting'] as const),
        place: random.pick(['卫生间', '卧室', '门口']),
        description: '',
        contractor: '演示适老化改造公司',
        fund: 'centralLottery',
        costFen: random.whole(8, 30) * 100_00,
        startedOn: shift(on, -3),
        finishedOn: on,
        acceptedOn: on,
        acceptedBy: home.person.name,
        warrantyToOn: shift(on, 365),
      })
    const thing = random.chance(0.55) ? this.#store.pop() : undefined
    if (!thing) return hasWork
    const { id } = await this.#client.homecare.lend({
      itemId: thing.itemId,
      personId: home.ids.person,
      lentOn: on,
      // A wheelchair comes back some day; the others stay as long as they are needed.
      dueOn: thing.kind === 'wheelchair' && random.chance(0.3) ? shift(on, 365) : null,
      lentBy: '王站长',
    })
    this.#loans.set(home, id)
    return true
  }

  /** The package, and who comes when. */
  async #begin(home: Home): Promise<void> {
    if (!home.ids) return
    const { homecare } = this.#client
    const { siteId, items } = this.#station
    const { person: personId } = home.ids
    const { ids } = await homecare.grantPackage({
      packageId: home.offer.packageId,
      personIds: [personId],
      fromOn: home.startsOn,
      toOn: null,
    })
    home.ids.grant = ids[0] ?? 0
    for (const { kind, weekday, startTime, minutes, worker, second } of home.visits)
      await homecare.addVisitPlan({
        siteId,
        personId,
        grantId: home.ids.grant,
        kind,
        staffId: worker.id,
        secondStaffId: second?.id ?? null,
        weekdays: [weekday],
        everyWeeks: 1,
        startTime,
        minutes,
        fromOn: home.startsOn,
        toOn: null,
        itemIds: [items.get(kind) ?? 0],
        note: '',
      })
  }

  async #close(home: Home, on: Day): Promise<void> {
    if (!home.ids) return
    const { person, familyBed } = home.ids
    if (home.closeReason === 'died') {
      const { version } = await this.#client.people.get({ id: person })
      await this.#client.people.update({ id: person, version, changes: { diedOn: shift(on, -1) } })
    }
    await this.#client.homecare.closeFamilyBed({ id: familyBed, closedOn: on, reason: home.closeReason })
    this.#renewals.delete(home)
    const loan = this.#loans.get(home)
    // One in five is not fetched yet: the page says so.
    if (loan && this.#random.chance(0.8))
      await this.#client.homecare.giveBack({ id: loan, returnedOn: on, returnState: 'good' })
  }

  async #renew(home: Home, on: Day, agreedTo: Day): Promise<void> {
    // A few don't sign again in time: the board asks for it.
    if (!home.ids || home.isLapsing) return
    const toOn = shift(agreedTo, AGREED_DAYS)
    this.#renewals.set(home, { on: shift(toOn, -40), agreedTo: toOn })
    await this.#client.homecare.renewAgreement({
      familyBedId: home.ids.familyBed,
      number: `XY-${on.replaceAll('-', '')}-${home.ids.familyBed}`,
      signedOn: on,
      fromOn: shift(agreedTo, 1),
      toOn,
      elderSigner: home.person.name,
      familySigner: '',
      siteSigner: '王站长',
    })
  }
}
