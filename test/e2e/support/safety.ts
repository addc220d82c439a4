import { type Day, type Instant, instantOf } from '../../../src/shared/day.ts'
import type { SafetyPoint } from '../../../src/shared/safety/register.ts'
import { type Api, buildBeds, secret, setUp } from './api.ts'
import type { App } from './app.ts'

/** A wall-clock time of a day, where the home is. */
export const at = (day: Day, time: string): Instant => instantOf(day, time, 'Asia/Shanghai')

/** A home whose rounds are planned: three points, an officer and a manager. */
export interface SafeHome {
  app: App
  /** The director's session. */
  api: Api
  siteId: number
  points: SafetyPoint[]
  /** Ids of the staff by name. */
  staff: { officer: number; manager: number }
}

/** The officer's account. */
export const officer = 'wanganquan'

/** One floor with three rooms, the checklists and duties of a home, and 王安全 (safety officer) and 李主管. */
export async function makeSafeHome(app: App): Promise<SafeHome> {
  const api = await setUp(app)
  const siteId = 1
  await buildBeds(api, 3)
  await api.safety.setUpSafety({ siteId })
  const { floors } = await api.beds.structure({ siteId })
  const floorId = floors[0]?.id ?? null
  const points = await api.safety.addPoints({
    siteId,
    points: [
      { name: '东走廊', floorId, roomId: null },
      { name: '西楼梯', floorId, roomId: null },
      { name: '厨房', floorId: null, roomId: null },
    ],
  })
  const staff = {
    officer: await addStaff(api, siteId, '王安全'),
    manager: await addStaff(api, siteId, '李主管'),
  }
  await api.accounts.create({
    ...{ name: officer, displayName: '王安全', role: 'safety', siteIds: [siteId] },
    ...{ staffId: staff.officer, secret },
  })
  return { app, api, siteId, points, staff }
}

async function addStaff(api: Api, siteId: number, name: string): Promise<number> {
  const { id } = await api.staff.create({
    ...{ siteId, name, sex: 'male', phone: '', post: 'other', employedFrom: '2024-01-01', employedTo: null },
    ...{ certificates: [], leaves: [], note: '' },
  })
  return id
}
