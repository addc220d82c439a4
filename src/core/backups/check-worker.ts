// The thread that checks a copy (check.ts) and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { ORPCError } from '@orpc/client'
import type { RefusalCode } from '../../shared/errors.ts'
import { type CheckAnswer, checkCopy } from './check.ts'

const { file } = workerData as { file: string }

function answer(): CheckAnswer {
  try {
    return { mark: checkCopy(file) }
  } catch (error) {
    if (error instanceof ORPCError) return { refusal: { code: error.code as RefusalCode, data: error.data } }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.postMessage(answer())
