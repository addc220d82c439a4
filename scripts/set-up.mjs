// `npm start` and `npm test` come here first: a bare clone becomes ready, and nothing is done twice.
// Runs on the system's Node and uses only what is built in, since nothing else is there yet.
import { join } from 'node:path'
import { browserReady, provideBrowserAndFont } from './lib/browser-and-font.mjs'
import { withLock } from './lib/lock.mjs'
import { isNodeLinked, linkNode, major, nodePackage, projectNode } from './lib/node24.mjs'
import { installPackages, packagesNeeded } from './lib/packages.mjs'
import { endWithNpm } from './lib/parent.mjs'
import { giveUp, Problem } from './lib/problem.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { readStamp, writeStamp } from './lib/stamp.mjs'
import { say } from './lib/words.mjs'

const [mode] = process.argv.slice(2)
if (mode !== 'start' && mode !== 'test') {
  console.error(say('setUpUsage'))
  process.exit(2)
}
if (major(process.version) < 20) {
  console.error(say('nodeTooOld', { version: process.version }))
  process.exit(1)
}

endWithNpm()
try {
  if (!isReady()) await withLock(join(root, '.yian-set-up.lock'), say('setUpWait'), setUp)
  console.log(`✓ ${say('setUpReady')}`)
} catch (error) {
  giveUp(error)
}

function isReady() {
  const hasNode = readStamp().node === true && isNodeLinked()
  return !packagesNeeded() && hasNode && (mode === 'start' || browserReady())
}

/** @param {(pid: number) => void} addOwner */
async function setUp(addOwner) {
  await installPackages(addOwner)
  await checkNode()
  if (mode === 'test') await provideBrowserAndFont()
}

/** The project's own Node came with the packages; elsewhere (macOS) the system's must do. */
async function checkNode() {
  if (readStamp().node === true && isNodeLinked()) return
  const own = nodePackage(process.platform, process.arch)
  const node = projectNode()
  const runs = node !== undefined && (await run(node, ['-v'])).ok
  if (own && !runs) {
    throw new Problem(
      say('node24'),
      say('nodeMissing', { where: `node_modules/${own}` }),
      say('nodeMissingDo'),
    )
  }
  linkNode()
  if (!own && major(process.version) < 24) {
    const platform = `${process.platform}-${process.arch}`
    console.error(say('nodeSystem', { platform, version: process.version }))
    process.exit(1)
  }
  writeStamp({ node: true })
}
