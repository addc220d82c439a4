// Imported first by every entry: on an older Node the SQLite binding ends in a crash without a word.
import { major } from './lib/node24.mjs'
import { say } from './lib/words.mjs'

if (major(process.version) < 24) {
  console.error(say('nodeNotOurs', { version: process.version }))
  process.exit(1)
}
