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

/** The sessions of this run. They live in memory only: after a restart everybody signs in again. */
export class Sessions {
  readonly #byDigest = new Map<string, Session>()

  open(accountId: number, now: Instant): string {
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
}

const digest = (token: string) => createHash('sha256').update(token).digest('hex')
