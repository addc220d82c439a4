import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/**
 * Lets the server close soon and politely: live updates, which never end by themselves, are cut; calls under
 * way finish, and their connections are not kept for a next one.
 */
export function closePolitely(app: FastifyInstance): void {
  const streams = new Set<ServerResponse>()
  let isClosing = false
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) void reply.header('connection', 'close')
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) return
    streams.add(reply.raw)
    reply.raw.once('close', () => streams.delete(reply.raw))
  })
  app.addHook('preClose', async () => {
    isClosing = true
    for (const stream of streams) stream.destroy()
  })
}
