import { addDays, type Day } from '../../shared/day.ts'
import type { PackageTerms, VisitKind } from '../../shared/homecare/package.ts'
import { equipmentPresets, itemPresets } from '../../shared/homecare/presets.ts'
import type { StaffLeave } from '../../shared/staff/schema.ts'
import { type Holiday, holidaysOf } from './homecare-calendar.ts'
import type { Client } from './host.ts'
import { inventName } from './invented.ts'
import type { Random } from './random.ts'

export interface Worker {
  id: number
  leaves: StaffLeave[]
}

/** A package as the plans see it: how often somebody comes. */
export interface Offer {
  packageId: number
  visitsPerWeek: number
  minMinutes: number
}

export interface Station {
  siteId: number
  /** Six teams of six, each at home in an area. */
  teams: { streets: readonly string[]; workers: Worker[] }[]
  items: Map<VisitKind, number>
  /** From the lightest to the heaviest. */
  offers: Offer[]
  /** The ids of the catalogue by kind. */
  models: Map<string, number>
}

const areas: readonly (readonly string[])[] = [
  ['东街街道'],
  ['中街街道'],
  ['西街街道', '地角街道'],
  ['海角街道'],
  ['高德街道'],
  ['驿马街道', '银滩镇'],
]
const MEMBERS = 6

interface Calendar {
  year: number
  holidays: Holiday[]
}

/** Teams, workers with their days off, items, packages and the catalogue of equipment: what a station has before its first visit. */
export async function buildStation(
  client: Client,
  random: Random,
  siteId: number,
  { from, years }: { from: Day; years: readonly number[] },
): Promise<Station> {
  const items = await addItems(client, from)
  const offers = await addOffers(client, siteId, items, from)
  const models = await addModels(client)
  const calendar = years.map((year) => ({ year, holidays: holidaysOf(year) }))
  const teams: Station['teams'] = []
  for (const [index, streets] of areas.entries()) {
    const workers: Worker[] = []
    for (let count = 0; count < MEMBERS; count += 1)
      workers.push(await addWorker(client, random, siteId, { from, calendar }))
    await client.homecare.addCareTeam({
      siteId,
      name: `第${'一二三四五六'[index]}小组`,
      isActive: true,
      members: workers.map(({ id }) => ({ staffId: id, fromOn: from, toOn: null })),
    })
    teams.push({ streets, workers })
  }
  await client.homecare.setCountRule({
    siteId,
    fromOn: from,
    minMinutes: 30,
    isOncePerDay: true,
    basis: '居家上门服务购买协议：单次不少于 30 分钟，每人每天每个项目计 1 人次',
  })
  await nameHead(client, teams[0]?.workers[0]?.id ?? null)
  return { siteId, teams, items, offers, models }
}

async function addWorker(
  client: Client,
  random: Random,
  siteId: number,
  { from, calendar }: { from: Day; calendar: readonly Calendar[] },
): Promise<Worker> {
  const sex = random.chance(0.85) ? 'female' : 'male'
  const leaves = calendar.flatMap((year) => leavesOf(random, year))
  const { id } = await client.staff.create({
    siteId,
    post: 'homeCarer',
    sex,
    name: inventName(random, sex),
    phone: `1370013${String(random.whole(0, 9999)).padStart(4, '0')}`,
    employedFrom: addDays(from, -random.whole(30, 1500)),
    employedTo: null,
    note: '',
    leaves,
    certificates: [
      { kind: 'health', number: '', issuedOn: null, expiresOn: addDays(from, 700 + random.whole(0, 400)) },
      { kind: 'carer', number: String(random.whole(100_000, 999_999)), issuedOn: null, expiresOn: null },
    ],
  })
  return { id, leaves }
}

/** Holidays taken in turn, two weeks of the year, and a cold now and then. */
function leavesOf(random: Random, { year, holidays }: Calendar): StaffLeave[] {
  const leaves: StaffLeave[] = holidays
    .filter(({ duty }) => !random.chance(duty))
    .map(({ name, fromOn, toOn }) => ({ fromOn, toOn, kind: 'other', note: `${name}轮休` }))
  const begin = addDays(`${year}-01-01`, random.whole(70, 330))
  leaves.push({ fromOn: begin, toOn: addDays(begin, random.whole(4, 9)), kind: 'annual', note: '' })
  if (random.chance(0.7)) {
    const ill = addDays(`${year}-01-01`, random.whole(40, 350))
    leaves.push({ fromOn: ill, toOn: addDays(ill, random.whole(0, 3)), kind: 'sick', note: '' })
  }
  return leaves.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
}

async function addItems(client: Client, from: Day): Promise<Station['items']> {
  const items: Station['items'] = new Map()
  for (const { minutes, priceFen, basis: _, ...item } of itemPresets) {
    const terms = [{ fromOn: from, minutes, priceFen }]
    const { id } = await client.homecare.addServiceItem({ ...item, isActive: true, terms })
    items.set(item.kind, id)
  }
  return items
}

async function addOffers(
  client: Client,
  siteId: number,
  items: Station['items'],
  from: Day,
): Promise<Offer[]> {
  const addProject = (name: string, fund: PackageTerms['fund'], documentNumber: string) =>
    client.homecare.addCareProject({ siteId, name, fund, documentNumber, fromOn: from, toOn: null, note: '' })
  const programme = await addProject('居家和社区基本养老服务提升行动', 'centralLottery', '演示〔2024〕1 号')
  const purchase = await addProject('区级政府购买居家养老服务', 'district', '演示〔2024〕2 号')
  const offer = async (
    name: string,
    projectId: number,
    visitsPerWeek: number,
    terms: Pick<PackageTerms, 'minMinutes' | 'visitsPerMonth' | 'fund' | 'amountFen' | 'basis'>,
    times: Partial<Record<VisitKind, number>>,
  ): Promise<Offer> => {
    const { id } = await client.homecare.addCarePackage({
      siteId,
      projectId,
      name,
      note: '',
      terms: {
        ...terms,
        fromOn: from,
        minutesPer: 'visit',
        minutesPerMonth: null,
        isProRata: false,
        items: Object.entries(times).map(([kind, timesPerMonth]) => ({
          itemId: items.get(kind as VisitKind) ?? 0,
          timesPerMonth,
        })),
      },
    })
    return { packageId: id, visitsPerWeek, minMinutes: terms.minMinutes }
  }
  const [lottery, district] = ['centralLottery', 'district'] as const
  const agreed = '政府购买服务协议'
  const six = { cleaning: 5, companionship: 5, escort: 4, meal: 4, bath: 4, comfort: 4 }
  return [
    await offer(
      '提升行动上门服务',
      programme.id,
      1,
      {
        minMinutes: 60,
        visitsPerMonth: 3,
        fund: lottery,
        amountFen: 200_00,
        basis: '全年上门不少于 30 次、每次不少于 60 分钟',
      },
      { cleaning: 5, companionship: 5, bath: 5 },
    ),
    await offer(
      '基本照护套餐',
      purchase.id,
      2,
      { minMinutes: 30, visitsPerMonth: 8, fund: district, amountFen: 400_00, basis: agreed },
      six,
    ),
    await offer(
      '重点照护套餐',
      purchase.id,
      3,
      { minMinutes: 30, visitsPerMonth: 12, fund: district, amountFen: 600_00, basis: agreed },
      { ...six, meal: 8, bath: 5 },
    ),
  ]
}

async function addModels(client: Client): Promise<Station['models']> {
  const models: Station['models'] = new Map()
  for (const preset of equipmentPresets) {
    const { id } = await client.homecare.addEquipmentModel({
      ...preset,
      maker: '',
      model: '',
      priceFen: null,
      isActive: true,
    })
    models.set(preset.kind, id)
  }
  return models
}

/** The station's head goes out too: the account 'jujia' sees visits of its own. */
async function nameHead(client: Client, staffId: number | null): Promise<void> {
  const account = (await client.accounts.list()).find(({ name }) => name === 'jujia')
  if (!account) return
  const { name: _, ...rest } = account
  await client.accounts.update({ ...rest, staffId })
}
