import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Role } from '../../../src/shared/accounts/rights.ts'
import type { CoreClient } from '../../../src/shared/client.ts'
import { emptyCondition, type NewPerson } from '../../../src/shared/people/schema.ts'
import type { App } from './app.ts'

/** An interface, so that the compiler names it instead of writing it out. */
export interface Api extends CoreClient {}

/** A session of its own, as another program on this computer would have it. */
export function makeApi(url: string): Api {
  let cookie = ''
  return createORPCClient(
    new RPCLink({
      url: new URL('/rpc', url).href,
      headers: () => (cookie ? { cookie } : {}),
      fetch: async (request, init) => {
        const response = await fetch(request, init)
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
        return response
      },
    }),
  )
}

/** The secret of every account that a spec makes. */
export const secret = '135790'
export const director = 'yuanzhang'

/** An organisation with one home and its director, and the director's session. */
export async function setUp(app: App): Promise<Api> {
  const api = app.api()
  await api.accounts.setUp({
    organisation: '北海养老',
    site: { kind: 'home', name: '海城颐养院', operator: 'public' },
    name: director,
    displayName: '陈院长',
    secret,
  })
  return api
}

/** A building of one floor with so many rooms of two beds: 101-1, 101-2, 102-1 … */
export async function buildBeds(api: Api, rooms: number): Promise<Map<string, number>> {
  await api.beds.buildPlan({
    siteId: 1,
    building: '一号楼',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: rooms,
    bedsPerRoom: 2,
    floorPattern: '{f}层',
    roomPattern: '{f}{r}',
    bedPattern: '{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2024-01-01',
  })
  const { beds } = await api.beds.structure({ siteId: 1 })
  return new Map(beds.map(({ code, id }) => [code, id]))
}

export async function addPerson(api: Api, name: string, facts: Partial<NewPerson> = {}): Promise<number> {
  const { id } = await api.people.create({
    name,
    sex: 'female',
    birthOn: '1940-05-01',
    birthYear: null,
    idNumber: '',
    phone: '',
    address: '',
    street: '',
    funding: 'selfPaying',
    isAlone: false,
    isFamilyPlanningSpecial: false,
    note: '',
    contacts: [],
    documents: [],
    consents: [],
    condition: { ...emptyCondition, careLevel: 'assisted', mobility: 'walks' },
    ...facts,
  })
  return id
}

/** A home after its first day. */
export interface Home {
  app: App
  /** The director's session. */
  api: Api
  /** Bed ids by code. */
  beds: Map<string, number>
  wang: number
  li: number
}

/** Three rooms of two beds; 王秀英 lies in 101-1 and 李桂兰 in 102-1. */
export async function makeHome(app: App): Promise<Home> {
  const api = await setUp(app)
  const beds = await buildBeds(api, 3)
  const wang = await addPerson(api, '王秀英')
  const li = await addPerson(api, '李桂兰', { birthOn: '1938-11-20' })
  await api.beds.admit({ personId: wang, bedId: beds.get('101-1') ?? 0 })
  await api.beds.admit({ personId: li, bedId: beds.get('102-1') ?? 0 })
  return { app, api, beds, wang, li }
}

export const addAccount = (
  api: Api,
  name: string,
  displayName: string,
  role: Role,
  siteIds: number[] | null = null,
): Promise<unknown> => api.accounts.create({ name, displayName, role, siteIds, staffId: null, secret })
