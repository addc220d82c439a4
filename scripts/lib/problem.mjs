import { say } from './words.mjs'

/** A step that failed, with what a person needs: which one, why, and what to do. */
export class Problem extends Error {
  /**
   * @param {string} step
   * @param {string} why
   * @param {string} todo
   */
  constructor(step, why, todo) {
    super(`${step}: ${why}`)
    this.step = step
    this.why = why
    this.todo = todo
  }
}

/**
 * Prints a failure and ends the script. A bug of ours keeps its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (error instanceof Problem) {
    console.error(`\n✗ ${say('failed', { step: error.step })}`)
    console.error(`  ${say('why')} ${error.why.trim().replace(/\n/g, '\n    ')}`)
    console.error(`  ${say('whatToDo')} ${error.todo}`)
  } else {
    console.error(error)
  }
  process.exit(1)
}
