import { describe, expect, test, vi } from 'vitest'
import { makeOutbox, type WishStore } from '../../src/ui/kit/outbox/outbox.ts'
import { whyOf } from '../../src/ui/kit/outbox/wish.ts'
import { makeCounter, type Tone } from '../../src/ui/meals/counter/counter.ts'
import { carryOut } from '../../src/ui/meals/counter/send.ts'
import type { Call, CounterOutcome, CounterWish } from '../../src/ui/meals/counter/wish.ts'
import { makeDiner, makeMeals, newKey } from '../support/meals.ts'

/** A place for wishes, as the browser's storage is one. */
function makeStore(kept = new Map<string, string>()): WishStore<Call> & { kept: Map<string, string> } {
  return {
    kept,
    all: () => [...kept.values()].map((text) => JSON.parse(text) as CounterWish),
    keep: (wish) => void kept.set(wish.key, JSON.stringify(wish)),
    drop: (key) => void kept.delete(key),
  }
}

/** The counter on a real core, over a line that can be cut before the call arrives or after. */
async function makeDevice() {
  const made = await makeMeals()
  const { director, canteenId, clock } = made
  const line = { cut: null as null | 'before' | 'after' }
  const store = makeStore()
  const state = { isAuto: false }
  const tones: Tone[] = []
  const over = async <T>(call: () => Promise<T>): Promise<T> => {
    if (line.cut === 'before') throw new TypeError('Failed to fetch')
    const answer = await call()
    if (line.cut) throw new TypeError('Failed to fetch')
    return answer
  }
  const send = async (wish: CounterWish): Promise<CounterOutcome> => {
    try {
      return await over(() => carryOut(director, wish))
    } catch (error) {
      const why = whyOf(error)
      return why ? { is: 'refused', why } : { is: 'noAnswer' }
    }
  }
  const open = (accountId = 1) => {
    const outbox = makeOutbox({ accountId, store, send, now: () => clock.now, newKey })
    const cards = new Map<string, { personId: number; name: string }>()
    const counter = makeCounter({
      outbox,
      lookUp: ({ which: asked, text, personId }) =>
        over(() =>
          director.meals.lookUp(personId === undefined ? { ...asked, text } : { ...asked, personId }),
        ),
      seen: { find: (text) => cards.get(text) ?? null, note: (text, seen) => void cards.set(text, seen) },
      now: () => clock.now,
      isAuto: () => state.isAuto,
      onTone: (tone) => tones.push(tone),
    })
    counter.setWhich({ siteId: canteenId, onDay: '2026-06-15', meal: 'lunch', mode: 'dineIn' })
    return { outbox, counter }
  }
  const lines = async () => {
    const { last, served } = await director.meals.counterNow({ siteId: canteenId })
    return { names: last.map(({ person }) => person).reverse(), served }
  }
  const step = (counter: ReturnType<typeof open>['counter'], wanted: string | null) =>
    vi.waitFor(() => expect(counter.get().current?.step ?? null).toBe(wanted))
  return { ...made, line, store, state, tones, open, lines, step }
}

describe('the counter on the core', () => {
  test('scan and Enter: what they pay is shown, then it is recorded', async () => {
    const { open, lines, step, tones } = await makeDevice()
    const { counter } = open()
    counter.scan('D00001', 'card')
    await step(counter, 'ready')
    expect(counter.get().current).toMatchObject({ diner: { name: '王秀英', charge: { selfFen: 1500 } } })
    expect((await lines()).served).toBe(0)
    counter.confirm()
    await step(counter, null)
    expect(counter.get().result).toMatchObject({ is: 'recorded', answer: { served: 1 } })
    expect(tones).toEqual(['ok'])
    // The same card once more: told, not recorded; an extra is a key of its own.
    counter.scan('D00001', 'card')
    await step(counter, 'no')
    expect(tones.at(-1)).toBe('no')
    counter.confirm()
    expect(counter.get().current).toBeNull()
    counter.scan('D00001', 'card')
    await step(counter, 'no')
    expect(counter.extra()).toBe(true)
    await step(counter, null)
    expect(await lines()).toEqual({ names: ['王秀英', '王秀英'], served: 2 })
  })

  test('sixty cards at once: each recorded once, in order, refusals kept for later', async () => {
    const { open, lines, state, director, canteenId, step } = await makeDevice()
    state.isAuto = true
    const names: string[] = []
    for (let index = 0; index < 28; index++) {
      names.push(`老人${index}`)
      await makeDiner(director, canteenId, { name: `老人${index}`, cardNumber: `70${10 + index}` })
    }
    const { counter } = open()
    for (let index = 0; index < 28; index++) {
      counter.scan(`70${10 + index}`, 'card')
      if (index % 7 === 0) counter.scan('99999999', 'card')
    }
    // All of them a second time.
    for (let index = 0; index < 28; index++) counter.scan(`70${10 + index}`, 'card')
    await vi.waitFor(() => expect(counter.get().waiting).toHaveLength(0), 10_000)
    await step(counter, 'no')
    const { served } = await lines()
    expect(served).toBe(28)
    expect(counter.get().problems).toHaveLength(4 + 27)
    const day = { from: '2026-06-15', to: '2026-06-15' }
    const { rows } = await director.meals.mealRows({ siteIds: [canteenId], ...day })
    expect(rows.map(({ person }) => person)).toEqual(names)
  })

  test('the line breaks: nothing is recorded twice or lost, and each wish ends as one or the other', async () => {
    const { open, line, lines, store, state, step, director, canteenId } = await makeDevice()
    state.isAuto = true
    await makeDiner(director, canteenId, { name: '张三', cardNumber: '7777' })
    const { counter, outbox } = open()
    // Recorded, but the answer is lost.
    line.cut = null
    counter.scan('D00001', 'card')
    await step(counter, null)
    counter.scan('7777', 'card')
    await step(counter, null)
    expect(outbox.get().wishes).toEqual([])
    const { last } = await director.meals.counterNow({ siteId: canteenId })
    for (const { id } of last) await counter.undo(id, '重来', '')
    line.cut = 'after'
    counter.unnamed('guest', 3, 'cash', '访客 3 人')
    await vi.waitFor(() => expect(outbox.get().wishes).toMatchObject([{ state: 'waiting', isSent: true }]))
    // Down altogether: cards are kept by what they are, known or not.
    line.cut = 'before'
    counter.scan('7777', 'card')
    await step(counter, 'blind')
    expect(counter.get().current).toMatchObject({ seen: { name: '张三' } })
    counter.confirm()
    await step(counter, null)
    counter.scan('88888888', 'card')
    await step(counter, 'blind')
    counter.confirm()
    await step(counter, null)
    expect(outbox.get()).toMatchObject({ isCut: true })
    expect(store.kept.size).toBe(3)
    // The page is loaded anew; the line is back.
    line.cut = null
    const reloaded = open()
    expect(reloaded.outbox.get().wishes.map(({ label }) => label)).toEqual(['访客 3 人', '张三', '88888888'])
    await reloaded.outbox.flush()
    expect(reloaded.outbox.get().wishes).toMatchObject([
      { label: '访客 3 人', state: 'recorded' },
      { label: '张三', state: 'recorded' },
      { label: '88888888', state: 'refused', why: { code: 'CARD_UNKNOWN' } },
    ])
    // The page that was left open meanwhile sends them too: nothing comes of it.
    await outbox.flush()
    expect(outbox.get().wishes.map((wish) => wish.state)).toEqual(['recorded', 'recorded', 'refused'])
    expect((await lines()).served).toBe(4)
    // Only what a person has still to look at stays.
    expect(store.kept.size).toBe(1)
    for (const { key } of reloaded.outbox.get().wishes) reloaded.outbox.drop(key)
    expect(store.kept.size).toBe(0)
  })

  test('those who come while others wait are sent behind them; a wish that was never sent can be given up', async () => {
    const { open, line, state, step } = await makeDevice()
    state.isAuto = true
    const { counter, outbox } = open()
    line.cut = 'before'
    counter.unnamed('staff', 1, 'cash', '第一')
    await vi.waitFor(() => expect(outbox.get().wishes).toHaveLength(1))
    counter.unnamed('staff', 1, 'cash', '第二')
    await vi.waitFor(() => expect(outbox.get().wishes).toHaveLength(2))
    await vi.waitFor(() => expect(outbox.get().wishes.every(({ state: is }) => is === 'waiting')).toBe(true))
    const [first, second] = outbox.get().wishes
    expect([first?.isSent, second?.isSent]).toEqual([true, false])
    outbox.drop(first?.key ?? '')
    outbox.drop(second?.key ?? '')
    expect(outbox.get().wishes.map(({ label }) => label)).toEqual(['第一'])
    line.cut = null
    await outbox.flush()
    expect(outbox.get().wishes).toMatchObject([{ label: '第一', state: 'recorded' }])
    await step(counter, null)
  })

  test('another account sees what waits and does not send it', async () => {
    const { open, line, lines } = await makeDevice()
    line.cut = 'before'
    const first = open(1)
    first.counter.unnamed('guest', 1, 'cash', '访客')
    await vi.waitFor(() => expect(first.outbox.get().isCut).toBe(true))
    line.cut = null
    const other = open(9)
    await other.outbox.flush()
    expect(other.outbox.get().wishes).toMatchObject([{ state: 'waiting', accountId: 1 }])
    expect((await lines()).served).toBe(0)
  })

  test('an account too low: another way of paying, or money paid in', async () => {
    const { open, step, director, canteenId, li } = await makeDevice()
    const { counter } = open()
    counter.scan('8001', 'card')
    await step(counter, 'ready')
    counter.confirm()
    await step(counter, 'no')
    expect(counter.get().current).toMatchObject({ why: { code: 'ACCOUNT_TOO_LOW' } })
    await director.meals.topUp({
      key: newKey(),
      personId: li,
      siteId: canteenId,
      amountFen: 2000,
      method: 'cash',
    })
    counter.lookAgain()
    await step(counter, 'ready')
    counter.confirm()
    await step(counter, null)
    expect(counter.get().result).toMatchObject({ answer: { balanceFen: 500, line: { pay: 'account' } } })
  })

  test('a price that changed under the screen asks again', async () => {
    const { open, step, director, canteenId } = await makeDevice()
    const { counter } = open()
    counter.scan('D00001', 'card')
    await step(counter, 'ready')
    await director.meals.setPrice({
      siteId: canteenId,
      meal: 'lunch',
      class: null,
      fromOn: '2026-06-15',
      priceFen: 1600,
    })
    counter.confirm()
    await vi.waitFor(() => expect(counter.get().current).toMatchObject({ step: 'ready', isAnew: true }))
    expect(counter.get().current).toMatchObject({ diner: { charge: { selfFen: 1600 } } })
    counter.confirm()
    await step(counter, null)
  })
})
