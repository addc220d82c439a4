import { FileRefused } from './file-refused.ts'
import type { FileSheet } from './read-file.ts'
import type { Answer } from './read-worker.ts'

/**
 * Reads a file as `readFile` does, in a thread of its own: a year's ledger takes seconds, and the page goes on meanwhile.
 * @throws FileRefused
 */
export async function readApart(file: File): Promise<FileSheet[]> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
      worker.addEventListener('error', reject)
      worker.postMessage(file)
    })
    if ('problem' in answer) throw new FileRefused(answer.problem)
    return answer.sheets
  } finally {
    worker.terminate()
  }
}
