import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type Core, type CoreOptions, createCore } from '../../src/core/index.ts'
import type { Log } from '../../src/core/log.ts'
import type { Role } from '../../src/shared/accounts/rights.ts'
import type { CoreClient } from '../../src/shared/client.ts'
import { instantOf } from '../../src/shared/day.ts'

const silent: Log = { info() {}, error() {} }
export const zone = 'Asia/Shanghai'

/** A moment in the facility's time zone: `at('2026-05-01')` is its noon. */
export const at = (day: string, time = '12:00') => instantOf(day, time, zone)

/** A clock that tests set by hand. */
export function handClock(start = at('2026-06-15')) {
  const clock = () => clock.now
  clock.now = start
  clock.set = (day: string, time?: string) => {
    clock.now = at(day, time)
  }
  return clock
}

/** A client of the core as one window has it: its own session, straight to the router. */
export function clientOf(core: Core): TestClient {
  let token: string | null = null
  return createRouterClient(core.router, {
    context: {
      carrier: {
        get: () => token,
        set: (next) => {
          token = next
        },
      },
    },
  })
}
/** An interface, so that the compiler names it instead of writing it out. */
export interface TestClient extends CoreClient {}

/** A real core on a real file of its own, removed when the test ends. */
export async function makeCore(options: Partial<CoreOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yian-test-'))
  const clock = handClock()
  const core = await createCore({ file: join(folder, 'yian.sqlite'), clock, log: silent, ...options })
  onTestFinished(async () => {
    // Closed before its time it makes no closing backup, which would go with the folder.
    core.parts.store.connection.close()
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { core, clock, folder }
}

export const secret = '135790'

/** A core that was set up, with its director signed in. Site 1 is a home. */
export async function makeOrganisation(options: Partial<CoreOptions> = {}) {
  const made = await makeCore(options)
  const director = clientOf(made.core)
  await director.accounts.setUp({
    organisation: '北海养老',
    site: { kind: 'home', name: '海城颐养院', operator: 'public' },
    name: 'yuanzhang',
    displayName: '陈院长',
    secret,
  })
  return { ...made, director, siteId: 1 }
}

/** A new account of a role, signed in. */
export async function signInAs(
  core: Core,
  director: TestClient,
  role: Role,
  siteIds: number[] | null = null,
) {
  const name = `${role}-${Math.random().toString(36).slice(2, 8)}`
  const account = await director.accounts.create({
    name,
    displayName: name,
    role,
    siteIds,
    staffId: null,
    secret,
  })
  const client = clientOf(core)
  await client.accounts.signIn({ name, secret })
  return { client, account }
}
