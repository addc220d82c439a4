import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { isRefusal } from '../../../shared/errors.ts'
import type { Id } from '../../../shared/ids.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { newKey } from '../new-key.ts'
import { makeOutbox, type Outbox, wishesIn } from './outbox.ts'
import { type Outcome, type Wish, whyOf } from './wish.ts'

/** Longer than any answer of a line that stands; then the wish waits and is sent again. */
const SEND_MS = 5000

/** Passes an error on; signed out or locked, the page shows its door. */
export const doorOf =
  (queries: QueryClient) =>
  (error: unknown): never => {
    if (isRefusal(error, 'SIGNED_OUT') || isRefusal(error, 'LOCKED'))
      void queries.invalidateQueries({ queryKey: api.accounts.state.key() })
    throw error
  }

interface Sending<C, A> {
  accountId: Id
  queries: QueryClient
  /** Of the places on this device where wishes of this kind lie. */
  prefix: string
  carryOut(wish: Wish<C>, options: { signal: AbortSignal }): Promise<Outcome<A>>
  nameOf?(answer: A): string | null
}

/** The outbox of this device for an account. */
export function openOutbox<C, A>({ accountId, queries, prefix, carryOut, nameOf }: Sending<C, A>) {
  return makeOutbox<C, A>({
    accountId,
    store: wishesIn<C>(localStorage, prefix),
    now: Date.now,
    newKey,
    nameOf,
    send: async (wish) => {
      try {
        return await carryOut(wish, { signal: AbortSignal.timeout(SEND_MS) }).catch(doorOf(queries))
      } catch (error) {
        const why = whyOf(error)
        return why ? { is: 'refused', why } : { is: 'noAnswer' }
      }
    },
  })
}

/** What waits is sent again while the page is open, and at once when the line is back. */
export function useSending<C, A>(outbox: Outbox<C, A>): void {
  useEffect(() => {
    const stop = outbox.start()
    const flush = () => void outbox.flush()
    addEventListener('online', flush)
    return () => {
      stop()
      removeEventListener('online', flush)
    }
  }, [outbox])
}

/**
 * The outbox of this device for who is signed in.
 * @param prefix of the places on this device where wishes of this kind lie
 */
export function useOutbox<C, A>(prefix: string, carryOut: Sending<C, A>['carryOut']) {
  const { me } = useSession()
  const queries = useQueryClient()
  const [outbox] = useState(() => openOutbox<C, A>({ accountId: me.id, queries, prefix, carryOut }))
  useSending(outbox)
  return { outbox, sent: useSyncExternalStore(outbox.subscribe, outbox.get) }
}
