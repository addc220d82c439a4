// `node test/crash/run.ts [times]`: kills the process that assigns beds, again and again at random moments, and
// looks each time whether the file kept what was acknowledged, whole.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { createCore } from '../../src/core/index.ts'

const secret = '135790'
const silent = { info() {}, error() {} }

export interface CrashResult {
  kills: number
  acknowledged: number
  /** Sentences about what was lost or half done; empty when all is well. */
  faults: string[]
}

/** Kills the worker so many times on one file and checks the file after each. */
export async function crashTest(times: number): Promise<CrashResult> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-crash-'))
  const file = join(folder, 'yian.sqlite')
  await prepare(file)
  const result: CrashResult = { kills: 0, acknowledged: 0, faults: [] }
  try {
    for (let round = 1; round <= times; round += 1) {
      const said = await killOnce(file)
      result.kills += 1
      result.acknowledged += said.length
      result.faults.push(...(await check(file, said)).map((fault) => `kill ${round}: ${fault}`))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return result
}

async function prepare(file: string): Promise<void> {
  const core = await createCore({ file, log: silent })
  let token: string | null = null
  const carrier = {
    get: () => token,
    set: (next: string | null) => {
      token = next
    },
  }
  const client = createRouterClient(core.router, { context: { carrier } })
  await client.accounts.setUp({
    organisation: '试',
    site: { kind: 'home', name: '院', operator: 'public' },
    name: 'd',
    displayName: '院长',
    secret,
  })
  await client.beds.buildPlan({
    siteId: 1,
    building: '楼',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 10,
    bedsPerRoom: 2,
    floorPattern: '{f}',
    roomPattern: '{f}{r}',
    bedPattern: '{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2024-01-01',
  })
  await core.close()
}

/** Runs the worker, kills it at a random moment of its work and gives the lines it had said. */
function killOnce(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = spawn(process.execPath, [fileURLToPath(new URL('worker.ts', import.meta.url)), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    let isKilling = false
    worker.stdout.on('data', (chunk) => {
      text += chunk
      if (!isKilling && text.includes('ready')) {
        isKilling = true
        setTimeout(() => worker.kill('SIGKILL'), Math.random() * 250)
      }
    })
    worker.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error('the worker ended by itself'))
      // What was cut in the middle of a line was not said.
      resolve(
        text
          .slice(0, text.lastIndexOf('\n') + 1)
          .split('\n')
          .filter((line) => /^(in|left) /.test(line)),
      )
    })
  })
}

async function check(file: string, said: string[]): Promise<string[]> {
  const faults: string[] = []
  const core = await createCore({ file, log: silent })
  const db = core.parts.store.connection
  const one = (sql: string, ...values: unknown[]) =>
    db
      .prepare(sql)
      .pluck()
      .get(...values)
  if (one('PRAGMA integrity_check') !== 'ok') faults.push('integrity_check failed')
  if (db.prepare('PRAGMA foreign_key_check').all().length > 0) faults.push('a reference is broken')
  for (const line of said) {
    const [verb, placementId, personId, bedId] = line.split(' ')
    if (
      verb === 'in' &&
      one(
        'SELECT count(*) FROM placement WHERE id = ? AND personId = ? AND bedId = ?',
        placementId,
        personId,
        bedId,
      ) !== 1
    )
      faults.push(`lost: ${line}`)
    if (verb === 'left' && one('SELECT toAt IS NOT NULL FROM placement WHERE id = ?', placementId) !== 1)
      faults.push(`lost: ${line}`)
  }
  const halves = {
    'a stay without a placement': 'SELECT count(*) FROM stay WHERE id NOT IN (SELECT stayId FROM placement)',
    'a stay without its audit row':
      "SELECT count(*) FROM stay WHERE CAST(id AS TEXT) NOT IN (SELECT entityId FROM audit WHERE entity = 'stay')",
    'an audit row without its payload':
      'SELECT count(*) FROM audit WHERE id NOT IN (SELECT auditId FROM auditPayload)',
    'a person without a condition':
      'SELECT count(*) FROM person WHERE id NOT IN (SELECT personId FROM condition)',
    'two people in a bed':
      'SELECT count(*) FROM (SELECT bedId FROM placement WHERE toAt IS NULL AND voidedAt IS NULL GROUP BY bedId HAVING count(*) > 1)',
  }
  for (const [what, sql] of Object.entries(halves)) if (one(sql) !== 0) faults.push(what)
  const { brokenAt } = await checkChain(core)
  if (brokenAt !== null) faults.push(`the audit chain is broken at ${brokenAt}`)
  db.close()
  return faults
}

async function checkChain(core: Awaited<ReturnType<typeof createCore>>) {
  const token = core.parts.sessions.open(1, Date.now())
  return createRouterClient(core.router, {
    context: { carrier: { get: () => token, set: () => {} } },
  }).audit.check()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await crashTest(Number(process.argv[2] ?? 200))
  console.log(
    `${result.kills} kills, ${result.acknowledged} acknowledged acts, ${result.faults.length} faults`,
  )
  for (const fault of result.faults) console.log(fault)
  process.exitCode = result.faults.length > 0 ? 1 : 0
}
