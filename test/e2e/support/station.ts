import { type Day, type Instant, instantOf } from '../../../src/shared/day.ts'
import { categoryOfKind, type VisitKind } from '../../../src/shared/homecare/package.ts'
import { type Api, addPerson, director, secret } from './api.ts'
import type { App } from './app.ts'

const zone = 'Asia/Shanghai'

/** A wall-clock time of a day, where the station is. */
export const at = (day: Day, time: string): Instant => instantOf(day, time, zone)

/** A home care station after its first hour: three workers of a team, four items, nobody to visit yet. */
export interface Station {
  app: App
  /** The director's session. */
  api: Api
  siteId: number
  /** Ids of workers by name. */
  staff: Record<'刘梅' | '周强' | '吴芳', number>
  /** Ids of items by code. */
  items: Record<'11' | '21' | '42' | '51', number>
}

const items: [
  code: '11' | '21' | '42' | '51',
  name: string,
  kind: VisitKind,
  minutes: number,
  fen: number,
][] = [
  ['11', '卫生清洁', 'cleaning', 60, 40_00],
  ['21', '亲情陪伴', 'companionship', 60, 35_00],
  ['42', '上门助浴', 'bath', 60, 80_00],
  ['51', '精神慰藉', 'comfort', 45, 35_00],
]

/** @param on from when all of it holds */
export async function makeStation(app: App, on: Day): Promise<Station> {
  const api = app.api()
  await api.accounts.setUp({
    organisation: '北海养老',
    site: { kind: 'homecare', name: '海城居家站', operator: 'public' },
    name: director,
    displayName: '陈院长',
    secret,
  })
  const [{ id: siteId } = { id: 0 }] = await api.sites.list()
  const staff = { 刘梅: 0, 周强: 0, 吴芳: 0 }
  for (const name of ['刘梅', '周强', '吴芳'] as const) staff[name] = await addWorker(api, siteId, name, on)
  await api.homecare.addCareTeam({
    siteId,
    name: '东片组',
    isActive: true,
    members: Object.values(staff).map((staffId) => ({ staffId, fromOn: on, toOn: null })),
  })
  const ids = { '11': 0, '21': 0, '42': 0, '51': 0 }
  for (const [code, name, kind, minutes, priceFen] of items)
    ids[code] = await addItem(api, { code, name, kind, minutes, priceFen, on })
  return { app, api, siteId, staff, items: ids }
}

async function addWorker(api: Api, siteId: number, name: string, on: Day): Promise<number> {
  const { id } = await api.staff.create({
    siteId,
    name,
    sex: 'female',
    phone: '',
    post: 'homeCarer',
    employedFrom: on,
    employedTo: null,
    certificates: [],
    leaves: [],
    note: '',
  })
  return id
}

async function addItem(
  api: Api,
  item: { code: string; name: string; kind: VisitKind; minutes: number; priceFen: number; on: Day },
): Promise<number> {
  const { code, name, kind, minutes, priceFen, on: fromOn } = item

  const { id } = await api.homecare.addServiceItem({
    ...{ code, name, kind, category: categoryOfKind[kind], isActive: true },
    terms: [{ fromOn, minutes, priceFen }],
  })
  return id
}

/** An elder at home, on a street. */
export const addElder = (api: Api, name: string, street = '东关街道'): Promise<number> =>
  addPerson(api, name, { street, address: `${street}12号` })
