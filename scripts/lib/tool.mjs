import { join } from 'node:path'
import { root } from './root.mjs'
import { readJson } from './stamp.mjs'

/**
 * The script behind a tool's command. Run with our own Node it needs no .cmd and no shell on Windows.
 * @param {string} name package
 * @param {string} [command]
 */
export function tool(name, command = name) {
  const folder = join(root, 'node_modules', name)
  const bin = readJson(join(folder, 'package.json'))?.bin
  return join(folder, typeof bin === 'string' ? bin : (bin?.[command] ?? command))
}
