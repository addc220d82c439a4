import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { say } from './words.mjs'

/** Signals this close together are one wish: a terminal and npm both pass on the same Ctrl-C. */
const SAME_WISH = 3000

/**
 * Runs the process that owns the file and stays until it has closed it. Each line it prints goes to `onLine`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onLine: (line: string) => void }} options
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, ranFor: number }>}
 */
export function supervise(command, args, { cwd, env, onLine }) {
  return new Promise((resolve) => {
    const startedAt = Date.now()
    // A group of its own: Ctrl-C comes to us alone, and the child hears it exactly once.
    // On Windows a console sends Ctrl-C and its closing to every program in it, and kill() would end the
    // child without a chance to close the file: there nothing is passed on, only waited for.
    const ownGroup = process.platform !== 'win32'
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'], detached: ownGroup })

    let askedAt = 0
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      const now = Date.now()
      if (askedAt === 0) {
        askedAt = now
        console.log(`\n${say('closing')}`)
        // A closed terminal (SIGHUP) asks for the same as SIGTERM, which every server knows.
        if (ownGroup) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      } else if (now - askedAt > SAME_WISH) {
        console.error(say('killed'))
        child.kill('SIGKILL')
      }
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, onSignal)

    createInterface({ input: child.stdout }).on('line', onLine)
    child.on('error', (error) => {
      console.error(say('cannotRun', { what: command, why: error.message }))
      resolve({ code: 1, signal: null, ranFor: 0 })
    })
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, onSignal)
      // Asked to stop before it could listen for signals: there was nothing to close yet.
      const stoppedEarly = askedAt > 0 && (signal === 'SIGINT' || signal === 'SIGTERM')
      resolve({ code: code ?? (stoppedEarly ? 0 : 1), signal, ranFor: Date.now() - startedAt })
    })
  })
}
