import { createRouterClient } from '@orpc/server'
import type { CoreClient } from '../../shared/client.ts'
import { type Day, type Instant, instantOf } from '../../shared/day.ts'
import { hashSecret } from '../accounts/secret.ts'
import { setUp } from '../accounts/service.ts'
import type { Core } from '../index.ts'

export type Client = CoreClient

/** The secret of every account of the sample. */
export const sampleSecret = '246810'

/** The core with a clock that is set by hand: days pass as fast as they can be written. */
export interface TimeMachine {
  client: Client
  /** Another account of the sample, by its name. */
  as(name: string): Promise<Client>
  /** What follows happens at this wall-clock time, or just after what came before: time never runs back. */
  goTo(day: Day, time: string): Instant
}

/**
 * Sets the organisation up and signs its director in.
 * @param clock the clock the core was made with
 */
export async function enter(core: Core, clock: { now: Instant }, zone: string): Promise<TimeMachine> {
  const { store, sessions } = core.parts
  const secretHash = await hashSecret(sampleSecret)
  const accountId = store.write(null, 'accounts.setUp', (tx) =>
    setUp(tx, {
      organisation: '颐安演示养老服务中心',
      site: { kind: 'home', name: '颐安养护中心', operator: 'publicBuilt' },
      name: 'yuanzhang',
      displayName: '陈院长',
      secret: '',
      secretHash,
      timeZone: zone,
      isSample: true,
    }),
  )
  const tokens: string[] = []
  const open = (id: number): Client => {
    const token = sessions.open(id, clock.now)
    tokens.push(token)
    return createRouterClient(core.router, { context: { carrier: { get: () => token, set: () => {} } } })
  }
  const client = open(accountId)
  return {
    client,
    as: async (name) => {
      const account = (await client.accounts.list()).find((one) => one.name === name)
      if (!account) throw new Error(`the sample has no account ${name}`)
      return open(account.id)
    },
    goTo: (day, time) => {
      clock.now = Math.max(instantOf(day, time, zone), clock.now + 1000)
      // Nobody is idle, however far the clock jumps.
      for (const token of tokens) {
        const session = sessions.find(token)
        if (session) session.activeAt = clock.now
      }
      return clock.now
    },
  }
}
