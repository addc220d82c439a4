import { createServer, type Server, type ServerOptions } from './server.ts'

const USUAL_PORT = 4870
/** The usual port, those after it, then any free one. */
const usualPorts = [...Array.from({ length: 20 }, (_, i) => USUAL_PORT + i), 0]

/**
 * Serves on the port that was asked for, or on the first free of the usual ones.
 * @throws EADDRINUSE, EACCES (Node's own errors) when the port that was asked for can't be had
 */
export async function listen(
  options: Omit<ServerOptions, 'port'>,
  port: number | undefined,
): Promise<Server> {
  if (port !== undefined) return createServer({ ...options, port })
  for (const usual of usualPorts) {
    try {
      return await createServer({ ...options, port: usual })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error('unreachable: port 0 is always free')
}
