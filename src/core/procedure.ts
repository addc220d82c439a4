import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server'
import { mayRole } from '../shared/accounts/rights.ts'
import { type Contract, contract } from '../shared/contract.ts'
import { refuse } from '../shared/errors.ts'
import type { RequestKey } from '../shared/ids.ts'
import type { ProcedureMeta } from '../shared/procedure.ts'
import type { Actor } from './accounts/actor.ts'
import { findActor } from './accounts/service.ts'
import type { SessionCarrier, Sessions } from './accounts/sessions.ts'
import type { Backups } from './backups/backups.ts'
import type { Changes } from './changes.ts'
import { asRefusal } from './db/failure.ts'
import type { ReportService, Reports } from './db/reports.ts'
import type { Reader, Store, Writer } from './db/store.ts'
import type { Log } from './log.ts'
import type { RosterPapers } from './safety/paper/papers.ts'
import { answerAgain, findSent, keepSent } from './sent.ts'

/** What the core is made of; every router gets it. */
export interface Parts {
  store: Store
  sessions: Sessions
  changes: Changes
  backups: Backups
  rosters: RosterPapers
  reports: Reports
  log: Log
  clock: () => number
  version: string
}

/** What a transport brings along with a call. */
export interface CallContext {
  carrier: SessionCarrier
}

/** What the guard adds before a handler runs. */
export interface GuardedContext extends CallContext {
  parts: Parts
  actor: Actor | null
}

/**
 * The base of every router: the contract with its guard. The guard knows who calls, refuses by the right that
 * stands on the contract before the input is even read, and turns bugs into one calm sentence with an id.
 */
export function guardedContract(parts: Parts): Guarded {
  return implement(contract)
    .$context<CallContext>()
    .use(async ({ context, procedure, path, next }) => {
      const meta = procedure['~orpc'].meta as ProcedureMeta
      try {
        const actor = findCaller(parts, context.carrier, meta)
        return await next({ context: { parts, actor } satisfies Omit<GuardedContext, 'carrier'> })
      } catch (error) {
        throw asAnswer(parts, path.join('.'), error)
      }
    })
}

function findCaller(parts: Parts, carrier: SessionCarrier, meta: ProcedureMeta): Actor | null {
  const session = parts.sessions.find(carrier.get())
  const found = session && parts.store.read((reader) => findActor(reader, session.accountId))
  if (meta.right === 'open') return found?.actor ?? null
  if (!session || !found) throw refuse('SIGNED_OUT', {})
  const now = parts.clock()
  // The page locks by itself; the core does too, a minute later, whatever the page does.
  if (now - session.activeAt > (found.idleMinutes + 1) * 60_000) session.isLocked = true
  if (session.isLocked) throw refuse('LOCKED', {})
  if (!mayRole(found.actor.role, meta.right)) throw refuse('FORBIDDEN', { right: meta.right })
  if (meta.isWrite) session.activeAt = now
  return found.actor
}

function asAnswer(parts: Parts, path: string, error: unknown): unknown {
  const refusal = asRefusal(error, parts.store.file)
  if (refusal instanceof ORPCError) return refusal
  const id = Math.random().toString(36).slice(2, 8).toUpperCase()
  parts.log.error('bug', { id, path, error: error instanceof Error ? error.stack : String(error) })
  return refuse('BUG', { id })
}

/** The base a feature's router is made from. */
export type Guarded = ImplementerInternalWithMiddlewares<Contract, CallContext, GuardedContext>

export interface Call {
  context: { parts: Parts; actor: Actor | null }
  path: readonly string[]
}

/** Runs a query service for the signed-in caller. */
export function query<T>({ context }: Call, service: (reader: Reader, actor: Actor) => T): T {
  const actor = signedIn(context.actor)
  return context.parts.store.read((reader) => service(reader, actor))
}

/** Runs a query service that takes long, in the worker; it is listed in core/reports.ts. */
export function report<I, T>({ context }: Call, service: ReportService<I, T>, input: I): Promise<T> {
  return context.parts.reports.run(service, input, signedIn(context.actor))
}

/** Runs a use-case for the signed-in caller, in one transaction with its audit row. */
export function command<T>({ context, path }: Call, service: (tx: Writer, actor: Actor) => T): T {
  const actor = signedIn(context.actor)
  return context.parts.store.write(actor, path.join('.'), (tx) => service(tx, actor))
}

/**
 * A use-case that is carried out once however often it is sent: a key that was seen before gets the answer of the first
 * time, and nothing is written. For what is sent again by itself when the line broke.
 * @throws KEY_USED when another call had this key
 */
export function commandOnce<T extends object>(
  call: Call,
  key: RequestKey,
  service: (tx: Writer, actor: Actor) => T,
): T {
  const action = call.path.join('.')
  const sent = query(call, (reader) => findSent(reader, key))
  if (sent) return answerAgain<T>(sent, action, signedIn(call.context.actor))
  return command(call, (tx, actor) => {
    const answer = service(tx, actor)
    keepSent(tx, key, action, actor, answer)
    return answer
  })
}

/** The caller of a procedure whose right needs an account. */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw refuse('SIGNED_OUT', {})
  return actor
}
