import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { Core } from '../../src/core/index.ts'

/**
 * Serves the core's procedures to the page at the other end of a port. The port is the session: it ends with
 * the page that holds it.
 */
export function servePort(core: Core, port: SupportedMessagePort): void {
  let token: string | null = null
  const carrier = {
    get: () => token,
    set: (next: string | null) => {
      token = next
    },
  }
  new RPCHandler(core.router).upgrade(port, { context: { carrier } })
}
