// `npm test`: every check in order, quick ones first; stops after the first round with one that fails.
// --only=name[,name] runs some of them.
import { ensureBuilt } from './lib/build.mjs'
import { ensureNode24, projectEnv } from './lib/node24.mjs'
import { endWithNpm } from './lib/parent.mjs'
import { giveUp } from './lib/problem.mjs'
import { elapsed } from './lib/progress.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { tool } from './lib/tool.mjs'
import { say } from './lib/words.mjs'

/** A check that hangs is ended: all of them together take less than this. */
const LIMIT = 25 * 60_000

/** @typedef {{ title: () => string, work: () => Promise<boolean> }} Check */
/** @type {Record<string, Check>} */
const CHECKS = {
  style: {
    title: () => say('checkStyle'),
    work: () => quiet('@biomejs/biome', 'biome', 'check', '--error-on-warnings'),
  },
  types: { title: () => say('checkTypes'), work: () => quiet('typescript', 'tsc', '-b', '--pretty') },
  unused: { title: () => say('checkUnused'), work: () => quiet('knip', 'knip', '--no-progress') },
  sample: {
    title: () => say('checkSample'),
    work: async () => ran(await run(process.execPath, ['test/e2e/support/make-sample.ts'], options(false))),
  },
  unit: { title: () => say('checkUnit'), work: () => shown('vitest', 'vitest', 'run', '--reporter=dot') },
  build: { title: () => say('checkBuild'), work: built },
  e2e: {
    title: () => say('checkE2e'),
    work: () =>
      shown(
        '@playwright/test',
        'playwright',
        'test',
        '-c',
        'test/e2e/playwright.config.ts',
        '--reporter=dot',
      ),
  },
}

/** One round after the other. What one core does is run beside what another does. */
const ROUNDS = [['style', 'unused'], ['types', 'sample'], ['unit'], ['build'], ['e2e']]

endWithNpm()
await ensureNode24()
try {
  process.exitCode = await runChecks(chosen(process.argv.slice(2)))
} catch (error) {
  giveUp(error)
}

/** @param {string[]} args */
function chosen(args) {
  const names = args.flatMap((arg) => arg.replace(/^--only=/, '').split(','))
  const unknown = names.find((name) => !CHECKS[name])
  if (unknown !== undefined) {
    console.error(say('checkUnknown', { name: unknown, names: Object.keys(CHECKS).join(', ') }))
    process.exit(2)
  }
  return names.length > 0 ? names : Object.keys(CHECKS)
}

/** @param {string[]} names */
async function runChecks(names) {
  const from = Date.now()
  for (const round of ROUNDS) {
    const chosen = round.filter((name) => names.includes(name))
    const passed = await Promise.all(chosen.map(passes))
    if (passed.includes(false)) return 1
  }
  console.log(`\n✓ ${say('checkPassed', { time: elapsed(Date.now() - from) })}`)
  return 0
}

/** @param {string} name */
async function passes(name) {
  const { title, work } = /** @type {Check} */ (CHECKS[name])
  const from = Date.now()
  console.log(`\n▸ ${name}: ${title()}`)
  const isGood = await work()
  if (isGood) console.log(`✓ ${name} ${elapsed(Date.now() - from)}`)
  else console.error(`✗ ${say('checkFailed', { name, time: elapsed(Date.now() - from) })}`)
  return isGood
}

/**
 * A tool that says little when all is well: its output is shown only when it fails.
 * @param {string} name
 * @param {string} command
 * @param {...string} args
 */
async function quiet(name, command, ...args) {
  return ran(await run(process.execPath, [tool(name, command), ...args], options(false)))
}

/** @param {{ ok: boolean, output: string }} done */
function ran({ ok, output }) {
  if (!ok) console.error(output)
  return ok
}

/**
 * A tool that takes minutes: it shows how far it is.
 * @param {string} name
 * @param {string} command
 * @param {...string} args
 */
async function shown(name, command, ...args) {
  const { ok, output } = await run(process.execPath, [tool(name, command), ...args], options(true))
  if (!ok && output.trim()) console.error(output)
  return ok
}

async function built() {
  await ensureBuilt(['app', 'server'])
  return true
}

/** @param {boolean} show */
function options(show) {
  return { cwd: root, env: projectEnv(), limit: LIMIT, show }
}
