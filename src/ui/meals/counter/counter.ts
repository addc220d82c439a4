import type { Id } from '../../../shared/ids.ts'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import type { DinerClass, PayMethod } from '../../../shared/meals/terms.ts'
import { refusedBy, whyOf } from '../../kit/outbox/wish.ts'
import { extraFen, questionsOf } from './asking.ts'
import {
  type Current,
  emptyQueue,
  type Happening,
  happened,
  type Problem,
  type Queue,
  type Result,
  type Scan,
  type Seen,
} from './queue.ts'
import type { Which } from './which.ts'
import type { Call, CounterOutbox, CounterOutcome, CounterWish } from './wish.ts'

export type Tone = 'ok' | 'no' | 'ask'

export interface CounterOptions {
  outbox: CounterOutbox
  lookUp(scan: Scan): Promise<AtCounter[]>
  /** Whom this device has seen by a card's text. */
  seen: { find(text: string): Seen | null; note(text: string, seen: Seen): void }
  now(): number
  /** Cards are recorded at once when nothing needs asking. */
  isAuto(): boolean
  onTone(tone: Tone): void
}

export interface CounterView extends Queue {
  which: Which | null
  /** Chosen for who is on the screen; null: as on the diner's record. */
  pay: PayMethod | null
}

export type Counter = ReturnType<typeof makeCounter>

/**
 * The counter: takes scans as fast as they come, looks them up and records them one by one, in order. It lives beside
 * the page, so that no scan waits for the screen.
 */
export function makeCounter({ outbox, lookUp, seen, now, isAuto, onTone }: CounterOptions) {
  let view: CounterView = { ...emptyQueue, which: null, pay: null }
  let scans = 0
  const listeners = new Set<() => void>()

  const show = (change: Partial<CounterView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const happen = (happening: Happening) => {
    const before = view.current
    show(happened(view, happening))
    // The way of paying was chosen for one person.
    if (before?.step === 'no' && view.current?.scan.id !== before.scan.id) show({ pay: null })
    if (view.current !== before) arrived(view.current)
  }

  /** What is to be done about who has just come up. */
  function arrived(current: Current | null): void {
    if (current?.step === 'looking') void look(current)
    if (current?.step === 'no') onTone('no')
    if (current?.step === 'choosing' || current?.step === 'blind') onTone('ask')
    if (current?.step === 'ready') {
      const { scan, diner, isAnew } = current
      if (scan.by === 'card') seen.note(scan.text, diner)
      const isAsking = isAnew || questionsOf(diner, scan.which, view.pay ?? diner.pay).length > 0
      if (isAuto() && scan.by === 'card' && !isAsking) void serve(current, false)
      else if (isAsking) onTone('ask')
    }
  }

  async function look(current: Current & { step: 'looking' }): Promise<void> {
    const { scan } = current
    let happening: Happening
    try {
      happening = { is: 'found', diners: await lookUp(scan) }
      outbox.note(false)
    } catch (error) {
      const why = whyOf(error)
      outbox.note(why === null)
      happening = why ? { is: 'notFound', why } : { is: 'cutOff', seen: seen.find(scan.text) }
    }
    // Meanwhile it may have been given up, or looked up anew.
    if (view.current === current) happen(happening)
  }

  async function serve(from: { scan: Scan; diner?: AtCounter | null; seen?: Seen | null }, isExtra: boolean) {
    const { scan, diner = null } = from
    const call: Call = {
      to: 'serve',
      which: scan.which,
      personId: diner?.personId ?? from.seen?.personId ?? null,
      text: scan.text,
      pay: view.pay ?? undefined,
      isExtra,
      shownSelfFen: diner ? (isExtra ? extraFen(diner) : diner.charge.selfFen) : undefined,
    }
    const label = diner?.name ?? from.seen?.name ?? scan.text
    happen({ is: 'serving', scan, diner })
    const outcome = await outbox.put(call, label)
    if (outcome.is === 'refused') {
      happen(
        refusedBy(outcome.why, 'QUOTE_CHANGED') && !isExtra
          ? { is: 'repriced' }
          : { is: 'refused', why: outcome.why },
      )
      return
    }
    show({ pay: null })
    onTone(outcome.is === 'recorded' ? 'ok' : 'ask')
    happen({ is: 'served', result: resultOf(outcome, label, diner) })
  }

  /** Beside the queue: it disturbs nobody who is being served. */
  async function besides(call: Call, label: string): Promise<CounterOutcome> {
    const outcome = await outbox.put(call, label)
    onTone(outcome.is === 'recorded' ? 'ok' : outcome.is === 'refused' ? 'no' : 'ask')
    // Who takes something back is told where they asked for it.
    if (outcome.is === 'refused' && call.to === 'void') return outcome
    if (outcome.is === 'refused') happen({ is: 'noted', result: { is: 'notDone', label, why: outcome.why } })
    else if (outcome.is === 'recorded' && call.to === 'void')
      happen({ is: 'noted', result: { is: 'undone', answer: outcome.answer } })
    else happen({ is: 'noted', result: resultOf(outcome, label, null) })
    return outcome
  }

  // What was kept is no news any more once nothing waits.
  outbox.subscribe(() => {
    const isWaiting = outbox.get().wishes.some(({ state }) => state !== 'recorded' && state !== 'refused')
    if (view.result?.is === 'kept' && !isWaiting) show({ result: null })
  })

  return {
    get: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A card was read, a name was typed, or somebody was chosen from a list (`diner`). */
    scan(text: string, by: Scan['by'], diner?: AtCounter) {
      const { which } = view
      if (which) happen({ is: 'scanned', scan: { id: scans++, text, by, at: now(), which }, diner })
      return which !== null
    },
    pick: (diner: AtCounter) => happen({ is: 'picked', diner }),
    /** Records who is on the screen; says of a refusal that it was seen. */
    confirm() {
      const { current } = view
      if (current?.step === 'ready' || current?.step === 'blind') void serve(current, false)
      else if (current?.step === 'no') happen({ is: 'skipped' })
    },
    /** One more at full price: for who can't be served otherwise, or who was served last. */
    extra() {
      const { current } = view
      const last = lastServed(view)
      if (current?.step === 'no' && mayExtra(current)) void serve(current, true)
      else if (!current && last) void serve({ scan: rescan(last, now()), diner: last.diner }, true)
      else return false
      return true
    },
    skip() {
      show({ pay: null })
      happen({ is: 'skipped' })
    },
    /** For this person, this once; whose account was too low is looked at again. */
    setPay(pay: PayMethod | null) {
      show({ pay })
      const { current } = view
      if (current?.step === 'no' && current.diner && current.diner.hindrances.length === 0)
        happen({ is: 'switched', which: current.scan.which })
    },
    setWhich(which: Which | null) {
      if (JSON.stringify(which) === JSON.stringify(view.which)) return
      show({ which })
      if (which) happen({ is: 'switched', which })
    },
    /** Looks the one on the screen up again, e.g. after money was paid in. */
    lookAgain() {
      if (view.current?.step === 'no') happen({ is: 'switched', which: view.current.scan.which })
      else if (view.current) happen({ is: 'repriced' })
    },
    unnamed(dinerClass: DinerClass, quantity: number, pay: 'cash' | 'card', label: string) {
      const { which } = view
      if (which) void besides({ to: 'serveUnnamed', which, class: dinerClass, quantity, pay }, label)
    },
    undo: (id: Id, reason: string, label: string) => besides({ to: 'void', id, reason }, label),
    /** Looks at one again that was refused when it was sent later. */
    takeUp({ key, at, call }: CounterWish) {
      if (call.to !== 'serve') return
      outbox.drop(key)
      const { which, text, personId } = call
      const scan: Scan = { id: scans++, text, by: 'hand', at, which, personId: personId ?? undefined }
      happen({ is: 'scanned', scan })
    },
    dismiss: (scanId: number) => happen({ is: 'dismissed', scanId }),
    reopen: (scanId: number) => happen({ is: 'reopened', scanId }),
  }
}

const resultOf = (outcome: CounterOutcome, label: string, diner: AtCounter | null): Result =>
  outcome.is === 'recorded' ? { is: 'recorded', diner, answer: outcome.answer } : { is: 'kept', label }

const overcome = new Set<string>(['MEAL_EATEN', 'DINER_AWAY', 'DINER_SUSPENDED'])

/** May an extra at full price be served all the same? */
export function mayExtra({ diner, why }: Pick<Problem, 'diner' | 'why'>): boolean {
  if (!diner) return false
  if (why) return why.is === 'refused' && overcome.has(why.code)
  return diner.hindrances.every((hindrance) => hindrance.mayExtra)
}

/** Who was served last, if it was somebody with a name. */
export function lastServed({ result }: Pick<Queue, 'result'>) {
  if (result?.is !== 'recorded' || !result.diner) return null
  return { diner: result.diner, line: result.answer.line }
}

const rescan = ({ diner, line }: NonNullable<ReturnType<typeof lastServed>>, at: number): Scan => ({
  id: -line.id,
  text: diner.number,
  by: 'hand',
  at,
  which: { siteId: line.siteId, onDay: line.onDay, meal: line.meal, mode: line.mode },
  personId: diner.personId,
})
