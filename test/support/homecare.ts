import type { StepDetails } from '../../src/shared/homecare/family-bed.ts'
import type { PackageTerms, VisitKind } from '../../src/shared/homecare/package.ts'
import { makeOrganisation, type TestClient } from './core.ts'
import { makePerson } from './people.ts'

/** What each stage asks for, in order; the agreement runs from `from` through `to`. */
export const stepsOf = ({ from = '2026-01-01', to = '2027-06-30' } = {}): StepDetails[] => [
  { stage: 'eligible', basis: '70 岁以上，中度失能' },
  { stage: 'assessed', level: 'moderate', score: 50, assessors: '评估员甲、乙', validToOn: null },
  { stage: 'surveyed', findings: '卫生间无扶手', hasFamilyCarer: false },
  { stage: 'planned', plan: '每周两次上门', budgetFen: 300_000 },
  {
    stage: 'agreed',
    number: `XY-${from}`,
    fromOn: from,
    toOn: to,
    elderSigner: '本人',
    familySigner: '',
    siteSigner: '站长',
  },
  { stage: 'adapted', noneReason: '住处合适' },
  { stage: 'accepted', noPhotoReason: '家属不愿拍照' },
  { stage: 'open' },
]

interface OpenBed {
  siteId: number
  personId: number
  /** Everything up to opening happens on this day, the first of the agreement. */
  from?: string
  /** The last day of the agreement. */
  to?: string
  street?: string
}

/** Applies and goes through every stage on one day. Gives the id of the open family bed. */
export async function openFamilyBed(director: TestClient, { siteId, personId, ...rest }: OpenBed) {
  const { from = '2026-01-01', to = '2027-06-30', street = '' } = rest
  const { id } = await director.homecare.applyFamilyBed({ siteId, personId, street, appliedOn: from })
  for (const details of stepsOf({ from, to }))
    await director.homecare.doStep({ familyBedId: id, doneOn: from, details })
  return id
}

/** A member of staff who goes to people's homes. Gives the id. */
export async function makeWorker(director: TestClient, name: string, siteId: number): Promise<number> {
  const { id } = await director.staff.create({
    siteId,
    name,
    sex: 'female',
    phone: '',
    post: 'homeCarer',
    employedFrom: '2020-01-01',
    employedTo: null,
    certificates: [],
    leaves: [],
    note: '',
  })
  return id
}

const categories = {
  cleaning: 'cleaning',
  companionship: 'visiting',
  escort: 'medical',
  meal: 'meal',
  bath: 'bath',
  comfort: 'visiting',
  other: 'other',
} as const

/** A service item of an hour for 30 yuan, since 2020. Gives the id. */
export async function makeItem(
  director: TestClient,
  { code, kind = 'cleaning', priceFen = 3000 }: { code: string; kind?: VisitKind; priceFen?: number },
): Promise<number> {
  const { id } = await director.homecare.addServiceItem({
    code,
    name: `服务 ${code}`,
    kind,
    category: categories[kind],
    isActive: true,
    terms: [{ fromOn: '2020-01-01', minutes: 60, priceFen }],
  })
  return id
}

/** A package since 2020: of each item eight times a month, the district pays up to 300 yuan. Gives the id. */
export async function makePackage(
  director: TestClient,
  { siteId, itemIds, name = '基础套餐', terms }: MadePackage,
): Promise<number> {
  const { id } = await director.homecare.addCarePackage({
    siteId,
    projectId: null,
    name,
    note: '',
    terms: {
      fromOn: '2020-01-01',
      minMinutes: 30,
      minutesPer: 'visit',
      visitsPerMonth: null,
      minutesPerMonth: null,
      fund: 'district',
      amountFen: 30_000,
      isProRata: false,
      basis: '',
      items: itemIds.map((itemId) => ({ itemId, timesPerMonth: 8 })),
      ...terms,
    },
  })
  return id
}
interface MadePackage {
  siteId: number
  itemIds: number[]
  name?: string
  terms?: Partial<PackageTerms>
}

/**
 * A home-care station (site 2; site 1 is a home) with the worker 周敏 and two elders: 王秀英 with a family bed open
 * since 1 January 2026 and agreed through 30 June 2027, and 李桂兰 with none. It is noon of 15 June 2026.
 */
export async function makeStation() {
  const made = await makeOrganisation()
  const { director } = made
  const { id: stationId } = await director.sites.create({
    kind: 'homecare',
    name: '中街照料站',
    operator: 'publicBuilt',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const zhou = await makeWorker(director, '周敏', stationId)
  const wang = await makePerson(director, { name: '王秀英', street: '中街街道' })
  const li = await makePerson(director, { name: '李桂兰', street: '南街街道' })
  const wangBed = await openFamilyBed(director, { siteId: stationId, personId: wang })
  return { ...made, stationId, zhou, wang, li, wangBed }
}

/** A station with an item 'JJ1' and a package of it. */
export async function makeStationWithPackage() {
  const made = await makeStation()
  const itemId = await makeItem(made.director, { code: 'JJ1' })
  const packageId = await makePackage(made.director, { siteId: made.stationId, itemIds: [itemId] })
  return { ...made, itemId, packageId }
}
