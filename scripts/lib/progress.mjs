/** @param {number} ms */
export function elapsed(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * One line per step: what and why when it starts, the time when it ends.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const from = Date.now()
  process.stdout.write(`▸ ${what} … `)
  try {
    return await work()
  } finally {
    process.stdout.write(`${elapsed(Date.now() - from)}\n`)
  }
}
