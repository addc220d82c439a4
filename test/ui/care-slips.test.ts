import { expect, test } from 'vitest'
import { instantOf } from '../../src/shared/day.ts'
import type { ServiceItem } from '../../src/shared/homecare/package.ts'
import type { Visit, VisitRow } from '../../src/shared/homecare/visit.ts'
import { visitCode } from '../../src/shared/homecare/visit-rules.ts'
import {
  type EntryRow,
  emptyRow,
  fieldProblems,
  isBlank,
  itemsTyped,
  recordOf,
  sameAbove,
  timeTyped,
  visitProblems,
} from '../../src/ui/homecare/slips/entry.ts'
import { sheetsOf } from '../../src/ui/homecare/slips/sheets.ts'

const zone = 'Asia/Shanghai'
const at = (time: string) => instantOf('2026-03-02', time, zone)
const item = (id: number, code: string) =>
  ({
    id,
    code,
    name: code,
    kind: 'cleaning',
    category: 'cleaning',
    isActive: true,
    version: 1,
    terms: [],
  }) as ServiceItem
const facts = { items: [item(1, '01'), item(2, 'A2')], threshold: 15, zone }
const row = (typed: Partial<EntryRow>): EntryRow => ({ ...emptyRow(), ...typed })

const visit = {
  id: 7,
  state: 'planned',
  onDay: '2026-03-02',
  fromAt: at('09:00'),
  toAt: at('10:00'),
  plannedFromAt: at('09:00'),
  plannedToAt: at('10:00'),
  startedAt: null,
  endedAt: null,
  voidedAt: null,
  doneItems: [{ itemId: 1, item: '01', quantity: 2, minutes: null, priceFen: 0, isOutsidePackage: false }],
} as unknown as Visit

test('a time is typed as it is written by hand', () => {
  expect(['9:05', '905', '0905', '9：05', ' 2359 '].map(timeTyped)).toEqual([
    '09:05',
    '09:05',
    '09:05',
    '09:05',
    '23:59',
  ])
  expect(['24:00', '9:60', '9', 'x', '12345'].map(timeTyped)).toEqual([null, null, null, null, null])
})

test('item codes are separated by spaces or commas of either kind, each once, in any case', () => {
  const { known, unknown } = itemsTyped(' 01，a2 , 01、zz', facts.items)
  expect(known.map(({ id }) => id)).toEqual([1, 2])
  expect(unknown).toEqual(['ZZ'])
})

test('each wrong cell of a row is said, and a good row says nothing', () => {
  const wrong = row({ code: '71', minutes: '0', items: 'zz', satisfaction: '6', signed: '3', start: '25' })
  expect(fieldProblems(wrong, facts).map(({ field }) => field)).toEqual([
    'code',
    'minutes',
    'items',
    'satisfaction',
    'signed',
    'start',
  ])
  expect(fieldProblems(row({ code: visitCode(7), minutes: '60' }), facts)).toEqual([])
  expect(isBlank(row({ minutes: ' ' }))).toBe(true)
})

test('a slip that is typed twice names the row above', () => {
  const rows = [row({ code: visitCode(7) }), row({}), row({ code: ` ${visitCode(7)}` })]
  expect(rows.map((_, index) => sameAbove(rows, index))).toEqual([0, 0, 1])
})

test('more than the threshold off plan asks why; a reason settles it', () => {
  const good = row({ code: visitCode(7), minutes: '75' })
  expect(visitProblems(good, visit, facts)).toEqual([])
  expect(visitProblems({ ...good, minutes: '76' }, visit, facts)).toEqual([
    { field: 'reason', is: 'reason', values: { minutes: 16 } },
  ])
  expect(visitProblems({ ...good, minutes: '76', reason: '多聊了一会' }, visit, facts)).toEqual([])
  expect(visitProblems({ ...good, start: '8:30' }, visit, facts)).toEqual([
    { field: 'reason', is: 'reason', values: { minutes: 30 } },
  ])
})

test('what is over or voided can not be entered again', () => {
  const good = row({ code: visitCode(7), minutes: '60' })
  expect(visitProblems(good, { ...visit, state: 'done' }, facts)[0]?.is).toBe('state')
  expect(visitProblems(good, { ...visit, voidedAt: 1 }, facts)[0]?.is).toBe('voided')
})

test('items left empty are those planned; typed ones replace them', () => {
  const typed = row({ code: visitCode(7), minutes: '60', satisfaction: '4', signed: '2' })
  expect(recordOf(typed, visit, facts)).toEqual({
    visitId: 7,
    startedAt: undefined,
    minutes: 60,
    reason: '',
    items: [{ itemId: 1, quantity: 2 }],
    satisfaction: 4,
    signedBy: 'family',
  })
  const other = recordOf({ ...typed, items: 'a2', start: '0910', signed: '' }, visit, facts)
  expect(other).toMatchObject({ startedAt: at('09:10'), items: [{ itemId: 2 }], signedBy: null })
})

test('a slip of two workers is printed once, on the sheet of the one who leads', () => {
  const slip = (id: number, fromAt: number, ...staff: number[]) =>
    ({
      id,
      fromAt,
      workers: staff.map((staffId) => ({ staffId, name: `周${staffId}`, minutes: null })),
    }) as VisitRow
  const sheets = sheetsOf([slip(1, 20, 5, 6), slip(2, 10, 5), slip(3, 5, 6), slip(4, 1)])
  expect(sheets.map(({ staffId, visits }) => [staffId, visits.map(({ id }) => id)])).toEqual([
    [0, [4]],
    [5, [2, 1]],
    [6, [3]],
  ])
})
