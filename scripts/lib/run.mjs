import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { say } from './words.mjs'

const KEEP = 200_000
const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs one command to its end. What it prints is kept, not shown, unless `show`.
 * It gets a process group of its own, so that stopping it also stops what it started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number, show?: boolean, shell?: boolean,
 *   onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>}
 */
export function run(command, args, { cwd, env, limit, show = false, shell = false, onStart } = {}) {
  return new Promise((resolve) => {
    const out = show ? 'inherit' : 'pipe'
    const group = process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', out, out],
      detached: group,
      windowsHide: true,
    })
    if (child.pid) onStart?.(child.pid)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-KEEP)
      })
    }

    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      try {
        if (group && child.pid) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {} // it has just ended by itself
    }
    /** @type {NodeJS.Timeout | undefined} */
    let force
    /** @param {NodeJS.Signals} signal */
    const stopFirmly = (signal) => {
      stop(signal)
      force ??= setTimeout(() => stop('SIGKILL'), 5000)
    }
    /** @type {NodeJS.Signals | undefined} */
    let interrupted
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      interrupted = signal
      stopFirmly(signal)
    }
    for (const signal of STOP_SIGNALS) process.on(signal, onSignal)

    let late = false
    const timer = limit
      ? setTimeout(() => {
          late = true
          stopFirmly('SIGTERM')
        }, limit)
      : undefined

    /** @param {number | null} code @param {string} [note] */
    const end = (code, note) => {
      clearTimeout(timer)
      clearTimeout(force)
      for (const signal of STOP_SIGNALS) process.off(signal, onSignal)
      if (interrupted) process.exit(128 + constants.signals[interrupted])
      if (late && limit) note = say('tookTooLong', { seconds: Math.round(limit / 1000) })
      resolve({ ok: code === 0 && !late, code, output: note ? `${output}\n${note}` : output })
    }
    child.on('error', (error) => end(null, error.message))
    child.on('close', (code) => end(code))
  })
}

/**
 * The last lines of what a command printed: where tools put the reason.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.slice(-count).join('\n')
}
