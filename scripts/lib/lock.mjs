import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from './problem.mjs'
import { say } from './words.mjs'

const MINUTE = 60_000
const WAIT = 30 * MINUTE

/**
 * Lets one script at a time do a piece of work in this folder. `mkdir` is the lock: it either makes the
 * folder or finds it. The folder tells whose it is, so that one left by a killed script is taken over.
 * `work` can add a process it started: one that outlives its killed script still holds the lock.
 * @template T
 * @param {string} folder
 * @param {string} waiting said once when another script is at it
 * @param {(addOwner: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, waiting, work) {
  const giveUpAt = Date.now() + WAIT
  let told = false
  while (!take(folder)) {
    if (isStale(folder)) {
      clear(folder)
      continue
    }
    if (!told) console.log(waiting)
    told = true
    if (Date.now() > giveUpAt) {
      const lock = basename(folder)
      throw new Problem(
        waiting,
        say('lockTooLong', { minutes: WAIT / MINUTE }),
        say('lockTooLongDo', { lock }),
      )
    }
    await sleep(300)
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work((pid) => appendFileSync(join(folder, 'pid'), `\n${pid}`))
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

/**
 * Its owners are gone, or the first never wrote its name (killed right after mkdir).
 * @param {string} folder
 */
export function isStale(folder) {
  try {
    const age = Date.now() - statSync(folder).mtimeMs
    const pids = owners(folder)
    return pids.length > 0 ? !pids.some(isAlive) || age > 2 * WAIT : age > 10_000
  } catch {
    return false // released meanwhile: simply try again
  }
}

/** @param {string} folder */
function owners(folder) {
  try {
    const text = readFileSync(join(folder, 'pid'), 'utf8')
    return text
      .split('\n')
      .map(Number)
      .filter((pid) => pid > 0)
  } catch {
    return []
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Renaming comes first: of two scripts that both see a stale lock, one gets it.
 * @param {string} folder
 */
function clear(folder) {
  const aside = `${folder}.stale-${process.pid}`
  try {
    renameSync(folder, aside)
  } catch {
    return
  }
  // The slower of the two may have moved the new owner's lock: give it back.
  if (isStale(aside)) rmSync(aside, { recursive: true, force: true })
  else renameSync(aside, folder)
}
