// `node out/server/main.js --data DIR [--port N] [--sample]`: the browser porch as a program of its own.
// On standard output it says one line: where it serves (YIAN_READY) or where it already runs (YIAN_RUNNING).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages, say, type WordKey } from '../shared/words/index.ts'
import { listen } from './listen.ts'
import { type Opened, openData } from './open.ts'
import { type Options, readOptions } from './options.ts'

const top = new URL('../../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', top), 'utf8')) as { version: string }

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Node.js 24 / ${process.version}: npm start`)
  process.exit(1)
}
// Whoever reads our line may go away; the server stays.
process.stdout.on('error', () => {})

const options = readOptions(process.argv.slice(2))
if (options) await run(options)
else fail(2, 'host.start.usage')

async function run({ dataFolder, isSample, port }: Options): Promise<void> {
  const opened = await openData({ dataFolder, isSample, version, onProgress: tellProgress() }).catch(
    failToOpen,
  )
  if (!opened) return
  if ('ownedBy' in opened) {
    const { url, pid } = opened.ownedBy
    if (url) console.log(`YIAN_RUNNING ${url}`)
    else fail(1, 'host.start.openElsewhere', { pid: pid ?? '?' })
    return
  }
  await serve(opened, port)
}

async function serve(opened: Opened, port: number | undefined): Promise<void> {
  try {
    const pageDir = fileURLToPath(new URL('out/renderer', top))
    const server = await listen({ core: opened.core, pageDir }, port)
    opened.publish(server.url)
    closeOnSignal(async () => {
      await server.close()
      await opened.close()
    })
    console.log(`YIAN_READY ${server.url}`)
  } catch (error) {
    await opened.close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') fail(1, 'host.start.portTaken', { port })
    else if (code === 'EACCES') fail(1, 'host.start.portForbidden', { port })
    else throw error
  }
}

/** Says in steps of ten per cent how far the making of the sample is. */
function tellProgress(): (share: number) => void {
  let told = -1
  return (share) => {
    const step = Math.floor(share * 10)
    if (step === told) return
    told = step
    const percent = step * 10
    console.error(languages.map((language) => say(language, 'host.start.sample', { percent })).join(' · '))
  }
}

/** The first signal closes the file cleanly, the second one ends at once: what was saved stays saved. */
function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (isClosing) process.exit(1)
      isClosing = true
      await close()
      process.exit(0)
    })
  }
}

/** A refusal is said in the words of the pages; anything else is a bug and ends with its stack. */
function failToOpen(error: unknown): void {
  const { code, data } = error as { code?: string; data?: Record<string, unknown> }
  const key = `errors.${code}` as WordKey
  if (!data || !code) throw error
  fail(1, key, data)
}

/** Nobody knows the reader's language here: both. */
function fail(exitCode: number, key: WordKey, values?: Record<string, unknown>): void {
  for (const language of languages) console.error(say(language, key, values))
  process.exitCode = exitCode
}
