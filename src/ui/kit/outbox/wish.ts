import { ORPCError } from '@orpc/client'
import type { Instant } from '../../../shared/day.ts'
import { type RefusalCode, type RefusalData, refusals } from '../../../shared/errors.ts'
import type { Id, RequestKey } from '../../../shared/ids.ts'

/** Why something was not recorded. */
export type Why =
  | { is: 'refused'; code: string; data: unknown }
  /** The text is nobody's, or more than one person's. */
  | { is: 'nobody' }
  | { is: 'several' }

export type Outcome<A> =
  | { is: 'recorded'; answer: A }
  | { is: 'refused'; why: Why }
  /** The line broke: recorded or not, nobody knows. */
  | { is: 'noAnswer' }

/** One thing to be recorded, with a key made once: however often it is sent, it is carried out once. */
export interface Wish<C> {
  key: RequestKey
  at: Instant
  /** A number within the page, for those of one millisecond. */
  order: number
  /** Whose wish it is; sent again only under that account. */
  accountId: Id
  /** The name or the number, as the operator knows it. */
  label: string
  call: C
  /** Was on the line at least once: it may be recorded already. */
  isSent: boolean
  state: 'sending' | 'waiting' | 'recorded' | 'refused'
  why: Why | null
}

/** Doors and breaks: the wish is neither recorded nor refused. */
const unanswered = new Set(['SIGNED_OUT', 'LOCKED'])

/** What a failed call says of a wish; null where nobody knows whether it arrived. */
export function whyOf(error: unknown): Why | null {
  if (!(error instanceof ORPCError) || unanswered.has(error.code)) return null
  // A failure of something between is no answer of the core.
  if (!(error.code in refusals) && error.status >= 500) return null
  return { is: 'refused', code: error.code, data: error.data ?? {} }
}

/** The error again, as the page describes it. */
export const errorOf = ({ code, data }: { code: string; data: unknown }) =>
  new ORPCError(code, { data, defined: true })

/** Is it this refusal? With its data. */
export const refusedBy = <C extends RefusalCode>(why: Why | null, code: C): RefusalData<C> | null =>
  why?.is === 'refused' && why.code === code ? (why.data as RefusalData<C>) : null
