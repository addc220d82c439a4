import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pageHeaders } from '../shared/page.ts'
import { type Answer, sendAnswer } from './answers.ts'

/** The names this computer has for itself. Any other one was made to point here by somebody else's DNS. */
const names = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Refuses whatever another website makes a browser send: a wrong Host (DNS rebinding) and a foreign Origin.
 * With the SameSite cookie and JSON as the only body, that leaves no request to forge. Sets the safety headers.
 */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(pageHeaders)
    const refusal = refusalOf(request)
    if (refusal) return sendAnswer(request, reply, refusal)
  })
}

function refusalOf({ headers, socket }: FastifyRequest): Answer | null {
  const port = socket.localPort
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  const host = headers.host?.toLowerCase() ?? ''
  if (!hosts.includes(host)) {
    return { status: 403, code: 'WRONG_HOST', message: `Open this as http://127.0.0.1:${port}/` }
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return { status: 403, code: 'WRONG_ORIGIN', message: 'Another website may not call this server' }
  }
  return null
}
