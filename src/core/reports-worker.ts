// The thread of the long reads (db/reports.ts). It opens the file for each report: what was restored meanwhile is
// read, and nobody who renames the file finds it held open.
import { parentPort, workerData } from 'node:worker_threads'
import { ORPCError } from '@orpc/client'
import type { RefusalCode } from '../shared/errors.ts'
import { asRefusal } from './db/failure.ts'
import { openFile } from './db/open.ts'
import type { Answer, Question, ReportServices } from './db/reports.ts'
import { Store } from './db/store.ts'
import { reports } from './reports.ts'

const { file } = workerData as { file: string }
const services: ReportServices = reports

parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await answer(question)))

async function answer(question: Question): Promise<Answer> {
  const { id } = question
  try {
    return { id, result: await run(question) }
  } catch (error) {
    const refusal = asRefusal(error, file)
    if (refusal instanceof ORPCError)
      return { id, refusal: { code: refusal.code as RefusalCode, data: refusal.data } }
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/**
 * In one transaction: all of a report's statements see the same moment, whatever is committed meanwhile. What is drawn from them
 * is a promise, which comes when the file is closed again.
 */
function run({ name, input, actor, now }: Question): unknown {
  const service = services[name]
  if (!service) throw new Error(`no report ${name}`)
  const db = openFile(file, { isReadOnly: true })
  try {
    const store = new Store(db, { clock: () => now, onChange: () => {} })
    let result: unknown
    db.transaction(() => {
      result = store.read((reader) => service(reader, input as never, actor as never))
    })()
    return result
  } finally {
    db.close()
  }
}
