import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { RPCHandler } from '@orpc/server/fastify'
import { experimental_ZodSmartCoercionPlugin as SmartCoercionPlugin } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Core } from '../core/index.ts'
import { describeApi } from './openapi.ts'
import { cookieCarrier, cookieName } from './session-cookie.ts'

const MEGABYTE = 1024 * 1024
/** What is larger than a megabyte, by where it stands: a sheet of 60,000 rows, a photo that was not shrunk. */
const LARGE = {
  imports: 32 * MEGABYTE,
  // The core takes no such photo, but it says so in a sentence.
  attachments: 64 * MEGABYTE,
}
export const BODY_LIMIT = MEGABYTE

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * The core's procedures for the pages under /rpc (oRPC's own wire format) and for other programs under /api
 * (plain HTTP and JSON, described in /api/openapi.json).
 */
export function serveApi(app: FastifyInstance, core: Core): void {
  const rpc = new RPCHandler(core.router)
  // Numbers and flags in a query string are text; the contract says what they are.
  const api = new OpenAPIHandler(core.router, { plugins: [new SmartCoercionPlugin()] })

  const handle = (handler: typeof rpc | typeof api, prefix: '/rpc' | '/api') =>
    async function answer(request: FastifyRequest, reply: FastifyReply) {
      void reply.header('cache-control', 'no-store')
      const context = { carrier: cookieCarrier(request, reply) }
      const { matched } = await handler.handle(request, reply, { prefix, context })
      if (!matched) reply.callNotFound()
      return reply
    }

  for (const [prefix, handler] of [
    ['/rpc', rpc],
    ['/api', api],
  ] as const) {
    const options = { method: methods, handler: handle(handler, prefix) }
    app.route({ ...options, url: `${prefix}/*` })
    for (const [place, bodyLimit] of Object.entries(LARGE)) {
      app.route({ ...options, url: `${prefix}/${place}`, bodyLimit })
      app.route({ ...options, url: `${prefix}/${place}/*`, bodyLimit })
    }
  }

  let document: ReturnType<typeof describeApi> | null = null
  app.get('/api/openapi.json', (request) => {
    const cookie = cookieName(request.socket.localPort ?? 0)
    document ??= describeApi({ version: core.version, cookie })
    return document
  })
}
