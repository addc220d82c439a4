import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionCarrier } from '../core/accounts/sessions.ts'

/** Cookies are shared by all ports of a host: each server has its own, so that two files can be open at once. */
export const cookieName = (port: number) => `yian-${port}`

/**
 * The session of a request, carried by a cookie that scripts can't read and other sites can't send. Without
 * `Secure`: this is plain HTTP on the loopback.
 */
export function cookieCarrier(request: FastifyRequest, reply: FastifyReply): SessionCarrier {
  const name = cookieName(request.socket.localPort ?? 0)
  let token = readCookie(request.headers.cookie, name)
  return {
    get: () => token,
    set: (next) => {
      token = next
      const end = next ? '' : '; Max-Age=0'
      void reply.header('set-cookie', `${name}=${next ?? ''}; Path=/; HttpOnly; SameSite=Strict${end}`)
    },
  }
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}
