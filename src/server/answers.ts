import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../core/log.ts'

/** What the server itself says no to, before the core is asked. */
export interface Answer {
  status: number
  code: string
  message: string
  data?: unknown
}

/** The codes of what is wrong with a request as such; the core's own refusals have theirs. */
const codes: Record<number, string> = {
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
}

/** Sends a refusal in the form in which the caller's client reads errors: oRPC's, or plain JSON. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, code, message, data } = answer
  const error = new ORPCError(code, { status, message, data }).toJSON()
  return reply.code(status).send(request.url.startsWith('/rpc/') ? { json: error } : error)
}

/** Every failure outside the core is JSON too; what nobody foresaw is logged under the id that is shown. */
export function answerFailures(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((request, reply) =>
    sendAnswer(request, reply, { status: 404, code: 'NOT_FOUND', message: 'There is nothing here' }),
  )
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) {
      return sendAnswer(request, reply, {
        status,
        code: codes[status] ?? 'BAD_REQUEST',
        message: error.message,
      })
    }
    const id = randomBytes(3).toString('hex').toUpperCase()
    log.error('bug', { id, path: request.url.split('?')[0], error: error.stack ?? error.message })
    return sendAnswer(request, reply, { status: 500, code: 'BUG', message: 'BUG', data: { id } })
  })
}
