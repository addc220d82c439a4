import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type RefusalCode, type RefusalData, refuse } from '../../shared/errors.ts'
import { asRefusal } from '../db/failure.ts'
import { openFile } from '../db/open.ts'
import { type Mark, markOf } from './changed.ts'

/** What the thread says: how far the copy is, what it was refused with, or a bug. */
export type CheckAnswer =
  | { mark: Mark }
  | { refusal: { code: RefusalCode; data: RefusalData<RefusalCode> } }
  | { bug: string }

/** Beside this file in a build, whose parts lie in one folder; here among the sources. */
const entry = import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js'

/**
 * Checks a file that nobody else has open, and leaves it as one file without a journal beside it. It reads every page, for
 * seconds in a file of years.
 * @throws FILE_FOREIGN, FILE_NEWER, FILE_BROKEN
 */
export function checkCopy(file: string): Mark {
  const db = openFile(file)
  try {
    // A file without a schema was not made by us: an empty one passes every check of the engine.
    const hasSchema = db.pragma('user_version', { simple: true }) !== 0
    const isWhole = hasSchema && db.pragma('integrity_check', { simple: true }) === 'ok'
    if (!isWhole) throw refuse('FILE_BROKEN', { file: basename(file) })
    db.pragma('journal_mode = DELETE')
    return markOf(db)
  } catch (error) {
    throw asRefusal(error, file)
  } finally {
    db.close()
  }
}

/** The same in a thread of its own, so that nobody at a counter waits for it. @throws as `checkCopy` */
export function checkCopyApart(file: string): Promise<Mark> {
  const { promise, resolve, reject } = Promise.withResolvers<Mark>()
  const worker = new Worker(new URL(entry, import.meta.url), { workerData: { file } })
  worker.on('message', (answer: CheckAnswer) => {
    if ('mark' in answer) resolve(answer.mark)
    else if ('refusal' in answer) reject(refuse(answer.refusal.code, answer.refusal.data))
    else reject(new Error(answer.bug))
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('the checking thread ended')))
  return promise
}
