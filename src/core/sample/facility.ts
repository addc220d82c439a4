import type { Role } from '../../shared/accounts/rights.ts'
import { addDays, type Day } from '../../shared/day.ts'
import type { NewStaff } from '../../shared/staff/schema.ts'
import { type Client, sampleSecret } from './host.ts'
import { inventName } from './invented.ts'
import type { Random } from './random.ts'

/** A bed as the simulation sees it. */
export interface SampleBed {
  id: number
  code: string
  roomId: number
  for: 'men' | 'women' | 'any' | 'dayCare'
}

const buildings = [
  {
    building: '颐和楼',
    firstFloor: 1,
    floorCount: 5,
    roomsPerFloor: 20,
    bedsPerRoom: 2,
    kind: 'nursing',
    bedPattern: 'A{f}{r}-{n}',
  },
  {
    building: '颐康楼',
    firstFloor: 1,
    floorCount: 5,
    roomsPerFloor: 15,
    bedsPerRoom: 2,
    kind: 'nursing',
    bedPattern: 'B{f}{r}-{n}',
  },
  {
    building: '颐乐楼',
    firstFloor: 2,
    floorCount: 4,
    roomsPerFloor: 17,
    bedsPerRoom: 2,
    kind: 'ordinary',
    bedPattern: 'C{f}{r}-{n}',
  },
  {
    building: '颐乐楼',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 2,
    bedsPerRoom: 7,
    kind: 'dayCare',
    bedPattern: 'C{f}{r}-{n}',
  },
] as const

/** Three buildings with 500 beds: 350 nursing-type, 136 ordinary, 14 day-care. */
export async function buildFacility(client: Client, setUpOn: Day): Promise<SampleBed[]> {
  for (const plan of buildings) {
    await client.beds.buildPlan({
      ...plan,
      siteId: 1,
      setUpOn,
      floorPattern: '{f}层',
      roomPattern: '{f}{r}',
      audience: 'any',
      isWheelchair: plan.kind === 'nursing',
      hasOxygen: false,
    })
  }
  const { rooms, beds } = await client.beds.structure({ siteId: 1 })
  const audienceOf = new Map<number, SampleBed['for']>()
  for (const [index, room] of rooms.entries()) {
    const kind = beds.find(({ roomId }) => roomId === room.id)?.kind
    const audience = kind === 'dayCare' || index % 40 === 39 ? 'any' : index % 12 < 7 ? 'women' : 'men'
    audienceOf.set(room.id, kind === 'dayCare' ? 'dayCare' : audience)
    const features = { isNearStation: index % 10 === 0, hasOxygen: kind === 'nursing' && index % 5 === 0 }
    if (audience !== 'any' || features.isNearStation || features.hasOxygen)
      await client.beds.updateRoom({ ...room, ...features, audience })
  }
  return beds.map(({ id, code, roomId }) => ({ id, code, roomId, for: audienceOf.get(roomId) ?? 'any' }))
}

const accounts: [Role, string, string][] = [
  ['nursing', 'huli', '李护士长'],
  ['homecare', 'jujia', '王站长'],
  ['canteen', 'shitang', '周师傅'],
  ['safety', 'anquan', '赵安全员'],
  ['auditor', 'shenji', '孙审计'],
]

const posts: [NewStaff['post'], number][] = [
  ['head', 1],
  ['nurse', 12],
  ['carer', 60],
  ['doctor', 3],
  ['socialWorker', 4],
  ['cook', 6],
  ['canteenManager', 2],
  ['safetyOfficer', 2],
  ['guard', 6],
  ['electrician', 1],
  ['driver', 2],
  ['office', 4],
]

/**
 * Further sites, an account for every role, the staff with their certificates, and planned beds. Gives the id of the
 * home-care station.
 */
export async function staffFacility(client: Client, random: Random, on: Day): Promise<number> {
  const canteen = await client.sites.create({
    kind: 'canteen',
    name: '颐安长者食堂',
    operator: 'publicBuilt',
    address: '海城区演示路 8 号',
    phone: '',
    openedOn: on,
    closedOn: null,
  })
  const station = await client.sites.create({
    kind: 'homecare',
    name: '海城区居家服务站',
    operator: 'public',
    address: '海城区演示路 10 号',
    phone: '',
    openedOn: on,
    closedOn: null,
  })
  const limits: Partial<Record<Role, number[]>> = { canteen: [canteen.id], homecare: [station.id, 1] }
  for (const [role, name, displayName] of accounts) {
    await client.accounts.create({
      role,
      name,
      displayName,
      siteIds: limits[role] ?? null,
      staffId: null,
      secret: sampleSecret,
    })
  }
  for (const [post, count] of posts) {
    for (let i = 0; i < count; i += 1)
      await client.staff.create(inventStaff(random, post, post === 'canteenManager' ? canteen.id : 1, on))
  }
  await client.beds.addProject({
    siteId: 1,
    name: '颐安养护中心二期',
    stage: 'construction',
    nursingBeds: 400,
    ordinaryBeds: 80,
    dayCareBeds: 20,
    fundSource: '中央预算内投资、福彩公益金',
    amountFen: 83_000_000_00,
    expectedOn: addDays(on, 365 * 4),
    note: '新增床位 500 张',
  })
  return station.id
}

function inventStaff(random: Random, post: NewStaff['post'], siteId: number, on: Day): NewStaff {
  const sex = random.chance(post === 'guard' || post === 'electrician' || post === 'driver' ? 0.05 : 0.8)
    ? 'female'
    : 'male'
  const trained = (
    {
      carer: 'carer',
      nurse: 'nurse',
      doctor: 'doctor',
      socialWorker: 'socialWorker',
      electrician: 'electrician',
      driver: 'driving',
      safetyOfficer: 'fireControl',
      canteenManager: 'foodSafety',
    } as const
  )[post as 'carer']
  return {
    siteId,
    post,
    sex,
    name: inventName(random, sex),
    phone: `1370013${String(random.whole(0, 9999)).padStart(4, '0')}`,
    employedFrom: addDays(on, -random.whole(0, 2000)),
    employedTo: null,
    note: '',
    leaves: [],
    certificates: [
      // Those who began with the sample renew each year; a few let theirs run out.
      {
        kind: 'health',
        number: '',
        issuedOn: null,
        expiresOn: addDays(on, 365 * 3 + random.whole(-20, 340)),
      },
      ...(trained
        ? [{ kind: trained, number: String(random.whole(100_000, 999_999)), issuedOn: null, expiresOn: null }]
        : []),
    ],
  }
}
