import { addDays, type Day } from '../../shared/day.ts'
import type { SafetyPoint } from '../../shared/safety/register.ts'
import type { AssetKind, LicenceKind } from '../../shared/safety/terms.ts'
import type { Client } from './host.ts'

/** The home and the canteen that are inspected, and who does what there. */
export interface SafetyHouse {
  homeId: number
  canteenId: number
  /** Of the staff: the head, who is responsible; the fire-safety manager; the electrician; a nurse; who walks at night. */
  head: number
  manager: number
  electrician: number
  nurse: number
  guards: number[]
  /** On the rounds' way. */
  points: SafetyPoint[]
}

interface Account {
  name: string
  staffId: number
}

/** Names people, sets the plan up, and puts into the registers what a house has. */
export async function buildHouse(client: Client, from: Day): Promise<SafetyHouse> {
  const homeId = 1
  const canteenId = (await client.sites.list()).find(({ kind }) => kind === 'canteen')?.id ?? homeId
  const staff = await client.staff.list({ siteId: homeId })
  const ofPost = (post: string): number[] => staff.filter((one) => one.post === post).map(({ id }) => id)
  const first = (post: string): number => ofPost(post)[0] ?? 0
  const house: SafetyHouse = {
    ...{ homeId, canteenId, guards: ofPost('guard'), points: await hangPoints(client, homeId) },
    ...{ head: first('head'), manager: first('safetyOfficer') },
    ...{ electrician: first('electrician'), nurse: first('nurse') },
  }
  for (const [name, staffId] of [
    ['yuanzhang', house.head],
    ['anquan', house.manager],
    ['huli', house.nurse],
  ] as const)
    await link(client, { name, staffId })
  for (const siteId of [homeId, canteenId]) {
    const named = { siteId, fromOn: from }
    await client.safety.setSafetyRole({ ...named, role: 'responsible', staffId: house.head })
    await client.safety.setSafetyRole({ ...named, role: 'manager', staffId: house.manager })
  }
  const officer = ofPost('safetyOfficer')[1] ?? house.manager
  await client.safety.setSafetyRole({ siteId: homeId, role: 'officer', staffId: officer, fromOn: from })
  await client.safety.setUpSafety({ siteId: homeId })
  await furnish(client, homeId, from)
  return house
}

async function link(client: Client, { name, staffId }: Account): Promise<void> {
  const account = (await client.accounts.list()).find((one) => one.name === name)
  if (!account) throw new Error(`the sample has no account ${name}`)
  const { name: _name, ...rest } = account
  await client.accounts.update({ ...rest, staffId })
}

/** Of each floor: kind, how many, and for how many years such a thing may be used. */
const onEachFloor: [AssetKind, string, number, number][] = [
  ['extinguisher', 'MH', 3, 10],
  ['hydrant', 'XH', 2, 20],
  ['emergencyLight', 'YJ', 2, 8],
  ['fireDoor', 'FM', 2, 20],
]
const licences: [LicenceKind, string, number | null][] = [
  ['registration', '民办非企业单位登记证书', 1500],
  ['filing', '养老机构备案回执', null],
  ['fireAcceptance', '建设工程消防验收意见书', null],
  ['facilityTest', '消防设施年度检测报告', 25],
  ['lift', '电梯检验合格证', 160],
  ['insurance', '养老机构责任保险', 90],
  ['maintenance', '消防设施维保合同', 200],
]

/** QR codes on the walls. */
async function hangPoints(client: Client, siteId: number): Promise<SafetyPoint[]> {
  const { floors, buildings } = await client.beds.structure({ siteId })
  const nameOf = (floor: (typeof floors)[number]) =>
    `${buildings.find(({ id }) => id === floor.buildingId)?.name ?? ''}${floor.name}`
  return client.safety.addPoints({
    siteId,
    points: [
      ...floors.map((floor) => ({ name: `${nameOf(floor)}东楼梯口`, floorId: floor.id, roomId: null })),
      ...['消防控制室', '厨房', '配电室', '室外消防车道'].map((name) => ({
        name,
        floorId: null,
        roomId: null,
      })),
    ],
  })
}

async function furnish(client: Client, siteId: number, from: Day): Promise<void> {
  const { floors, rooms } = await client.beds.structure({ siteId })
  for (const [index, floor] of floors.entries()) {
    for (const [kind, prefix, count, years] of onEachFloor)
      await client.safety.addAssets({
        ...{ siteId, kind, floorId: floor.id, roomId: null, place: '走道', model: '', note: '' },
        ...{ madeOn: addDays(from, -400), installedOn: addDays(from, -360) },
        expiresOn: addDays(from, years * 365 - index * 20),
        codes: Array.from({ length: count }, (_, n) => `${prefix}-${index + 1}-${n + 1}`),
      })
    const own = rooms.filter(({ floorId }) => floorId === floor.id).map(({ id }) => id)
    const half = Math.ceil(own.length / 2)
    for (const [sort, [name, roomIds]] of (
      [
        ['东区', own.slice(0, half)],
        ['西区', own.slice(half)],
      ] as const
    ).entries())
      await client.safety.addZone({
        ...{ floorId: floor.id, name, sort, roomIds: [...roomIds] },
        exit: `${name}疏散楼梯`,
        meetingPlace: name === '东区' ? '前院集合点' : '后院集合点',
      })
  }
}

/** What runs out is renewed, and equipment tested, each year: as it stands on this day. */
export async function renewPapers(client: Client, siteId: number, today: Day): Promise<void> {
  for (const [kind, name, left] of licences)
    await client.safety.addLicence({
      ...{ siteId, kind, name, number: '', note: '' },
      issuedOn: addDays(today, -300),
      expiresOn: left === null ? null : addDays(today, left),
    })
  // A floor is tested after the other; the first floors are due soon, one is late.
  const assets = await client.safety.assets({ siteId })
  const floorIds = [...new Set(assets.map(({ floorId }) => floorId))]
  for (const [index, floorId] of floorIds.entries())
    await client.safety.addAssetChecks({
      assetIds: assets.filter((asset) => asset.floorId === floorId).map(({ id }) => id),
      ...{ kind: 'test', isOk: true, by: '海城消防检测公司', costFen: null, note: '' },
      ...{ onDay: addDays(today, index * 20 - 368), nextOn: addDays(today, index * 20 - 3) },
    })
}
