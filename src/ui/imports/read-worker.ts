import { FileRefused } from './file-refused.ts'
import { readFile } from './read-file.ts'

/** What the worker answers with. */
export type Answer = { sheets: Awaited<ReturnType<typeof readFile>> } | { problem: FileRefused['problem'] }

addEventListener('message', async ({ data }: MessageEvent<File>) => {
  const answer: Answer = await readFile(data).then(
    (sheets) => ({ sheets }),
    (error: unknown) => ({ problem: error instanceof FileRefused ? error.problem : 'broken' }),
  )
  postMessage(answer)
})
