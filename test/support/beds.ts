import type { Audience, BedKind, StructurePlan } from '../../src/shared/beds/schema.ts'
import { makeOrganisation, type TestClient } from './core.ts'
import { makePerson } from './people.ts'

export const plan = (overrides: Partial<StructurePlan> = {}): StructurePlan => ({
  siteId: 1,
  building: '福寿楼',
  firstFloor: 1,
  floorCount: 1,
  roomsPerFloor: 2,
  bedsPerRoom: 2,
  floorPattern: '{f}层',
  roomPattern: '{f}{r}',
  bedPattern: '{f}{r}-{n}',
  kind: 'nursing',
  audience: 'any',
  isWheelchair: false,
  hasOxygen: false,
  setUpOn: '2020-01-01',
  ...overrides,
})

/** Bed ids of a site by code, those in service. */
export async function bedIds(director: TestClient, siteId = 1): Promise<Record<string, number>> {
  const { beds } = await director.beds.structure({ siteId })
  return Object.fromEntries(beds.filter((bed) => bed.retiredAt === null).map((bed) => [bed.code, bed.id]))
}

/**
 * A home with beds 101-1, 101-2, 102-1, 102-2 and two women, 王秀英 and 李桂兰, in none of them. It is noon of
 * 15 June 2026.
 */
export async function makeHome(overrides: Partial<StructurePlan> = {}) {
  const made = await makeOrganisation()
  const { director } = made
  await director.beds.buildPlan(plan(overrides))
  const ids = await bedIds(director)
  const bed = (code: string): number => {
    const id = ids[code]
    if (id === undefined) throw new Error(`no bed ${code}`)
    return id
  }
  const wang = await makePerson(director, { name: '王秀英' })
  const li = await makePerson(director, { name: '李桂兰' })
  return { ...made, bed, wang, li }
}

/** One more room, with beds named by it. */
export async function addRoom(
  director: TestClient,
  name: string,
  audience: Audience,
  bedCount: number,
  kind: BedKind = 'ordinary',
) {
  const [floor] = (await director.beds.structure({ siteId: 1 })).floors
  if (!floor) throw new Error('no floor')
  const room = await director.beds.addRoom({
    floorId: floor.id,
    name,
    audience,
    isNearStation: false,
    isWheelchair: false,
    hasOxygen: false,
    note: '',
  })
  const beds: number[] = []
  for (let n = 1; n <= bedCount; n += 1) {
    beds.push(
      (await director.beds.addBed({ roomId: room.id, code: `${name}-${n}`, kind, setUpOn: '2020-01-01' })).id,
    )
  }
  return { room, beds: beds as [number, ...number[]] }
}
