// The process that owns the file in the desktop app, so that no report can freeze the window.
import { readFileSync } from 'node:fs'
import type { MessagePortMain } from 'electron'
import { type Opened, openData } from '../../src/server/open.ts'
import { readOptions } from '../../src/server/options.ts'
import type { FromCore, ToCore } from '../messages.ts'
import { servePort } from './serve-port.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const parent = process.parentPort
const tell = (message: FromCore) => parent.postMessage(message)

const opening = open()
parent.on('message', async ({ data, ports }) => {
  const message = data as ToCore
  const opened = await opening
  if (message.type === 'connect') connect(opened, ports[0])
  else await close(opened)
})
process.on('SIGTERM', async () => close(await opening))

/** Opens the folder and tells what came of it; a bug ends the process, and the main process sees that. */
async function open(): Promise<Opened | null> {
  const options = readOptions(process.argv.slice(2))
  if (!options) throw new Error('the core process was started without --data')
  try {
    const opened = await openData({
      ...options,
      version,
      onProgress: (share) => tell({ type: 'progress', share }),
    })
    if ('ownedBy' in opened) {
      tell({ type: 'owned', ...opened.ownedBy })
      return null
    }
    tell({ type: 'ready' })
    return opened
  } catch (error) {
    const { code, data } = error as { code?: string; data?: Record<string, unknown> }
    if (!code || !data) throw error
    tell({ type: 'refused', code, data })
    return null
  }
}

function connect(opened: Opened | null, port: MessagePortMain | undefined): void {
  if (!opened || !port) return
  servePort(opened.core, port)
  port.start()
}

async function close(opened: Opened | null): Promise<void> {
  await opened?.close()
  process.exit(0)
}
