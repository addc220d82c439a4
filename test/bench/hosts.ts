import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createRouterClient } from '@orpc/server'
import { servePort } from '../../electron/core/serve-port.ts'
import { type Core, createCore } from '../../src/core/index.ts'
import { sampleSecret } from '../../src/core/sample/index.ts'
import { createServer } from '../../src/server/server.ts'
import type { CoreClient } from '../../src/shared/client.ts'

export type Client = CoreClient

/** One core on a file, reached in three ways, each signed in as the director. */
export interface Hosts {
  core: Core
  service: Client
  port: Client
  http: Client
  url: string
  close(): Promise<void>
}

export async function openHosts(file: string, pageDir: string): Promise<Hosts> {
  const core = await createCore({
    file,
    log: { info() {}, error: (message, details) => console.error(message, details) },
  })
  const service = memoryClient(core)
  const channel = new MessageChannel()
  servePort(core, channel.port1)
  channel.port1.start()
  channel.port2.start()
  const port: Client = createORPCClient(new PortLink({ port: channel.port2 }))
  const server = await createServer({ core, pageDir, port: 0 })
  const http = httpClient(server.url)
  for (const client of [service, port, http])
    await client.accounts.signIn({ name: 'yuanzhang', secret: sampleSecret })
  return {
    core,
    service,
    port,
    http,
    url: server.url,
    close: async () => {
      channel.port1.close()
      channel.port2.close()
      await server.close()
      await core.close()
    },
  }
}

/** A client straight to the router, with a session of its own. */
export const memoryClient = (core: Core): Client =>
  createRouterClient(core.router, { context: { carrier: memoryCarrier() } })

function memoryCarrier() {
  let token: string | null = null
  return {
    get: () => token,
    set: (next: string | null) => {
      token = next
    },
  }
}

function httpClient(url: string): Client {
  let cookie = ''
  return createORPCClient(
    new HttpLink({
      url: new URL('/rpc', url).href,
      headers: () => (cookie ? { cookie } : {}),
      fetch: async (request, init) => {
        const response = await fetch(request, init)
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
        return response
      },
    }),
  )
}
