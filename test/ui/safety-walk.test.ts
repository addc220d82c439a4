import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckItem } from '../../src/shared/safety/checklist.ts'
import type { GivenAnswer, InspectionSign } from '../../src/shared/safety/inspection.ts'
import { nextAnsweredAt } from '../../src/shared/safety/inspection-rules.ts'
import { LOOKS_HEIGHT, LOOKS_WIDTH, looksOf } from '../../src/ui/attachments/looks.ts'
import { wrapLines } from '../../src/ui/attachments/stamp.ts'
import { commandOf } from '../../src/ui/safety/walk/keys.ts'
import { signingsOf } from '../../src/ui/safety/walk/record/signs.ts'
import { stampText } from '../../src/ui/safety/walk/stamp-text.ts'
import { swipeOf } from '../../src/ui/safety/walk/swipe.ts'
import { changedAnswer, latestAnswers, nextOpen, stepBy, stepsOf } from '../../src/ui/safety/walk/walk.ts'

function item(
  id: number,
  facts: Partial<CheckItem> = {},
  details: Partial<CheckItem['details']> = {},
): CheckItem {
  return {
    id,
    code: `A${String(id).padStart(2, '0')}`,
    ...{ section: '疏散通道', sectionEn: 'Escape routes', text: `第 ${id} 项`, textEn: '' },
    ...{ kind: 'check', shift: 'both', department: '', departmentEn: '', basis: '', verified: 'own' },
    ...{ verifiedOn: null, grade: 'general', fix: 'onSpot', weight: 1, assetKind: null },
    details: {
      ...{ unit: '', least: null, most: null, choices: [], photo: 'never', comment: 'problem', when: null },
      ...details,
    },
    ...facts,
  }
}

function answer(itemId: number, facts: Partial<GivenAnswer> = {}): GivenAnswer {
  return {
    ...{ itemId, assetId: 0, value: 'ok', number: null, text: '', comment: '', isFixed: false, fixNote: '' },
    hazardId: null,
    ...{ pointId: null, answeredAt: 1000 },
    ...facts,
  }
}

const round = (items: CheckItem[]) => ({
  ...{ kind: 'nightRound' as const, shift: 'night' as const },
  ...{ items, assets: [] },
})

describe('the steps of a walk', () => {
  const items = [item(1), item(2, {}, { photo: 'problem' }), item(3)]

  test('say what is still lacking: an answer, then what it forces', () => {
    const steps = stepsOf(round(items), [answer(1), answer(2, { value: 'problem', comment: '锁着' })], [])
    expect(steps.map(({ missing }) => missing)).toEqual([[], ['photo'], ['answer']])
    const photographed = stepsOf(round(items), [answer(2, { value: 'problem', comment: '锁着' })], ['2:0'])
    expect(photographed[1]?.missing).toEqual([])
  })

  test('go on to the next that is open, from the beginning again, and end when none is', () => {
    const steps = stepsOf(round(items), [answer(2)], [])
    expect(nextOpen(steps, null)).toBe('1:0')
    expect(nextOpen(steps, '1:0')).toBe('3:0')
    expect(nextOpen(steps, '3:0')).toBe('1:0')
    expect(
      nextOpen(
        stepsOf(
          round(items),
          [1, 2, 3].map((id) => answer(id)),
          [],
        ),
        '3:0',
      ),
    ).toBe(null)
  })

  test('go forth to the summary and back from it', () => {
    const steps = stepsOf(round(items), [], [])
    expect(stepBy(steps, '1:0', -1)).toBe('1:0')
    expect(stepBy(steps, '1:0', 1)).toBe('2:0')
    expect(stepBy(steps, '3:0', 1)).toBe(null)
    expect(stepBy(steps, null, -1)).toBe('3:0')
  })

  test('leave out what another answer does not ask for', () => {
    const conditional = [item(1), item(2, {}, { when: { code: 'A01', is: ['problem'] } })]
    expect(stepsOf(round(conditional), [answer(1)], [])).toHaveLength(1)
    expect(stepsOf(round(conditional), [answer(1, { value: 'problem' })], [])).toHaveLength(2)
  })

  test('of a joint inspection stand by lead department, in the order in which these first come', () => {
    const joint = [
      item(1, { department: '民政' }),
      item(2, { department: '市场监管' }),
      item(3, { department: '民政' }),
    ]
    const steps = stepsOf({ kind: 'jointInspection', items: joint, shift: null, assets: [] }, [], [])
    expect(steps.map((step) => step.item.id)).toEqual([1, 3, 2])
  })
})

describe('an answer', () => {
  const question = { item: item(1), assetId: 0 }
  const reading = { item: item(2, { kind: 'number' }, { least: 1000, most: 1400 }), assetId: 0 }

  test('changes in one thing and keeps the others', () => {
    const before = answer(1, { value: 'problem', comment: '锁着' })
    expect(changedAnswer(question, before, { isFixed: true, fixNote: '打开了' })).toMatchObject({
      ...{ value: 'problem', comment: '锁着', isFixed: true, fixNote: '打开了' },
    })
  })

  test('that is no problem any more was not fixed either', () => {
    const before = answer(1, { value: 'problem', comment: '锁着', isFixed: true, fixNote: '打开了' })
    expect(changedAnswer(question, before, { value: 'ok' })).toMatchObject({
      ...{ value: 'ok', isFixed: false, fixNote: '' },
    })
  })

  test('that is a number amounts to what its limits say', () => {
    expect(changedAnswer(reading, undefined, { number: 1200, value: null }).value).toBe('ok')
    expect(changedAnswer(reading, undefined, { number: 900, value: null }).value).toBe('problem')
    expect(changedAnswer(reading, undefined, { value: 'na' }).value).toBe('na')
    expect(changedAnswer(reading, answer(2, { value: 'na' }), { number: 1400, value: null }).value).toBe('ok')
  })

  test('given last stands, in whatever order they come, also where the clock went back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ itemId: fc.integer({ min: 1, max: 4 }), now: fc.integer({ min: 1, max: 50 }) }),
          {
            maxLength: 30,
          },
        ),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (taps, chance) => {
          const given: GivenAnswer[] = []
          for (const [index, { itemId, now }] of taps.entries()) {
            const { answeredAt } = nextAnsweredAt(now, [0, ...given.map((one) => one.answeredAt)])
            given.push(answer(itemId, { comment: String(index), answeredAt }))
          }
          const shuffled = given
            .map((one) => [chance.next().value as number, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one)
          for (const one of latestAnswers([...shuffled, ...given.slice(0, 3)]))
            expect(one).toEqual(given.findLast(({ itemId }) => itemId === one.itemId))
        },
      ),
    )
  })
})

describe('a finger and keys', () => {
  const at = (x: number, y: number, ms: number) => ({ x, y, at: ms })

  test('drawn to the left is the next, to the right the one before', () => {
    expect(swipeOf(at(200, 100, 0), at(90, 110, 300))).toBe(1)
    expect(swipeOf(at(90, 100, 0), at(200, 80, 300))).toBe(-1)
  })

  test('a touch, a scroll and a slow finger are none', () => {
    expect(swipeOf(at(200, 100, 0), at(195, 101, 80))).toBe(null)
    expect(swipeOf(at(200, 100, 0), at(120, 300, 300))).toBe(null)
    expect(swipeOf(at(200, 100, 0), at(90, 110, 2000))).toBe(null)
  })

  test('keys answer and move, but not in a field', () => {
    const press = (key: string, where = {}) =>
      commandOf({ key, isModified: false, isInField: false, isOnButton: false, ...where })
    expect(['1', 'O', '2', 'p', '3', 'n'].map((key) => press(key))).toMatchObject(
      ['ok', 'ok', 'problem', 'problem', 'na', 'na'].map((value) => ({ is: 'say', value })),
    )
    expect(press('ArrowLeft')).toEqual({ is: 'go', by: -1 })
    expect(press('Enter')).toEqual({ is: 'next' })
    expect(press('Enter', { isOnButton: true })).toBe(null)
    expect(press('1', { isOnButton: true })).toMatchObject({ value: 'ok' })
    expect(press('1', { isInField: true })).toBe(null)
    expect(press('p', { isModified: true })).toBe(null)
    expect(press('x')).toBe(null)
  })
})

describe('a photo', () => {
  /** A picture of shades, each of a place from 0 to 1 across and down. */
  const paint = (shade: (x: number, y: number) => number) => {
    const pixels = new Uint8ClampedArray(4 * LOOKS_WIDTH * LOOKS_HEIGHT)
    for (let y = 0; y < LOOKS_HEIGHT; y++)
      for (let x = 0; x < LOOKS_WIDTH; x++)
        pixels.fill(
          shade(x / LOOKS_WIDTH, y / LOOKS_HEIGHT),
          4 * (y * LOOKS_WIDTH + x),
          4 * (y * LOOKS_WIDTH + x) + 3,
        )
    return pixels
  }
  const distance = (one: string, other: string) =>
    [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === '1').length
  const scene = (x: number, y: number) => 128 + 60 * Math.sin(9 * x + 4 * y) + 50 * Math.cos(7 * y - 5 * x)

  test('has looks of 64 bits, each whether a block is brighter than the one right of it', () => {
    expect(looksOf(paint(() => 90))).toBe('0000000000000000')
    expect(looksOf(paint((x) => 255 * x))).toBe('0000000000000000')
    expect(looksOf(paint((x) => 255 - 255 * x))).toBe('ffffffffffffffff')
    expect(looksOf(paint((x, y) => (y < 0.5 ? 255 * x : 255 - 255 * x)))).toBe('00000000ffffffff')
  })

  test('keeps its looks when it is lighter or a little noisy, and has others than another', () => {
    const looks = looksOf(paint(scene))
    expect(looks).toMatch(/^[0-9a-f]{16}$/)
    expect(distance(looks, looksOf(paint((x, y) => 0.8 * scene(x, y) + 30)))).toBeLessThanOrEqual(3)
    expect(
      distance(looks, looksOf(paint((x, y) => scene(x, y) + 6 * Math.sin(999 * x * y)))),
    ).toBeLessThanOrEqual(6)
    expect(distance(looks, looksOf(paint((x, y) => scene(y, 1 - x))))).toBeGreaterThan(12)
  })

  test('says where, when, who and what for; a line that is too long breaks', () => {
    const text = stampText({
      ...{ site: '海城颐养院', place: '2层 东走廊', who: '王安全', when: '2026-03-01 02:13' },
      ...{ number: 'YX20260228-03', item: 'A02' },
    })
    expect(text).toEqual(['海城颐养院 · 2层 东走廊', '2026-03-01 02:13 · 王安全', 'YX20260228-03 · A02'])
    expect(
      stampText({ site: '海城颐养院', place: '', who: '王安全', when: '', number: '', item: '' }),
    ).toEqual([...['海城颐养院', '王安全', '']])
    expect(wrapLines(['海城颐养院 2层', ''], (line) => line.length <= 5)).toEqual(['海城颐养院', '2层'])
    expect(wrapLines(['很长的一行字'], () => false)).toEqual([...'很长的一行字'])
  })
})

test('an inspection is signed by two, a joint one by each department and the unit', () => {
  const sign: InspectionSign = {
    ...{
      id: 1,
      role: 'supervisor',
      department: '',
      name: '李主管',
      staffId: null,
      attachmentId: null,
      at: 1,
    },
    ...{ voidedAt: null, voidReason: null },
  }
  const party = { inspectors: '', certificates: '', isLead: false }
  expect(signingsOf({ kind: 'nightRound', parties: [], signs: [sign] })).toEqual([
    { role: 'patroller', department: '', sign: null },
    { role: 'supervisor', department: '', sign },
  ])
  const joint = signingsOf({
    kind: 'jointInspection',
    parties: [
      { ...party, department: '民政' },
      { ...party, department: '消防' },
    ],
    signs: [{ ...sign, role: 'inspector', department: '消防', voidedAt: 2 }, sign],
  })
  expect(joint.map(({ role, department, sign: given }) => [role, department, given !== null])).toEqual([
    ['inspector', '民政', false],
    ['inspector', '消防', false],
    ['unit', '', false],
    ['supervisor', '', true],
  ])
})
