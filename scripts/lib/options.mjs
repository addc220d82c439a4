import { say } from './words.mjs'

/**
 * @typedef {object} Options
 * @property {'desktop' | 'browser'} [host] undefined: a window where possible
 * @property {number} [port]
 * @property {string} [data]
 * @property {boolean} sample
 * @property {boolean} open
 * @property {boolean} help
 */

/** A mistake in the command line, said so that the user can put it right. */
export class WrongOption extends Error {}

const WITH_VALUE = ['--host', '--port', '--data']
const WITHOUT_VALUE = ['--sample', '--no-open', '--help', '-h']

/**
 * `--name value` and `--name=value` mean the same.
 * @param {string[]} args
 * @returns {Options}
 */
export function parseOptions(args) {
  /** @type {Options} */
  const options = { sample: false, open: true, help: false }
  const left = [...args]
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [, option = arg, inline] = /^(--[^=]+)=(.*)$/s.exec(arg) ?? []
    if (WITHOUT_VALUE.includes(option)) {
      if (inline !== undefined) throw new WrongOption(say('optionNoValue', { option }))
      if (option === '--sample') options.sample = true
      else if (option === '--no-open') options.open = false
      else options.help = true
    } else if (WITH_VALUE.includes(option)) {
      const value = inline ?? left.shift()
      if (!value || (inline === undefined && value.startsWith('--'))) {
        throw new WrongOption(say('optionNeedsValue', { option }))
      }
      if (option === '--host') options.host = host(value)
      else if (option === '--port') options.port = port(value)
      else options.data = value
    } else {
      throw new WrongOption(say('unknownOption', { option }))
    }
  }
  return options
}

/** @param {string} value */
function host(value) {
  if (value === 'desktop' || value === 'browser') return value
  throw new WrongOption(say('badHost', { value }))
}

/** @param {string} value */
function port(value) {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  throw new WrongOption(say('badPort', { value }))
}
