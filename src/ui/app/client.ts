import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import type { CoreClient } from '../../shared/client.ts'

export type Client = CoreClient

/** In the desktop window the preload hands over one MessagePort; in a browser calls go over HTTP. */
async function makeClient(): Promise<Client> {
  if (location.protocol === 'app:') {
    const port = await new Promise<MessagePort>((resolve) => {
      addEventListener('message', ({ data, source, ports: [first] }) => {
        if (source === window && data === 'yian:port' && first) resolve(first)
      })
    })
    port.start()
    return createORPCClient(new PortLink({ port }))
  }
  return createORPCClient(new FetchLink({ url: `${location.origin}/rpc` }))
}

/** The core's procedures, as this page calls them. */
export const client: Client = await makeClient()

/** The same procedures as TanStack Query options; keys begin with the ledger's name. */
export const api: RouterUtils<Client> = createTanstackQueryUtils(client)
