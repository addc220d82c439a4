import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../../shared/day.ts'

export interface Session {
  accountId: number
  isLocked: boolean
  /** The last time somebody was at the screen. */
  activeAt: Instant
}

/** Where a transport keeps the token of its session: a cookie over HTTP, a field of the port in the desktop. */
export interface SessionCarrier {
  get(): string | null
  set(token: string | null): void
}

/** More than any house has screens: bounds the memory, whoever signs in again and again. */
const MOST_SESSIONS = 1000

/** The sessions of this run. They live in memory only: after a restart everybody signs in again. */
export class Sessions {
  readonly #byDigest = new Map<string, Session>()

  open(accountId: number, now: Instant): string {
    if (this.#byDigest.size >= MOST_SESSIONS) this.#endIdlest()
    const token = randomBytes(32).toString('base64url')
    this.#byDigest.set(digest(token), { accountId, isLocked: false, activeAt: now })
    return token
  }

  find(token: string | null): Session | null {
    return token ? (this.#byDigest.get(digest(token)) ?? null) : null
  }

  close(token: string | null): void {
    if (token) this.#byDigest.delete(digest(token))
  }

  /** Ends every session of an account, after its rights or secret changed. */
  closeAll(accountId: number, except: string | null = null): void {
    const kept = except ? digest(except) : null
    for (const [key, session] of this.#byDigest) {
      if (session.accountId === accountId && key !== kept) this.#byDigest.delete(key)
    }
  }

  /** Ends every session but one, after another file took the place of the one they were opened on. */
  endAll(except: string | null): void {
    const kept = this.find(except)
    this.#byDigest.clear()
    if (except && kept) this.#byDigest.set(digest(except), kept)
  }

  #endIdlest(): void {
    const [idlest] = [...this.#byDigest].sort(([, a], [, b]) => a.activeAt - b.activeAt)
    if (idlest) this.#byDigest.delete(idlest[0])
  }
}

const digest = (token: string) => createHash('sha256').update(token).digest('hex')
