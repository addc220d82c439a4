import { refuse } from '../shared/errors.ts'
import type { RequestKey } from '../shared/ids.ts'
import type { Actor } from './accounts/actor.ts'
import { sql } from './db/statement.ts'
import type { Reader, Writer } from './db/store.ts'

/** Answers are kept this long: a line that was down longer is looked at by a person. */
const KEPT_MS = 14 * 86_400_000

interface SentCall {
  action: string
  accountId: number
  answer: string
}

const getSent = sql<{ key: string }, SentCall>(
  'SELECT action, accountId, answer FROM sentCall WHERE key = @key',
)
const insertSent = sql<SentCall & { key: string; at: number }>(
  'INSERT INTO sentCall (key, action, accountId, at, answer) VALUES (@key, @action, @accountId, @at, @answer)',
)
/** A few with each call, so that it never takes long. */
const forgetOld = sql<{ before: number }>(
  'DELETE FROM sentCall WHERE key IN (SELECT key FROM sentCall WHERE at < @before LIMIT 3)',
)

export const findSent = (reader: Reader, key: RequestKey): SentCall | undefined =>
  reader.get(getSent, { key })

/** What was answered the first time. @throws KEY_USED when it was another call, or another person's */
export function answerAgain<T>(sent: SentCall, action: string, actor: Actor): T {
  if (sent.action !== action || sent.accountId !== actor.accountId) throw refuse('KEY_USED', {})
  return JSON.parse(sent.answer)
}

/** Remembers the answer, in the transaction of what was done. */
export function keepSent(tx: Writer, key: RequestKey, action: string, actor: Actor, answer: object): void {
  tx.run(insertSent, { key, action, accountId: actor.accountId, at: tx.now, answer: JSON.stringify(answer) })
  tx.run(forgetOld, { before: tx.now - KEPT_MS })
}
