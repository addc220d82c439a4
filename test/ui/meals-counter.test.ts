import { describe, expect, test } from 'vitest'
import { refuse } from '../../src/shared/errors.ts'
import type { AtCounter, Charge, MealRow } from '../../src/shared/meals/meal.ts'
import { whyOf } from '../../src/ui/kit/outbox/wish.ts'
import { partsOf } from '../../src/ui/meals/counter/amount.ts'
import { missingFen, questionsOf } from '../../src/ui/meals/counter/asking.ts'
import { quantityIn } from '../../src/ui/meals/counter/choices.ts'
import { mayExtra } from '../../src/ui/meals/counter/counter.ts'
import { cellsOf, changedOf, countOf, mealsOn, problemOf } from '../../src/ui/meals/counter/head-counts.ts'
import { type Burst, hear } from '../../src/ui/meals/counter/keys.ts'
import { withLatest } from '../../src/ui/meals/counter/latest.ts'
import {
  emptyQueue,
  type Happening,
  happened,
  type Queue,
  type Result,
  type Scan,
} from '../../src/ui/meals/counter/queue.ts'
import { mealNow, type Which } from '../../src/ui/meals/counter/which.ts'

describe('the key buffer', () => {
  /** Types a text, a key every so many milliseconds; `enter` after that many more. */
  function type(text: string, every: number, enter: number | null = every, from: Burst | null = null) {
    let at = 1000
    let burst = from
    for (const key of text) {
      at += every
      burst = hear(burst, { key, code: '', at, isModified: false }).burst
    }
    if (enter === null) return { burst, scan: null, at, isReaders: false }
    return {
      ...hear(burst, { key: 'Enter', code: 'Enter', at: at + enter, isModified: false }),
      at: at + enter,
    }
  }

  test('a card is read, a hand is not', () => {
    expect(type('0004512877', 8).scan).toBe('0004512877')
    expect(type('04A3F1B2', 30).scan).toBe('04A3F1B2')
    expect(type('0004512877', 90).scan).toBeNull()
    // A computer that is slow at the first key does not cut the number in two.
    const slow = hear(null, { key: '0', code: '', at: 900, isModified: false })
    expect(type('004512877', 8, 8, slow.burst).scan).toBe('0004512877')
    // Too short to tell from a hand.
    expect(type('123', 8).scan).toBeNull()
    // Enter comes later, by hand.
    expect(type('0004512877', 8, 300).scan).toBeNull()
  })

  test('what a hand typed before is none of the card', () => {
    const { burst, at } = type('wx', 200, null)
    const first = hear(burst, { key: '8', code: '', at: at + 160, isModified: false })
    expect(first.burst?.text).toBe('8')
  })

  test('the second Enter of a reader that ends with two records nobody', () => {
    const read = type('8001', 5)
    const second = hear(read.burst, { key: 'Enter', code: 'Enter', at: read.at + 5, isModified: false })
    expect(second).toMatchObject({ scan: null, isReaders: true })
    const byHand = hear(second.burst, { key: 'Enter', code: 'Enter', at: read.at + 400, isModified: false })
    expect(byHand).toMatchObject({ scan: null, isReaders: false })
    // The next card starts anew.
    const next = hear(second.burst, { key: '9', code: '', at: read.at + 8, isModified: false })
    expect(next.burst?.text).toBe('9')
  })

  test('under an input method the place on the keyboard says the character; full-width becomes plain', () => {
    let burst: Burst | null = null
    const codes = ['KeyA', 'Digit7', 'Numpad2', 'KeyF']
    codes.forEach((code, index) => {
      burst = hear(burst, { key: 'Process', code, at: index * 9, isModified: false }).burst
    })
    expect(hear(burst, { key: 'Process', code: 'Enter', at: 36, isModified: false }).scan).toBe('A72F')
    expect(type('８００１', 5).scan).toBe('8001')
  })

  test('shift is part of it, a command is not', () => {
    const { burst, at } = type('AB1', 5, null)
    const shifted = hear(burst, { key: 'Shift', code: 'ShiftLeft', at: at + 5, isModified: false })
    expect(shifted.burst?.text).toBe('AB1')
    expect(hear(burst, { key: 'z', code: 'KeyZ', at: at + 5, isModified: true }).burst).toBeNull()
  })
})

test('the meal is the clock’s, or the chosen one until the clock moves on', () => {
  const noon = { onDay: '2026-06-15', meal: 'lunch' } as const
  expect(mealNow(null, noon)).toEqual(noon)
  expect(mealNow(null, { onDay: '2026-06-15', meal: null })).toBeNull()
  const early = { onDay: '2026-06-15', meal: 'dinner', clock: noon } as const
  expect(mealNow(early, noon)).toEqual({ onDay: '2026-06-15', meal: 'dinner' })
  // In the evening it is the clock's again, and so on another day.
  expect(mealNow(early, { ...noon, meal: 'dinner' })).toEqual({ onDay: '2026-06-15', meal: 'dinner' })
  const back = { onDay: '2026-06-12', meal: 'lunch', clock: noon } as const
  expect(mealNow(back, noon)).toEqual({ onDay: '2026-06-12', meal: 'lunch' })
  expect(mealNow(back, { ...noon, meal: 'dinner' })).toEqual({ onDay: '2026-06-15', meal: 'dinner' })
  expect(mealNow(back, { ...noon, onDay: '2026-06-16' })).toEqual({ onDay: '2026-06-16', meal: 'lunch' })
})

test('who pays: the parts of the price, grants apart', () => {
  const share = { versionId: 1, rule: '', isGrant: false } as const
  const charge: Charge = {
    priceFen: 1500,
    selfFen: 500,
    shares: [
      { ...share, fund: 'city', fen: 400 },
      { ...share, fund: 'street', fen: 200 },
      { ...share, fund: 'operator', fen: 300 },
      { ...share, fund: 'charity', fen: 100 },
      { ...share, fund: 'district', fen: 200, isGrant: true },
    ],
  }
  expect(partsOf(charge)).toEqual([
    { payer: 'government', fen: 600 },
    { payer: 'operator', fen: 300 },
    { payer: 'charity', fen: 100 },
  ])
})

const which: Which = { siteId: 2, onDay: '2026-06-15', meal: 'lunch', mode: 'dineIn' }
const diner = (personId: number, change: Partial<AtCounter> = {}): AtCounter => ({
  personId,
  name: `老人${personId}`,
  number: `D${personId}`,
  age: 80,
  class: 'elder',
  category: 'ordinary',
  photoId: null,
  diet: null,
  texture: null,
  allergies: '',
  ordered: null,
  orderedAt: null,
  pay: 'cash',
  balanceFen: 0,
  overdraftFen: 0,
  charge: { priceFen: 1500, selfFen: 300, shares: [] },
  capped: [],
  hindrances: [],
  ...change,
})
const eaten: AtCounter['hindrances'][number] = {
  kind: 'eaten',
  at: 1,
  on: '2026-06-15',
  until: null,
  detail: '中街长者食堂',
  mayExtra: true,
}

test('what is asked before a card is recorded', () => {
  expect(questionsOf(diner(1), which, 'cash')).toEqual([])
  const low = diner(1, { pay: 'account', balanceFen: 100, overdraftFen: 50 })
  expect(missingFen(low, 'account')).toBe(150)
  expect(questionsOf(low, which, 'account')).toEqual(['tooLow'])
  expect(questionsOf(low, which, 'cash')).toEqual([])
  expect(questionsOf(diner(1, { ordered: 'dineIn' }), which, 'cash')).toEqual([])
  expect(questionsOf(diner(1, { ordered: 'delivery' }), which, 'cash')).toEqual(['orderedOther'])
  expect(questionsOf(diner(1, { ordered: 'dineIn', orderedAt: '东街' }), which, 'cash')).toEqual([
    'orderedElsewhere',
  ])
  expect(questionsOf(diner(1, { capped: [{ rule: '市补', per: 'day', cap: 1 }] }), which, 'cash')).toEqual([
    'capped',
  ])
})

test('an extra may be had by who ate or is suspended, not by who is unknown, poor or dead', () => {
  expect(mayExtra({ diner: diner(1, { hindrances: [eaten] }), why: null })).toBe(true)
  const died = { ...eaten, kind: 'died', mayExtra: false } as const
  expect(mayExtra({ diner: diner(1, { hindrances: [died, eaten] }), why: null })).toBe(false)
  expect(mayExtra({ diner: null, why: { is: 'nobody' } })).toBe(false)
  expect(mayExtra({ diner: diner(1), why: { is: 'refused', code: 'ACCOUNT_TOO_LOW', data: {} } })).toBe(false)
  expect(mayExtra({ diner: diner(1), why: { is: 'refused', code: 'MEAL_EATEN', data: {} } })).toBe(true)
})

describe('the queue', () => {
  let count = 0
  const scan = (text: string, by: Scan['by'] = 'card'): Scan => ({ id: count++, text, by, at: 0, which })
  const run = (...happenings: Happening[]): Queue => happenings.reduce(happened, emptyQueue)
  const scanned = (text: string, by?: Scan['by']): Happening => ({ is: 'scanned', scan: scan(text, by) })
  const found = (...diners: AtCounter[]): Happening => ({ is: 'found', diners })
  const texts = ({ waiting }: Queue) => waiting.map(({ text }) => text)

  test('scans are taken in order, one by one, and wait while somebody is held', () => {
    let queue = run(scanned('A'), scanned('B'), scanned('C'))
    expect(queue.current).toMatchObject({ step: 'looking', scan: { text: 'A' } })
    expect(texts(queue)).toEqual(['B', 'C'])
    queue = happened(queue, found(diner(1)))
    expect(queue.current).toMatchObject({ step: 'ready', diner: { personId: 1 } })
    expect(texts(queue)).toEqual(['B', 'C'])
    queue = happened(queue, { is: 'skipped' })
    expect(queue.current).toMatchObject({ step: 'looking', scan: { text: 'B' } })
  })

  test('who was refused makes room for the next and stays in the list until seen', () => {
    let queue = run(scanned('A'), found(diner(1, { hindrances: [eaten] })))
    expect(queue.current?.step).toBe('no')
    queue = happened(queue, scanned('B'))
    expect(queue.current).toMatchObject({ step: 'looking', scan: { text: 'B' } })
    expect(queue.problems).toMatchObject([{ scan: { text: 'A' }, diner: { personId: 1 } }])
    queue = happened(queue, { is: 'notFound', why: { is: 'nobody' } })
    queue = happened(queue, scanned('C'))
    expect(queue.problems.map((problem) => problem.scan.text)).toEqual(['A', 'B'])
    const first = queue.problems[0]?.scan.id ?? -1
    expect(happened(queue, { is: 'dismissed', scanId: first }).problems).toHaveLength(1)
    // Looked at again: before those who wait, and by hand, so that nothing is recorded unasked.
    const again = happened(happened(queue, { is: 'reopened', scanId: first }), { is: 'skipped' })
    expect(again.current).toMatchObject({ step: 'looking', scan: { text: 'A', by: 'hand', personId: 1 } })
  })

  test('the same card again while it waits for Enter is the same wish; another is not', () => {
    const ready = run(scanned('A'), found(diner(1)))
    expect(happened(ready, scanned('A'))).toBe(ready)
    expect(texts(happened(ready, scanned('B')))).toEqual(['B'])
  })

  test('the hand may choose anew what the hand chose, and never what a card brought', () => {
    const byHand = run(scanned('wang', 'hand'), found(diner(1), diner(2)), { is: 'picked', diner: diner(2) })
    expect(byHand.current).toMatchObject({ step: 'ready', diner: { personId: 2 } })
    const replaced = happened(byHand, scanned('li', 'hand'))
    expect(replaced.current).toMatchObject({ step: 'looking', scan: { text: 'li' } })
    const byCard = run(scanned('A'), found(diner(1)))
    expect(texts(happened(byCard, scanned('li', 'hand')))).toEqual(['li'])
  })

  test('another meal or way of eating looks up again; a person being recorded stays as they are', () => {
    const takeaway = { ...which, mode: 'takeaway' } as const
    const ready = run(scanned('A'), found(diner(1)))
    expect(happened(ready, { is: 'switched', which: takeaway }).current).toMatchObject({
      step: 'looking',
      scan: { personId: 1, which: takeaway },
    })
    const serving = happened(ready, { is: 'serving', scan: scan('A'), diner: diner(1) })
    expect(happened(serving, { is: 'switched', which: takeaway })).toEqual(serving)
  })

  test('a price that changed is shown anew, and marked', () => {
    const queue = run(scanned('A'), found(diner(1)), { is: 'repriced' }, found(diner(1)))
    expect(queue.current).toMatchObject({ step: 'ready', isAnew: true })
  })
})

test('an answer of the core is told from no answer', () => {
  expect(whyOf(refuse('CARD_UNKNOWN', { number: '1' }))).toEqual({
    is: 'refused',
    code: 'CARD_UNKNOWN',
    data: { number: '1' },
  })
  expect(whyOf(new TypeError('Failed to fetch'))).toBeNull()
  // Behind a door the wish waits for its person.
  expect(whyOf(refuse('LOCKED', {}))).toBeNull()
  expect(whyOf(refuse('SIGNED_OUT', {}))).toBeNull()
  expect(whyOf(refuse('BUG', { id: 'X' }))).toMatchObject({ code: 'BUG' })
})

describe('head counts', () => {
  const cells = cellsOf(['lunch'], ['elder', 'guest'])
  const known = new Map([['lunch.elder.dineIn', 40]])

  test('only what is another number is saved; an emptied field is none', () => {
    expect(changedOf(cells, {}, known)).toEqual([])
    expect(changedOf(cells, { 'lunch.elder.dineIn': '40', 'lunch.guest.takeaway': '0' }, known)).toEqual([])
    expect(changedOf(cells, { 'lunch.elder.dineIn': '', 'lunch.guest.dineIn': ' 3 ' }, known)).toEqual([
      { meal: 'lunch', mode: 'dineIn', class: 'elder', quantity: 0 },
      { meal: 'lunch', mode: 'dineIn', class: 'guest', quantity: 3 },
    ])
  })

  test('what is no number is said and not counted', () => {
    expect(problemOf('12')).toBeNull()
    expect(problemOf('一')).toBe('notANumber')
    expect(problemOf('-3')).toBe('notANumber')
    expect(problemOf('5001')).toBe('tooMany')
    expect(
      countOf({ meal: 'lunch', mode: 'dineIn', class: 'elder' }, { 'lunch.elder.dineIn': 'x' }, known),
    ).toBe(40)
  })

  test('meals of the day are those served by the hours in force', () => {
    const entry = { meal: 'lunch', opensTime: '11:00', closesTime: '13:00' } as const
    const canteen = {
      hours: [
        { ...entry, fromOn: '2026-07-01', isServed: false },
        { ...entry, fromOn: '2026-01-01', isServed: true },
      ],
    } as Parameters<typeof mealsOn>[0]
    expect(mealsOn(canteen, '2026-06-30')).toEqual(['lunch'])
    expect(mealsOn(canteen, '2026-07-01')).toEqual([])
    expect(mealsOn(canteen, '2025-12-31')).toEqual([])
  })
})

test('what was just recorded or taken back stands in the counts before they are asked for again', () => {
  const line = (id: number, change: Partial<MealRow> = {}) =>
    ({ id, onDay: '2026-06-15', meal: 'lunch', voidedAt: null, ...change }) as MealRow
  const now = { onDay: '2026-06-15', meal: 'lunch', served: 1, last: [line(1)] }
  const recorded = (row: MealRow, served: number): Result => ({
    is: 'recorded',
    diner: null,
    answer: { line: row, charge: null, balanceFen: null, served },
  })
  const shown = withLatest(now, recorded(line(2), 2))
  expect([shown.served, shown.last.map(({ id }) => id)]).toEqual([2, [2, 1]])
  // The counts know it already, or are of another meal.
  expect(withLatest({ ...now, served: 5, last: [line(3), line(2)] }, recorded(line(2), 2)).served).toBe(5)
  expect(withLatest(now, recorded(line(2, { meal: 'dinner' }), 9))).toBe(now)
  const undone: Result = {
    is: 'undone',
    answer: { line: line(1, { voidedAt: 7 }), charge: null, balanceFen: null, served: 0 },
  }
  expect(withLatest(now, undone)).toMatchObject({ served: 0, last: [{ id: 1, voidedAt: 7 }] })
})

test('a number typed first is how many walk-ins come', () => {
  expect(quantityIn('5')).toBe(5)
  expect(quantityIn('')).toBeNull()
  expect(quantityIn('0')).toBeNull()
  expect(quantityIn('2001')).toBeNull()
  expect(quantityIn('wang')).toBeNull()
})
