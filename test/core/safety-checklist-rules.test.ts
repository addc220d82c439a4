import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckItem, type ChecklistVersion, ItemDetails } from '../../src/shared/safety/checklist.ts'
import {
  type AnswerGiven,
  askedNow,
  missingIn,
  questionKey,
  questionsAt,
  scoreOf,
  valueOfAnswer,
} from '../../src/shared/safety/checklist-rules.ts'
import { compareItems, inForceOn, itemFaults } from '../../src/shared/safety/checklist-versions.ts'
import { AnswerValue } from '../../src/shared/safety/terms.ts'

const details = (more: Partial<ItemDetails> = {}) => ItemDetails.parse({ comment: 'never', ...more })
const item = (id: number, more: Partial<CheckItem> = {}): CheckItem => ({
  id,
  code: `A${id}`,
  section: '楼道',
  sectionEn: '',
  text: '畅通',
  textEn: '',
  kind: 'check',
  shift: 'both',
  department: '',
  departmentEn: '',
  basis: '',
  verified: 'own',
  verifiedOn: null,
  grade: 'general',
  fix: 'onSpot',
  weight: 1,
  assetKind: null,
  details: details(),
  ...more,
})
const answer = (itemId: number, more: Partial<AnswerGiven> = {}): AnswerGiven => ({
  itemId,
  assetId: 0,
  value: 'ok',
  number: null,
  text: '',
  comment: '',
  isFixed: false,
  fixNote: '',
  hazardId: null,
  ...more,
})
const everywhere = { shift: null, assets: [] }

const anyValue = fc.constantFrom(...AnswerValue.options)
/** A list of check items with weights, some asked only after an answer to one before them, and an answer to some. */
const walked = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 0, max: 100 }),
      value: fc.option(anyValue),
      when: fc.option(fc.tuple(fc.nat(), fc.uniqueArray(anyValue, { minLength: 1 }))),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => {
    const items = rows.map(({ weight, when }, index) =>
      item(index + 1, {
        weight,
        details: details({
          when: when && index > 0 ? { code: `A${(when[0] % index) + 1}`, is: when[1] } : null,
        }),
      }),
    )
    const answers = rows.flatMap(({ value }, index) => (value ? [answer(index + 1, { value })] : []))
    return { items, questions: questionsAt(items, everywhere), answers }
  })

test('what is asked follows what was asked and answered, and nothing else', () => {
  fc.assert(
    fc.property(walked, ({ questions, answers }) => {
      const asked = askedNow(questions, answers)
      const codes = new Set(asked.map(({ item: { code } }) => code))
      const said = new Map(answers.map(({ itemId, value }) => [`A${itemId}`, value]))
      for (const { item: each } of questions) {
        const { when } = each.details
        const value = when && codes.has(when.code) ? said.get(when.code) : undefined
        const holds = when === null || (value !== undefined && value !== null && when.is.includes(value))
        expect(codes.has(each.code)).toBe(holds)
      }
      // In the order of the list, and asked again it is the same.
      expect(asked).toEqual(questions.filter((question) => asked.includes(question)))
      expect(askedNow(asked, answers)).toEqual(asked)
    }),
  )
})

test('a score lies between 0 and 1000, is none where nothing applied, and is the same in any order of answers', () => {
  fc.assert(
    fc.property(
      walked.chain((walk) =>
        fc.record({
          walk: fc.constant(walk),
          shuffled: fc.shuffledSubarray(walk.answers, { minLength: walk.answers.length }),
        }),
      ),
      ({ walk: { questions, answers }, shuffled }) => {
        const score = scoreOf(questions, answers)
        expect(scoreOf(questions, shuffled)).toEqual(score)
        const given = new Map(answers.map(({ itemId, value }) => [itemId, value]))
        const counted = askedNow(questions, answers).filter(({ item: { id } }) => given.has(id))
        expect(score.ok + score.problem + score.na).toBe(counted.length)
        const weighs = counted.filter(({ item: { id, weight } }) => weight > 0 && given.get(id) !== 'na')
        expect(score.permille === null).toBe(weighs.length === 0)
        if (score.permille === null) return
        expect(score.permille).toBeGreaterThanOrEqual(0)
        expect(score.permille).toBeLessThanOrEqual(1000)
        if (weighs.every(({ item: { id } }) => given.get(id) === 'ok')) expect(score.permille).toBe(1000)
        if (weighs.every(({ item: { id } }) => given.get(id) === 'problem')) expect(score.permille).toBe(0)
      },
    ),
  )
})

test('not applicable leaves both sides: the score is that of a list without it', () => {
  fc.assert(
    fc.property(
      walked,
      fc.nat({ max: 25 }),
      fc.integer({ min: 0, max: 100 }),
      ({ questions, answers }, at, weight) => {
        const extra = item(999, { weight })
        const more = questionsAt(
          [
            ...questions.slice(0, at).map((each) => each.item),
            extra,
            ...questions.slice(at).map((each) => each.item),
          ],
          everywhere,
        )
        const score = scoreOf(questions, answers)
        expect(scoreOf(more, [...answers, answer(999, { value: 'na' })])).toEqual({
          ...score,
          na: score.na + 1,
        })
      },
    ),
  )
  const items = [item(1), item(2)]
  const none = items.map(({ id }) => answer(id, { value: 'na' }))
  expect(scoreOf(questionsAt(items, everywhere), none)).toEqual({ ok: 0, problem: 0, na: 2, permille: null })
})

test('one problem more never makes a score better, fixed at once or not', () => {
  fc.assert(
    fc.property(walked, fc.nat(), fc.boolean(), ({ items, answers }, which, isFixed) => {
      fc.pre(answers.length > 0)
      // Without conditions: a problem may ask for more, which may be well.
      const questions = questionsAt(
        items.map((each) => ({ ...each, details: details() })),
        everywhere,
      )
      const chosen = answers[which % answers.length]
      const worse = answers.map((each) =>
        each === chosen && each.value !== 'na'
          ? { ...each, value: 'problem' as const, isFixed, fixNote: '已清' }
          : each,
      )
      const before = scoreOf(questions, answers).permille
      const after = scoreOf(questions, worse).permille
      expect(after === null).toBe(before === null)
      expect(after ?? 0).toBeLessThanOrEqual(before ?? 0)
    }),
  )
})

test('half a thousandth is rounded up', () => {
  const list = [...Array(16).keys()].map((index) => item(index + 1))
  const answers = list.map(({ id }) => answer(id, { value: id === 1 ? 'ok' : 'problem' }))
  // 1 ÷ 16 = 62.5 thousandths.
  expect(scoreOf(questionsAt(list, everywhere), answers).permille).toBe(63)
})

const anyItem = fc
  .record({
    kind: fc.constantFrom('check', 'number', 'choice', 'text', 'photo'),
    photo: fc.constantFrom('never', 'problem', 'always'),
    comment: fc.constantFrom('never', 'problem', 'always'),
    limits: fc.tuple(fc.option(fc.integer({ min: -50, max: 0 })), fc.option(fc.integer({ min: 0, max: 50 }))),
  } as const)
  .map(({ kind, photo, comment, limits: [least, most] }) => {
    const choices = [
      { zh: '好', en: '', isProblem: false },
      { zh: '差', en: '', isProblem: true },
    ]
    return item(1, { kind, details: details({ photo, comment, least, most, choices }) })
  })
const anyAnswer = fc
  .record({
    value: fc.option(anyValue),
    number: fc.option(fc.integer({ min: -100, max: 100 })),
    text: fc.constantFrom('', '好', '差', '别的'),
    comment: fc.constantFrom('', '门口堆物'),
    isFixed: fc.boolean(),
    fixNote: fc.constantFrom('', '已清理'),
    hazardId: fc.constantFrom(null, 7),
  })
  .map((given) => answer(1, given))

test('an answer lacks exactly what the item forces, and not applicable forces nothing', () => {
  fc.assert(
    fc.property(anyItem, anyAnswer, fc.nat({ max: 2 }), (each, given, photos) => {
      const value = valueOfAnswer(each, given)
      const missing = missingIn(each, given, photos)
      expect(missing.includes('answer')).toBe(
        value === null || (each.kind === 'text' && value !== 'na' && given.text === ''),
      )
      if (value === null || value === 'na') {
        expect(missing).toEqual(value === null ? ['answer'] : [])
        return
      }
      const isNew = value === 'problem' && given.hazardId === null
      const forces = (by: string) => by === 'always' || (by === 'problem' && isNew)
      expect(missing.includes('photo')).toBe(
        photos === 0 && (each.kind === 'photo' || forces(each.details.photo)),
      )
      expect(missing.includes('comment')).toBe(given.comment === '' && forces(each.details.comment))
      expect(missing.includes('fixNote')).toBe(value === 'problem' && given.isFixed && given.fixNote === '')
    }),
  )
  expect(missingIn(item(1), undefined, 0)).toEqual(['answer'])
})

test('a number is a problem outside its limits, a choice when it says so', () => {
  const fridge = item(1, { kind: 'number', details: details({ least: 0, most: 8000 }) })
  const reading = (number: number | null) => valueOfAnswer(fridge, answer(1, { value: 'ok', number }))
  expect([-1, 0, 8000, 8001, null].map(reading)).toEqual(['problem', 'ok', 'ok', 'problem', null])
  expect(valueOfAnswer(fridge, answer(1, { value: 'na' }))).toBe('na')
})

test('equipment is asked for piece by piece, a shift for its own items', () => {
  const items = [
    item(1, { assetKind: 'oxygen' }),
    item(2, { shift: 'night' }),
    item(3, { details: details({ when: { code: 'A1', is: ['problem'] } }) }),
  ]
  const assets = [
    { id: 7, kind: 'oxygen' },
    { id: 8, kind: 'lift' },
    { id: 9, kind: 'oxygen' },
  ] as const
  const keys = (shift: 'day' | 'night') => questionsAt(items, { shift, assets }).map(questionKey)
  expect(keys('day')).toEqual(['1:7', '1:9', '3:0'])
  expect(keys('night')).toEqual(['1:7', '1:9', '2:0', '3:0'])
  const asked = askedNow(questionsAt(items, { shift: 'day', assets }), [
    answer(1, { assetId: 9, value: 'problem' }),
  ])
  expect(asked.map(questionKey)).toContain('3:0')
})

test('versions are compared item by item, and what contradicts is named where it stands', () => {
  const list = [item(1), item(2), item(3)]
  const plain = list.map(({ id: _, ...each }) => each)
  const [first, second, third] = plain as [(typeof plain)[0], (typeof plain)[0], (typeof plain)[0]]
  expect(compareItems(list, plain)).toEqual([])
  expect(compareItems(plain, [third, first, second])).toEqual([])
  const changed = { ...first, text: '畅通，没有杂物', weight: 5 }
  const added = { ...third, code: 'A9' }
  expect(compareItems(plain, [changed, added, third])).toEqual([
    { code: 'A1', before: first, after: changed, fields: ['text', 'weight'] },
    { code: 'A9', before: null, after: added, fields: [] },
    { code: 'A2', before: second, after: null, fields: [] },
  ])
  const late = { ...second, details: details({ when: { code: 'A3', is: ['ok'] } }) }
  expect(itemFaults([first, first, late, third])).toEqual([
    { path: [1, 'code'], fault: 'codeTwice' },
    { path: [2, 'details', 'when'], fault: 'whenUnknown' },
  ])
})

test('on each day at most one version is in force: the last that began, of two from one day the later', () => {
  const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1, max: 20 })), { maxLength: 8 }),
      fc.integer({ min: 1, max: 20 }),
      (starts, on) => {
        const versions = starts.map((start, index) => ({
          number: index + 1,
          fromOn: start === null ? null : day(start),
          confirmedAt: start === null ? null : 1,
        })) as ChecklistVersion[]
        const found = inForceOn(versions, day(on))
        const begun = starts.flatMap((start) => (start !== null && start <= on ? [start] : []))
        expect(found?.fromOn).toBe(begun.length === 0 ? undefined : day(Math.max(...begun)))
        for (const other of versions)
          if (found && other.fromOn === found.fromOn) expect(other.number).toBeLessThanOrEqual(found.number)
      },
    ),
  )
})
