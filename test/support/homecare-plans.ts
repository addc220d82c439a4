import type { NewPlan } from '../../src/core/homecare/planning-plans.ts'
import { at } from './core.ts'
import { makeItem, makePackage, makeStation, makeWorker } from './homecare.ts'

/** What a worker says where nothing else is said. */
export const report = (itemIds: number[] = []) => ({ items: itemIds.map((itemId) => ({ itemId })) })

/**
 * The station of `makeStation` with a second worker 吴芳 in one team (from 2026 on) with 周敏, an item JJ1 and a package
 * of it given to 王秀英. It is noon of Monday 15 June 2026.
 */
export async function makeRounds() {
  const made = await makeStation()
  const { director, core, stationId, zhou, wang, li } = made
  await director.sites.setSetting({ key: 'idleMinutes', fromOn: '2026-06-15', value: 240 })
  const wu = await makeWorker(director, '吴芳', stationId)
  const itemId = await makeItem(director, { code: 'JJ1' })
  const packageId = await makePackage(director, { siteId: stationId, itemIds: [itemId] })
  const { ids } = await director.homecare.grantPackage({
    packageId,
    personIds: [wang],
    fromOn: '2026-01-01',
    toOn: null,
  })
  const team = await director.homecare.addCareTeam({
    siteId: stationId,
    name: '一组',
    isActive: true,
    members: [zhou, wu].map((staffId) => ({ staffId, fromOn: '2026-01-01', toOn: null })),
  })
  const plan = (changes: Partial<NewPlan> = {}): NewPlan => ({
    siteId: stationId,
    personId: wang,
    grantId: null,
    kind: 'cleaning',
    staffId: zhou,
    secondStaffId: null,
    weekdays: [1, 4],
    everyWeeks: 1,
    startTime: '09:00',
    minutes: 60,
    fromOn: '2026-06-01',
    toOn: null,
    itemIds: [itemId],
    note: '',
    ...changes,
  })
  /** A visit as a person plans it; 9:00 to 10:00 of that day unless said. */
  const add = async (
    day: string,
    { from = '09:00', to = '10:00', personIds = [wang], staffIds = [zhou], ...rest }: Added = {},
  ): Promise<number> => {
    const { ids: added } = await director.homecare.addVisit({
      siteId: stationId,
      personIds,
      staffIds,
      kind: 'cleaning',
      fromAt: at(day, from),
      toAt: at(to < from ? next(day) : day, to),
      itemIds: [itemId],
      ...rest,
    })
    return added[0] as number
  }
  const rows = (text: string) => core.parts.store.connection.prepare(text).all() as Record<string, unknown>[]
  const make = (month = '2026-06') => director.homecare.makeVisits({ siteId: stationId, month })
  return {
    ...made,
    wu,
    itemId,
    packageId,
    grantId: ids[0] as number,
    teamId: team.id,
    plan,
    add,
    rows,
    make,
    li,
  }
}
interface Added {
  from?: string
  to?: string
  personIds?: number[]
  staffIds?: number[]
  clashReason?: string
  grantId?: number | null
}
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
