import type { Id } from '../../../shared/ids.ts'
import type { Outcome, Wish } from './wish.ts'

/** Where wishes lie until they are answered; they survive a reload. */
export interface WishStore<C> {
  all(): Wish<C>[]
  keep(wish: Wish<C>): void
  drop(key: string): void
}

export interface OutboxOptions<C, A> {
  accountId: Id
  store: WishStore<C>
  send(wish: Wish<C>): Promise<Outcome<A>>
  now(): number
  newKey(): string
  /** Whom an answer names, where the wish could not. */
  nameOf?(answer: A): string | null
}

export interface OutboxView<C> {
  /** Those without an answer, and those that ended after waiting; in order. */
  wishes: readonly Wish<C>[]
  /** The last call got no answer. */
  isCut: boolean
}

export type Outbox<C, A> = ReturnType<typeof makeOutbox<C, A>>

/** A line that is down is tried again this often. */
export const RETRY_MS = 2000

const inOrder = (a: Wish<unknown>, b: Wish<unknown>): number => a.at - b.at || a.order - b.order

/**
 * What a page (the counter, the driver's run) wants recorded, until it knows that it is. A wish is written down with its
 * key before it is sent; one without an answer waits and is sent again, in order and with the same key, so that nothing is
 * recorded twice or lost.
 */
export function makeOutbox<C, A>({
  accountId,
  store,
  send,
  now,
  newKey,
  nameOf = () => null,
}: OutboxOptions<C, A>) {
  // A page that was closed while it sent does not know what came of it.
  let view: OutboxView<C> = {
    wishes: store
      .all()
      .map((wish) => (wish.state === 'sending' ? { ...wish, state: 'waiting' as const } : wish))
      .sort(inOrder),
    isCut: false,
  }
  const listeners = new Set<() => void>()
  let order = 0
  /** One call at a time. */
  let line: Promise<unknown> = Promise.resolve()
  let flushing: Promise<void> | null = null

  const show = (change: Partial<OutboxView<C>>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const set = (wish: Wish<C>) => {
    // What was recorded is in the ledger: a reload need not show it.
    if (wish.state === 'recorded') store.drop(wish.key)
    else store.keep(wish)
    const others = view.wishes.filter(({ key }) => key !== wish.key)
    show({ wishes: [...others, wish].sort(inOrder) })
  }
  const remove = (key: string) => {
    store.drop(key)
    show({ wishes: view.wishes.filter((wish) => wish.key !== key) })
  }
  const isMine = (wish: Wish<C>) => wish.accountId === accountId
  const nextWaiting = () => view.wishes.find((wish) => wish.state === 'waiting' && isMine(wish))

  async function attempt(wish: Wish<C>): Promise<Outcome<A>> {
    const sent: Wish<C> = { ...wish, isSent: true, state: 'sending' }
    set(sent)
    const outcome = await send(sent)
    show({ isCut: outcome.is === 'noAnswer' })
    if (outcome.is === 'noAnswer') set({ ...sent, state: 'waiting' })
    return outcome
  }

  async function sendWaiting(): Promise<void> {
    for (let wish = nextWaiting(); wish; wish = nextWaiting()) {
      const outcome = await attempt(wish)
      if (outcome.is === 'noAnswer') return
      if (outcome.is === 'refused') set({ ...wish, state: 'refused', why: outcome.why })
      // A card's number has a name now.
      else set({ ...wish, state: 'recorded', label: nameOf(outcome.answer) ?? wish.label })
    }
  }

  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = line.then(run)
    line = turn.catch(() => {})
    return turn
  }

  function flush(): Promise<void> {
    flushing ??= inTurn(sendWaiting).finally(() => {
      flushing = null
    })
    return flushing
  }

  return {
    get: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Records something: at once where the line stands, behind those that wait where it does not. */
    async put(call: C, label: string): Promise<Outcome<A>> {
      const wish: Wish<C> = {
        key: newKey(),
        at: now(),
        order: order++,
        accountId,
        label,
        call,
        isSent: false,
        state: 'sending',
        why: null,
      }
      if (nextWaiting()) {
        set({ ...wish, state: 'waiting' })
        void flush()
        return { is: 'noAnswer' }
      }
      set(wish)
      return await inTurn(async () => {
        // One before it in the turn may have got no answer: then this one waits behind it.
        if (nextWaiting()) {
          set({ ...wish, state: 'waiting' })
          return { is: 'noAnswer' }
        }
        const outcome = await attempt(wish)
        if (outcome.is !== 'noAnswer') remove(wish.key)
        return outcome
      })
    },
    flush,
    /** Something else was tried on the line. */
    note: (isCut: boolean) => {
      if (isCut !== view.isCut) show({ isCut })
    },
    /** Seen by the operator; one that was never sent is given up. What may be recorded stays. */
    drop(key: string) {
      const wish = view.wishes.find((candidate) => candidate.key === key)
      const isOpen = wish?.state === 'sending' || (wish?.state === 'waiting' && wish.isSent)
      if (wish && !isOpen) remove(key)
    },
    /** Tries again by itself while something waits; gives how to stop. */
    start() {
      const tryAgain = () => {
        if (nextWaiting()) void flush()
      }
      tryAgain()
      const timer = setInterval(tryAgain, RETRY_MS)
      return () => clearInterval(timer)
    },
  }
}

/**
 * Wishes of one kind on this device, each in a place of its own: two windows do not write over each other.
 * @param prefix of the places of this kind
 */
export function wishesIn<C>(storage: Storage, prefix: string): WishStore<C> {
  return {
    all: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => JSON.parse(storage.getItem(key) ?? 'null') as Wish<C>),
    keep: (wish) => {
      try {
        storage.setItem(prefix + wish.key, JSON.stringify(wish))
      } catch {
        // A full or locked storage: the wish lives as long as the page, and serving goes on.
      }
    },
    drop: (key) => storage.removeItem(prefix + key),
  }
}
