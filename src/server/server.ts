import type { AddressInfo } from 'node:net'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyReply } from 'fastify'
import type { Core } from '../core/index.ts'
import { answerFailures } from './answers.ts'
import { BODY_LIMIT, serveApi } from './api.ts'
import { closePolitely } from './closing.ts'
import { guard } from './guard.ts'

export interface ServerOptions {
  core: Core
  /** 0 takes any free one. */
  port: number
  /** Loopback only: the session is a cookie on plain HTTP. */
  host?: '127.0.0.1' | '::1'
  /** The folder of the built page. */
  pageDir: string
}

export interface Server {
  /** Where the page is, e.g. `http://127.0.0.1:4870/`. */
  url: string
  /** Cuts live updates, lets calls under way finish and stops listening. The core stays open. */
  close(): Promise<void>
}

/** A call that takes longer than this is cut when the server closes. */
const CLOSING_LIMIT = 5000

/**
 * The browser porch: the page, the core's procedures and their description, over HTTP on this computer only.
 * @throws EADDRINUSE, EACCES (Node's own errors) when the port can't be had
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { core, port, host = '127.0.0.1', pageDir } = options
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' })
  // JSON is the only body: other kinds are what forms of other websites can send.
  app.removeContentTypeParser('text/plain')

  guard(app)
  answerFailures(app, core.parts.log)
  closePolitely(app)
  app.get('/health', () => ({
    ok: core.parts.store.connection.open,
    version: core.version,
    schema: core.schema,
  }))
  serveApi(app, core)
  app.register(fastifyStatic, {
    root: pageDir,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: setCaching,
  })

  await app.listen({ port, host })
  const { port: actual } = app.server.address() as AddressInfo
  let closing: Promise<void> | null = null
  return {
    url: `http://${host === '::1' ? '[::1]' : host}:${actual}/`,
    close: () => {
      closing ??= closeWithin(CLOSING_LIMIT)
      return closing
    },
  }

  async function closeWithin(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => app.server.closeAllConnections(), milliseconds)
    await app.close()
    clearTimeout(timer)
  }
}

/** Vite names its files by their content; index.html alone must be asked for each time. */
function setCaching(reply: FastifyReply, path: string): void {
  const isNamedByContent = /[\\/]assets[\\/]/.test(path)
  void reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
}
