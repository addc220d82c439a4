import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface DesktopOptions {
  dataFolder: string
  isSample: boolean
}

/**
 * Reads the command line. What it does not know belongs to Chromium or to the other porch. The sample is a
 * file of its own, beside the user's.
 */
export function readDesktopOptions(args: string[], defaultFolder: string): DesktopOptions {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  })
  const isSample = values.sample === true
  const usual = isSample ? join(defaultFolder, 'sample') : defaultFolder
  return { dataFolder: typeof values.data === 'string' && values.data ? values.data : usual, isSample }
}
