import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DraftItem,
  emptyItem,
  movedSection,
  movedTo,
  nextCode,
  sectionsOf,
  withItem,
} from '../../src/ui/safety/checklists/draft-items.ts'

const list = (text: string): DraftItem[] =>
  text.split(' ').map((word) => {
    const [section = '', code = ''] = word.split(':')
    return emptyItem(code, section, '')
  })
const shown = (items: readonly DraftItem[]) =>
  items.map(({ section, code }) => `${section}:${code}`).join(' ')

test('an item that is moved joins the section it comes to', () => {
  const items = list('走道:A01 走道:A02 厨房:A03 厨房:A04')
  expect(shown(movedTo(items, 0, 1))).toBe('走道:A02 走道:A01 厨房:A03 厨房:A04')
  expect(shown(movedTo(items, 1, 2))).toBe('走道:A01 厨房:A03 厨房:A02 厨房:A04')
  expect(shown(movedTo(items, 3, 0))).toBe('走道:A04 走道:A01 走道:A02 厨房:A03')
  expect(shown(movedTo(items, 0, 9))).toBe(shown(items))
})

test('a section moves with its items, and not over the end', () => {
  const items = list('走道:A01 走道:A02 厨房:A03 室外:A04')
  expect(shown(movedSection(items, 0, 1))).toBe('厨房:A03 走道:A01 走道:A02 室外:A04')
  expect(shown(movedSection(items, 3, -1))).toBe('走道:A01 走道:A02 室外:A04 厨房:A03')
  for (const [start, by] of [
    [0, -1],
    [3, 1],
    [1, 1],
  ] as const)
    expect(shown(movedSection(items, start, by))).toBe(shown(items))
})

test('moving loses and doubles nothing, and sections cover the list', () => {
  const items = fc
    .array(fc.constantFrom('走道', '厨房', '室外'), { minLength: 1, maxLength: 20 })
    .map((sections) => sections.map((section, index) => emptyItem(`K${index}`, section, '')))
  fc.assert(
    fc.property(items, fc.nat({ max: 25 }), fc.nat({ max: 25 }), (before, from, to) => {
      const after = movedTo(before, from, to)
      expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort())
      const sections = sectionsOf(after)
      expect(sections.flatMap((section) => section.items)).toEqual(after)
      for (const { start, section } of sections) expect(after[start]?.section).toBe(section)
      const whole = movedSection(after, sections.at(-1)?.start ?? 0, -1)
      expect(whole.map(({ key }) => key).sort()).toEqual(after.map(({ key }) => key).sort())
    }),
  )
})

test('a new code counts on from the item before, past those that were ever given', () => {
  const items = list('走道:A01 走道:A02 厨房:K09')
  expect(nextCode(items, [], 0)).toBe('A03')
  expect(nextCode(items, ['A03', 'A07'], 1)).toBe('A08')
  expect(nextCode(items, [], 2)).toBe('K10')
  expect(nextCode([], [], -1)).toBe('D01')
  expect(shown(withItem(items, emptyItem('A03', '走道', ''), 1))).toBe('走道:A01 走道:A02 走道:A03 厨房:K09')
})
