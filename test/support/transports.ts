import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { onTestFinished } from 'vitest'
import { servePort } from '../../electron/core/serve-port.ts'
import type { Core } from '../../src/core/index.ts'
import { createServer } from '../../src/server/server.ts'
import type { CoreClient } from '../../src/shared/client.ts'

type Client = CoreClient

/** A way from a page to the core. Each client it gives is a window of its own, with its own session. */
export interface Transport {
  name: string
  open(core: Core): Promise<() => Client>
}

const desktop: Transport = {
  name: 'MessagePort',
  open: async (core) => () => {
    const { port1, port2 } = new MessageChannel()
    servePort(core, port1)
    port1.start()
    port2.start()
    onTestFinished(() => port2.close())
    return createORPCClient(new PortLink({ port: port2 }))
  },
}

const browser: Transport = {
  name: 'HTTP',
  open: async (core) => {
    const { url } = await makeServer(core)
    return () => createORPCClient(new FetchLink({ url: `${url}rpc`, fetch: fetchWithCookies() }))
  },
}

export const transports = [desktop, browser]

/** The real server on a free port, with a page of one line. */
export async function makeServer(core: Core) {
  const pageDir = mkdtempSync(join(tmpdir(), 'yian-page-'))
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Yi’an</title>')
  const server = await createServer({ core, port: 0, pageDir })
  onTestFinished(async () => {
    await server.close()
    rmSync(pageDir, { recursive: true, force: true })
  })
  return server
}

/** `fetch` as a browser does it: what the server sets as cookies goes along with the next call. */
export function fetchWithCookies() {
  const jar = new Map<string, string>()
  return async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init)
    if (jar.size > 0) request.headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '))
    const response = await fetch(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return response
  }
}
