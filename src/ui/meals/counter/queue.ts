import type { Instant } from '../../../shared/day.ts'
import type { Id } from '../../../shared/ids.ts'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import type { Why } from '../../kit/outbox/wish.ts'
import type { Which } from './which.ts'
import type { Answer } from './wish.ts'

/** A card that was read, or a name that was typed, with what the page was set to then. */
export interface Scan {
  id: number
  text: string
  by: 'card' | 'hand'
  at: Instant
  which: Which
  /** Somebody known: looked up by it instead of by the text. */
  personId?: Id
}

/** Somebody this device has seen before, by the text of their card. */
export interface Seen {
  personId: Id
  name: string
}

/** Somebody who stands there without a meal: hindered, unknown, or refused by the core. */
export interface Problem {
  scan: Scan
  diner: AtCounter | null
  /** Null where the diner's hindrances say it. */
  why: Why | null
}

/** Who is being served. */
export type Current =
  | { step: 'looking'; scan: Scan; isAnew: boolean }
  | { step: 'choosing'; scan: Scan; found: AtCounter[] }
  /** What they pay is on the screen; `isAnew` when it is not what it was. */
  | { step: 'ready'; scan: Scan; diner: AtCounter; isAnew: boolean }
  /** The line is down: known by an earlier look, or by the card's number alone. */
  | { step: 'blind'; scan: Scan; seen: Seen | null }
  | { step: 'serving'; scan: Scan; diner: AtCounter | null }
  | ({ step: 'no' } & Problem)

/** What was done last; it stays in sight until the next. */
export type Result =
  | { is: 'recorded'; diner: AtCounter | null; answer: Answer }
  /** Without an answer: kept on this device and sent again. */
  | { is: 'kept'; label: string }
  | { is: 'undone'; answer: Answer }
  | { is: 'notDone'; label: string; why: Why }

export interface Queue {
  /** In order; none is dropped but the same card read again while it waits for an answer. */
  waiting: readonly Scan[]
  current: Current | null
  /** Nobody has dealt with them yet, oldest first. */
  problems: readonly Problem[]
  result: Result | null
}

export const emptyQueue: Queue = { waiting: [], current: null, problems: [], result: null }

export type Happening =
  /** Chosen by hand from a list, they are known already. */
  | { is: 'scanned'; scan: Scan; diner?: AtCounter }
  | { is: 'found'; diners: AtCounter[] }
  | { is: 'notFound'; why: Why }
  | { is: 'cutOff'; seen: Seen | null }
  | { is: 'picked'; diner: AtCounter }
  /** What is on the screen, or an extra for who was served last. */
  | { is: 'serving'; scan: Scan; diner: AtCounter | null }
  | { is: 'served'; result: Result }
  | { is: 'refused'; why: Why }
  /** The meal or the way of eating was chosen anew. */
  | { is: 'switched'; which: Which }
  /** What they pay is no longer what was shown. */
  | { is: 'repriced' }
  | { is: 'skipped' }
  /** Recorded beside the queue: walk-ins, and what was taken back. */
  | { is: 'noted'; result: Result }
  | { is: 'dismissed'; scanId: number }
  | { is: 'reopened'; scanId: number }

/** The counter's queue after something happened. Scans come in at any time and are handled one by one. */
export function happened(queue: Queue, happening: Happening): Queue {
  return advance(change(queue, happening))
}

/** Does it wait for an answer, of the core or of the operator? A refusal does not: it goes to the list of problems. */
export const isHeld = (current: Current | null): boolean => current !== null && current.step !== 'no'

function change(queue: Queue, happening: Happening): Queue {
  const { current } = queue
  switch (happening.is) {
    case 'scanned':
      return scanned(queue, happening.scan, happening.diner)
    case 'found':
      return current?.step === 'looking'
        ? { ...queue, current: decided(current.scan, happening.diners, current.isAnew) }
        : queue
    case 'notFound':
      return current?.step === 'looking' ? { ...queue, current: refused(current, happening.why) } : queue
    case 'cutOff':
      return current?.step === 'looking'
        ? { ...queue, current: { step: 'blind', scan: current.scan, seen: happening.seen } }
        : queue
    case 'picked':
      return current?.step === 'choosing'
        ? { ...queue, current: decided(current.scan, [happening.diner]) }
        : queue
    case 'serving':
      return { ...queue, current: { step: 'serving', scan: happening.scan, diner: happening.diner } }
    case 'served':
      return { ...queue, current: null, result: happening.result }
    case 'refused':
      return current?.step === 'serving' ? { ...queue, current: refused(current, happening.why) } : queue
    case 'switched':
      return { ...queue, current: current && switched(current, happening.which) }
    case 'repriced':
      return current ? { ...queue, current: { step: 'looking', scan: current.scan, isAnew: true } } : queue
    case 'skipped':
      return current?.step === 'serving' ? queue : { ...queue, current: null }
    case 'noted':
      return { ...queue, result: happening.result }
    case 'dismissed':
      return { ...queue, problems: without(queue.problems, happening.scanId) }
    case 'reopened':
      return reopened(queue, happening.scanId)
  }
}

/** The next in the queue comes up when nobody is held; a refusal that was up goes to the list, where it stays. */
function advance(queue: Queue): Queue {
  const { current, waiting, problems } = queue
  const [first, ...rest] = waiting
  if (!first || isHeld(current)) return queue
  return {
    ...queue,
    waiting: rest,
    current: { step: 'looking', scan: first, isAnew: false },
    problems: current?.step === 'no' ? [...problems, problemOf(current)] : problems,
  }
}

function scanned(queue: Queue, scan: Scan, diner: AtCounter | undefined): Queue {
  const { current, waiting, problems } = queue
  const isWaitingFor = current?.step === 'ready' || current?.step === 'blind'
  if (isWaitingFor && scan.by === 'card' && current.scan.text === scan.text) return queue
  // What the hand chose, the hand may choose anew; what a card brought waits for its answer.
  const isReplaced = scan.by === 'hand' && (!isHeld(current) || isOfHand(current))
  if (!isReplaced || waiting.length > 0) return { ...queue, waiting: [...waiting, known(scan, diner)] }
  return {
    ...queue,
    current: diner ? decided(scan, [diner]) : { step: 'looking', scan, isAnew: false },
    problems: current?.step === 'no' ? [...problems, problemOf(current)] : problems,
  }
}

const known = (scan: Scan, diner: AtCounter | undefined): Scan =>
  diner ? { ...scan, personId: diner.personId } : scan

const isOfHand = (current: Current | null): boolean =>
  current !== null && current.step !== 'serving' && current.scan.by === 'hand'

function decided(scan: Scan, diners: AtCounter[], isAnew = false): Current {
  const [diner, ...others] = diners
  if (!diner) return { step: 'no', scan, diner: null, why: { is: 'nobody' } }
  if (others.length > 0) return { step: 'choosing', scan, found: diners }
  const of = { scan: { ...scan, personId: diner.personId }, diner }
  return diner.hindrances.length > 0 ? { step: 'no', ...of, why: null } : { step: 'ready', ...of, isAnew }
}

const refused = (current: { scan: Scan; diner?: AtCounter | null }, why: Why): Current => ({
  step: 'no',
  scan: current.scan,
  diner: current.diner ?? null,
  why,
})

/** Still the same person, at another meal or eating another way: what they pay may be something else. */
function switched(current: Current, which: Which): Current {
  if (current.step === 'serving') return current
  const scan = { ...current.scan, which }
  const isUnknown = current.step === 'blind' || (current.step === 'no' && !current.diner)
  return isUnknown ? { ...current, scan } : { step: 'looking', scan, isAnew: false }
}

const problemOf = ({ scan, diner, why }: Problem): Problem => ({ scan, diner, why })

const without = (problems: readonly Problem[], scanId: number) =>
  problems.filter(({ scan }) => scan.id !== scanId)

/** A problem comes up again, before those who wait; by hand, so that nothing is recorded unasked. */
function reopened(queue: Queue, scanId: number): Queue {
  const problem = queue.problems.find(({ scan }) => scan.id === scanId)
  if (!problem) return queue
  return {
    ...queue,
    waiting: [{ ...problem.scan, by: 'hand' }, ...queue.waiting],
    problems: without(queue.problems, scanId),
  }
}
