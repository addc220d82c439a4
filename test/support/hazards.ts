import { createRouterClient } from '@orpc/server'
import { createAccount } from '../../src/core/accounts/service.ts'
import type { Role } from '../../src/shared/accounts/rights.ts'
import type { NewHazard, NewMeasure } from '../../src/shared/safety/hazard.ts'
import type { TestClient } from './core.ts'
import { makeStaff, makeTwoFloors } from './roster.ts'

export const newHazard = (more: Partial<NewHazard> = {}): NewHazard => ({
  key: crypto.randomUUID(),
  siteId: 1,
  source: 'hand',
  drillId: null,
  assetId: null,
  floorId: null,
  roomId: null,
  place: '二层东楼梯口',
  description: '防火门闭门器坏了，关不严',
  foundByStaffId: null,
  grade: 'general',
  fixedOnSpot: null,
  ...more,
})

export const newMeasure = (more: Partial<NewMeasure> = {}): NewMeasure => ({
  measure: '更换闭门器',
  ownerId: null,
  owner: '平安消防',
  department: '后勤部',
  deadlineOn: '2026-06-22',
  fundsFen: 60_000,
  interim: '每小时巡查一次',
  ...more,
})

/**
 * A home of two floors with people who are somebody: each account is a member of staff's. 周海 is the manager and 陈敏 the
 * responsible person since 2025; 林丽 is a safety officer by role only, 王护 a carer.
 */
export async function makeHazards() {
  const house = await makeTwoFloors()
  const { core, clock, director } = house
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  /** A client of an account with a new session at each call, whatever the clock was set to. */
  const clientOf = (accountId: number): TestClient =>
    createRouterClient(core.router, {
      context: { carrier: { get: () => core.parts.sessions.open(accountId, clock()), set() {} } },
    })
  /** A new account, made without the time that a secret takes. */
  const signIn = (name: string, role: Role, staffId: number | null): TestClient => {
    const account = { name, displayName: name, role, siteIds: null, staffId, secretHash: '-' }
    return clientOf(
      core.parts.store.write(actor, 'accounts.create', (tx) => createAccount(tx, account, actor)).id,
    )
  }
  const join = async (name: string, role: Role) => {
    const staffId = await makeStaff(director, name)
    return { staffId, client: signIn(name, role, staffId) }
  }
  const manager = await join('周海', 'safety')
  const responsible = await join('陈敏', 'director')
  const officer = await join('林丽', 'safety')
  const carer = await join('王护', 'nursing')
  for (const [role, { staffId }] of [
    ['manager', manager],
    ['responsible', responsible],
  ] as const)
    await director.safety.setSafetyRole({ siteId: 1, role, staffId, fromOn: '2025-01-01' })
  return { ...house, director: clientOf(1), signIn, manager, responsible, officer, carer }
}
