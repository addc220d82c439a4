import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/shared/day.ts'
import type { RequestKey } from '../../src/shared/ids.ts'
import type { OrderChange, Portion, RunStop, StandingOrder } from '../../src/shared/meals/order.ts'
import { moved, placeAt } from '../../src/ui/kit/order.ts'
import { makeOutbox } from '../../src/ui/kit/outbox/outbox.ts'
import { labelsOf, PER_SHEET, sheetsOf } from '../../src/ui/meals/deliveries/labels.ts'
import {
  type DeliveryCall,
  type DeliveryWish,
  happenedAt,
  progressOf,
  stopsShown,
  withStop,
} from '../../src/ui/meals/deliveries/run.ts'
import { carryOut } from '../../src/ui/meals/deliveries/send.ts'
import { redraft, stopsOf } from '../../src/ui/meals/deliveries/stop-order.ts'
import { byNeeds, linesOf, partsOf, usualLeft } from '../../src/ui/meals/orders/count.ts'
import {
  changesBy,
  painted,
  turnsOf,
  weekdays,
  weekOn,
  wishesOn,
  wishListOf,
} from '../../src/ui/meals/orders/person-orders.ts'
import { mealAt, servedOn } from '../../src/ui/meals/orders/slot.ts'
import { newKey } from '../support/meals.ts'
import { makeKitchen } from '../support/meals-orders.ts'

const portion = (personId: number, more: Partial<Portion> = {}): Portion => ({
  personId,
  person: `老人${personId}`,
  number: null,
  class: 'elder',
  mode: 'dineIn',
  isResident: false,
  bed: null,
  diet: null,
  texture: null,
  allergies: '',
  routeId: null,
  stop: null,
  note: '',
  ...more,
})

describe('the kitchen’s count', () => {
  const portions = [
    portion(1, { diet: 'ordinary', texture: 'soft' }),
    portion(2, { diet: 'diabetic', mode: 'delivery' }),
    portion(3, { diet: 'ordinary', isResident: true, allergies: '花生' }),
    portion(4, { texture: 'ordinary', isResident: true }),
  ]

  test('has three parts that add up to the total', () => {
    const extra = { id: 1, class: 'guest', name: '', personId: null, recordedAt: 0, recordedBy: '' } as const
    const extras = [
      { ...extra, quantity: 5 },
      { ...extra, quantity: -2 },
    ]
    expect(partsOf({ portions, extras })).toEqual({ diners: 2, residents: 2, extras: 3 })
  })

  test('tells kinds apart in their usual order; what nobody said stands last', () => {
    expect(linesOf(portions, 'diet')).toEqual([
      { aspect: 'diet', value: 'ordinary', diners: 1, residents: 1 },
      { aspect: 'diet', value: 'diabetic', diners: 1, residents: 0 },
      { aspect: 'diet', value: null, diners: 0, residents: 1 },
    ])
    for (const aspect of ['mode', 'diet', 'texture'] as const) {
      const sum = linesOf(portions, aspect).reduce((all, line) => all + line.diners + line.residents, 0)
      expect(sum).toBe(portions.length)
    }
  })

  test('puts allergies first, then diets, then textures; who eats as everybody does is not among them', () => {
    expect(byNeeds(portions).map(({ personId }) => personId)).toEqual([3, 2, 1])
  })

  test('offers usual walk-ins in whole portions, less what was added for them', () => {
    const usual = [
      { class: 'volunteer', average: 3.5 },
      { class: 'guest', average: 0.4 },
      { class: 'elder', average: 6 },
    ] as const
    const added = [
      { class: 'elder', quantity: 4, personId: null },
      { class: 'elder', quantity: 1, personId: 9 },
      { class: 'volunteer', quantity: -1, personId: null },
    ] as const
    expect(usualLeft(usual, added)).toEqual([
      { class: 'volunteer', average: 3.5, count: 4 },
      { class: 'elder', average: 6, count: 2 },
    ])
  })
})

describe('the meal that is shown', () => {
  test('is the next by the clock, or the one on its way; none after the last', () => {
    const meals = ['breakfast', 'lunch', 'dinner'] as const
    expect(mealAt('08:00', meals, 0)).toBe('breakfast')
    expect(mealAt('08:01', meals, 0)).toBe('lunch')
    expect(mealAt('13:30', meals, 120)).toBe('lunch')
    expect(mealAt('18:30', meals, 0)).toBe(null)
    expect(mealAt('07:00', ['lunch'], 0)).toBe('lunch')
  })

  test('is among those served on the day, by the hours in force then', () => {
    const row = { opensTime: '10:30', closesTime: '13:00', siteId: 2, id: 1 }
    const hours = [
      { ...row, meal: 'lunch', fromOn: '2026-01-01', isServed: true },
      { ...row, meal: 'lunch', fromOn: '2026-07-01', isServed: false },
      { ...row, meal: 'dinner', fromOn: '2026-07-01', isServed: true },
    ] as const
    expect(servedOn({ hours: [...hours] }, '2026-06-30')).toEqual(['lunch'])
    expect(servedOn({ hours: [...hours] }, '2026-07-01')).toEqual(['dinner'])
  })
})

describe('a diner’s week', () => {
  const order = (id: number, more: Partial<StandingOrder>): StandingOrder => ({
    id,
    siteId: 2,
    personId: 1,
    meal: 'lunch',
    mode: 'dineIn',
    weekdays: [1, 2],
    fromOn: '2026-06-01',
    toOn: null,
    note: '',
    ...more,
  })
  const standing = [
    order(1, { toOn: '2026-06-20' }),
    order(2, { fromOn: '2026-06-21', mode: 'delivery', weekdays: [2, 3] }),
    order(3, { siteId: 3, weekdays: [7] }),
  ]

  test('is what is in force on a day; the days on which it turns are named', () => {
    expect(Object.keys(weekOn(standing, '2026-06-15'))).toEqual(['lunch.1', 'lunch.2', 'lunch.7'])
    expect(weekOn(standing, '2026-06-21')['lunch.2']?.mode).toBe('delivery')
    expect(turnsOf(standing, '2026-06-15')).toEqual(['2026-06-21'])
    expect(turnsOf(standing, '2026-06-21')).toEqual([])
  })

  test('is changed for one canteen, and read back as it was painted', () => {
    const now = wishesOn(standing, 2, '2026-06-15')
    expect(now).toEqual({ 'lunch.1': 'dineIn', 'lunch.2': 'dineIn' })
    const next = painted(painted(now, 'lunch', [2, 3], 'delivery'), 'dinner', weekdays, 'takeaway')
    expect(wishListOf(next)).toEqual([
      { meal: 'lunch', mode: 'dineIn', weekdays: [1] },
      { meal: 'lunch', mode: 'delivery', weekdays: [2, 3] },
      { meal: 'dinner', mode: 'takeaway', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    ])
    expect(wishListOf(painted(painted(next, 'lunch', weekdays, null), 'dinner', weekdays, null))).toEqual([])
    expect(now).toEqual({ 'lunch.1': 'dineIn', 'lunch.2': 'dineIn' })
  })

  test('single days ahead come next first, those that are over the latest first', () => {
    const change = (onDay: string) => ({ onDay }) as OrderChange
    const days = ['2026-06-20', '2026-06-15', '2026-06-14', '2026-06-01'].map(change)
    const { ahead, past } = changesBy(days, '2026-06-15')
    expect(ahead.map(({ onDay }) => onDay)).toEqual(['2026-06-15', '2026-06-20'])
    expect(past.map(({ onDay }) => onDay)).toEqual(['2026-06-14', '2026-06-01'])
  })
})

describe('a run', () => {
  const slot = { siteId: 2, onDay: '2026-06-15', meal: 'lunch' } as const
  const stop = (personId: number, more: Partial<RunStop> = {}): RunStop => ({
    ...portion(personId, { mode: 'delivery', stop: personId }),
    address: '中街 5 号',
    phone: '',
    deliveryId: null,
    outcome: null,
    at: null,
    receiver: '',
    reason: '',
    mealId: null,
    selfFen: null,
    ...more,
  })
  const wish = (call: Partial<DeliveryCall>, more: Partial<DeliveryWish> = {}): DeliveryWish => ({
    key: `${call.personId}` as RequestKey,
    at: 1_000_000,
    order: 0,
    accountId: 1,
    label: '',
    isSent: true,
    state: 'waiting',
    why: null,
    call: { ...slot, to: 'record', outcome: 'delivered', receiver: '', reason: '', ...call } as DeliveryCall,
    ...more,
  })
  const stops = [
    stop(1),
    stop(2, { outcome: 'delivered', deliveryId: 7 }),
    stop(3, { outcome: 'refused', deliveryId: 8 }),
    stop(4),
  ]

  test('shows what the driver said before the core knows it, of this meal alone', () => {
    const wishes = [
      wish({ personId: 1, outcome: 'notAtHome' }),
      wish({ personId: 2, to: 'void', id: 7 }),
      wish({ personId: 4, meal: 'dinner' }),
      wish({ personId: 4 }, { state: 'refused' }),
    ]
    const shown = stopsShown(stops, slot, wishes)
    expect(shown.map(({ outcome }) => outcome)).toEqual(['notAtHome', null, 'refused', null])
    expect(shown.map((one) => one.wish !== null)).toEqual([true, true, false, false])
    expect(progressOf(shown)).toEqual({ total: 4, done: 2, left: 2, notAtHome: 1, refused: 1 })
  })

  test('takes the core’s answer for its stop', () => {
    const run = [{ routeId: 1, route: '东线', staffId: null, staff: null, stops }]
    const after = withStop(run, stop(4, { outcome: 'delivered' }))
    expect(after[0]?.stops.map(({ outcome }) => outcome)).toEqual([null, 'delivered', 'refused', 'delivered'])
  })

  test('tells when it happened only of what waited', () => {
    const said = wish({ personId: 1 })
    expect(happenedAt(said, 1_030_000)).toBe(undefined)
    expect(happenedAt(said, 1_090_000)).toBe(1_000_000)
  })

  test('records a delivery once, though the answer was lost on the way, and takes it back', async () => {
    const { director, order, zhao, canteenId, clock, go } = await makeKitchen()
    await order(zhao, { mode: 'delivery' })
    const lunch = { siteId: canteenId, onDay: '2026-06-15', meal: 'lunch' } as const
    const line = { isCut: true }
    const kept = new Map<string, DeliveryWish>()
    const dayAt = (at: number) => dayOf(at, 'Asia/Shanghai')
    const outbox = makeOutbox<DeliveryCall, RunStop>({
      accountId: 1,
      store: {
        all: () => [...kept.values()],
        keep: (one) => void kept.set(one.key, one),
        drop: (key) => void kept.delete(key),
      },
      now: () => clock.now,
      newKey,
      send: async (one) => {
        const answer = await carryOut(director, one, { now: () => clock.now, dayOf: dayAt })
        return line.isCut ? { is: 'noAnswer' } : { is: 'recorded', answer }
      },
    })
    const said = { ...lunch, personId: zhao, receiver: '邻居', reason: '' }
    const sent = await outbox.put({ to: 'record', ...said, outcome: 'delivered' }, '赵玉兰')
    expect(sent).toEqual({ is: 'noAnswer' })
    expect([...kept.values()]).toMatchObject([{ state: 'waiting', isSent: true }])
    line.isCut = false
    await go('2026-06-15', '12:30')
    await outbox.flush()
    expect(kept.size).toBe(0)
    const [delivered] = (await director.meals.deliveryRun(lunch)).flatMap(({ stops: all }) => all)
    expect(delivered).toMatchObject({ outcome: 'delivered', receiver: '邻居' })
    const meals = await director.meals.mealsOfPerson({ personId: zhao, from: '2026-06-15', to: '2026-06-15' })
    expect(meals).toHaveLength(1)

    const undo = {
      to: 'void',
      ...lunch,
      personId: zhao,
      id: Number(delivered?.deliveryId),
      reason: '点错',
    } as const
    expect(await outbox.put(undo, '赵玉兰')).toMatchObject({ is: 'recorded', answer: { outcome: null } })
  })

  test('stands at the time when the driver said it, where it waited', async () => {
    const { director, order, zhao, canteenId, clock } = await makeKitchen()
    await order(zhao, { mode: 'delivery' })
    const call = { siteId: canteenId, onDay: '2026-06-15', meal: 'lunch', personId: zhao } as const
    const late = wish(
      { ...call, outcome: 'notAtHome', reason: '敲门没人应' },
      { key: newKey(), at: clock.now - 600_000 },
    )
    const device = { now: () => clock.now, dayOf: (at: number) => dayOf(at, 'Asia/Shanghai') }
    expect(await carryOut(director, late, device)).toMatchObject({
      outcome: 'notAtHome',
      at: clock.now - 600_000,
    })
  })

  test('has a label for each portion, on sheets that may have been used before', () => {
    const run = [
      { routeId: 1, route: '东线', staffId: null, staff: null, stops },
      { routeId: null, route: '', staffId: null, staff: null, stops: [stop(9)] },
    ]
    const labels = labelsOf(run)
    expect(labels.map(({ route, stop: one }) => [route, one.personId])).toEqual([
      ['东线', 1],
      ['东线', 2],
      ['东线', 3],
      ['东线', 4],
      ['', 9],
    ])
    expect(sheetsOf(labels, 1)).toEqual([labels])
    const [first, second, ...more] = sheetsOf(labels, PER_SHEET - 1)
    expect(first?.slice(-3).map((label) => label?.stop.personId)).toEqual([undefined, 1, 2])
    expect(second?.map((label) => label?.stop.personId)).toEqual([3, 4, 9])
    expect(more).toEqual([])
  })
})

describe('the stops of a route', () => {
  const people = [1, 2, 3].map((personId) => ({ personId, person: `老人${personId}`, community: '中街' }))
  const route = {
    id: 5,
    siteId: 2,
    name: '东线',
    staffId: null,
    staff: null,
    isActive: true,
    version: 3,
    stops: people,
  }

  test('are put elsewhere one at a time, never beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 1, -4)).toEqual(['b', 'a', 'c'])
  })

  test('are saved on the version that was first changed, whoever was first meanwhile', () => {
    const draft = redraft(route, null, (stops) => moved(stops, 0, 1))
    const newer = { ...route, version: 4, stops: [] }
    const again = redraft(newer, draft, (stops) => stops.slice(1))
    expect(again).toMatchObject({ routeId: 5, version: 3, stops: [{ personId: 1 }, { personId: 3 }] })
    expect(stopsOf({ ...newer, id: 6 }, draft)).toEqual([])
  })

  test('lie where the pointer is nearest', () => {
    const rows = [0, 50, 100].map((top) => ({ top, bottom: top + 50 }))
    expect([-20, 60, 99, 101, 900].map((y) => placeAt(rows, y))).toEqual([0, 1, 1, 2, 2])
  })
})
