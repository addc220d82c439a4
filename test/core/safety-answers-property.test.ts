import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveAnswers } from '../../src/core/safety/answers.ts'
import type { GivenAnswer } from '../../src/shared/safety/inspection.ts'
import { inOrder, isLater, nextAnsweredAt } from '../../src/shared/safety/inspection-rules.ts'
import { answer, checkItem, makeChecklist, makeWalk } from '../support/inspections.ts'

const HOUR = 3_600_000

test('whatever order batches come in and however often, the same answers stand and the same are kept', async () => {
  const { core, director, clock, open, rows, insert } = await makeWalk()
  const items = ['P1', 'P2', 'P3'].map((code) => checkItem(code))
  const checklistId = await makeChecklist(director, '三项', items)
  const walk = await open({ kind: 'own', checklistId })
  const start = clock.now
  clock.now += 2 * HOUR
  const [model] = rows('SELECT * FROM inspection WHERE id = ?', walk.id)
  const actors = [1, 2].map((accountId) => ({
    ...{ accountId, name: `甲${accountId}`, role: 'director' as const, siteIds: null },
  }))
  insert('account', { name: 'second', displayName: '甲2', role: 'director', secretHash: '' })
  let count = 1
  /** A fresh inspection, and what is there after the batches were saved in turn. */
  const after = (batches: readonly (readonly GivenAnswer[])[]) => {
    count += 1
    const { id: _id, ...row } = model ?? {}
    const inspectionId = insert('inspection', { ...row, number: `JC-${count}` })
    for (const [index, batch] of batches.entries()) {
      const actor = actors[index % 2]
      if (!actor || batch.length === 0) continue
      const input = { inspectionId, answers: [...batch], isClockOdd: false }
      core.parts.store.write(actor, 'safety.saveAnswers', (tx) => saveAnswers(tx, input, actor))
    }
    const told = 'itemId, assetId, value, comment, isFixed, fixNote, answeredAt'
    return {
      answers: rows(`SELECT ${told} FROM answer WHERE inspectionId = ? ORDER BY itemId`, inspectionId),
      kept: rows(`SELECT ${told} FROM answerBefore WHERE inspectionId = ? ORDER BY ${told}`, inspectionId),
    }
  }
  const one = fc
    .record({
      item: fc.integer({ min: 0, max: 2 }),
      value: fc.constantFrom('ok', 'problem', 'na', null),
      comment: fc.constantFrom('', '堵', '坏'),
      isFixed: fc.boolean(),
      // From before the start on, many at the same instant.
      minute: fc.integer({ min: -3, max: 6 }),
    })
    .map(({ item, minute, ...more }) => answer(walk.items[item]?.id ?? 0, start + minute * 60_000, more))
  const batches = fc.array(fc.array(one, { maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const shuffled = batches.chain((list) =>
    fc
      .tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.array(fc.constantFrom(...list), { maxLength: 5 }),
      )
      .map(([other, again]) => ({ list, other: [...again, ...other, ...again.toReversed()] })),
  )
  fc.assert(
    fc.property(shuffled, ({ list, other }) => {
      expect(after(other)).toEqual(after(list))
    }),
    { numRuns: 60 },
  )
})

test('the page’s times never go back, and the core keeps them in order', () => {
  const at = fc.integer({ min: -10 * HOUR, max: 10 * HOUR })
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 20 }), (clock) => {
      const times: number[] = [0]
      for (const now of clock) times.push(nextAnsweredAt(now, times).answeredAt)
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(new Set(times).size).toBe(times.length)
    }),
  )
  fc.assert(
    fc.property(at, at, at, (one, other, now) => {
      const kept = (each: number) => inOrder(each, 0, now).at
      expect(kept(one)).toBeGreaterThanOrEqual(0)
      if (one <= other) expect(kept(one)).toBeLessThanOrEqual(kept(other))
      expect(inOrder(kept(one), 0, now).at).toBe(kept(one))
    }),
  )
  const [early, late] = [answer(1, 5), answer(1, 5, { value: 'na' })]
  expect(isLater(early, late)).not.toBe(isLater(late, early))
})
