import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Id } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { doorOf, openOutbox, useSending } from '../../kit/outbox/use-outbox.ts'
import { makeCounter, type Tone } from './counter.ts'
import type { Scan } from './queue.ts'
import { cardsSeenIn } from './seen.ts'
import { carryOut } from './send.ts'
import type { Answer, Call } from './wish.ts'

const LOOK_MS = 3000
/** While the line is known to be down nobody is kept waiting for it. */
const LOOK_CUT_MS = 800

/** How this device is set, and what it sounds like. */
interface Device {
  isAuto: boolean
  onTone(tone: Tone): void
}

/** One for each account: who goes to another page and back finds the queue as it was. */
const opened = new Map<Id, ReturnType<typeof open>>()

/** The counter of this device for who is signed in. */
export function useCounter(device: Device) {
  const { me } = useSession()
  const queries = useQueryClient()
  const own = opened.get(me.id) ?? open(me.id, queries)
  opened.set(me.id, own)
  own.device = device
  const { counter, outbox } = own
  useSending(outbox)
  return { counter, outbox, view: useSyncExternalStore(counter.subscribe, counter.get) }
}

function open(accountId: Id, queries: QueryClient) {
  const outbox = openOutbox<Call, Answer>({
    accountId,
    queries,
    prefix: 'yian.meals.wish.',
    carryOut: (wish, options) => carryOut(client, wish, options),
    nameOf: ({ line }) => line.person,
  })
  const device: Device = { isAuto: false, onTone: () => {} }
  const own = { outbox, device }
  const counter = makeCounter({
    outbox,
    lookUp: (scan) => lookUp(scan, outbox.get().isCut ? LOOK_CUT_MS : LOOK_MS).catch(doorOf(queries)),
    seen: cardsSeenIn(localStorage, accountId),
    now: Date.now,
    isAuto: () => own.device.isAuto,
    onTone: (tone) => own.device.onTone(tone),
  })
  return Object.assign(own, { counter })
}

const lookUp = ({ which, text, personId }: Pick<Scan, 'which' | 'text' | 'personId'>, patience: number) =>
  client.meals.lookUp(personId === undefined ? { ...which, text } : { ...which, personId }, {
    signal: AbortSignal.timeout(patience),
  })
