import { type Day, daysBetween, instantOf } from '../../shared/day.ts'
import type { Shift, ShiftRole, TrainingKind } from '../../shared/safety/terms.ts'
import type { Client } from './host.ts'

interface Place {
  siteId: number
  zone: string
}

/** Of the source's safety month: 1,200 person-times in three events. */
const campaigns = [
  ['06-02', '安全生产月启动仪式', 60, { residents: 230, families: 110 }],
  ['06-12', '消防疏散体验日', 45, { residents: 255, families: 60, public: 90 }],
  ['06-24', '用电用气安全讲座', 50, { residents: 210, families: 90 }],
] as const

/** 安全生产月 of the source year. */
export async function holdSafetyMonth(client: Client, { siteId }: Place, on: Day): Promise<void> {
  const found = campaigns.find(([day]) => on.endsWith(day))
  if (!found) return
  const [, name, staffCount, others] = found
  const staff = await client.staff.list({ siteId, on })
  await client.safety.addTraining({
    ...{ siteId, kind: 'campaign', name, onDay: on, minutes: 90, place: '多功能厅' },
    ...{ trainer: '海城区消防救援大队', content: '', validMonths: null, campaign: on.slice(0, 7) },
    people: [
      ...staff
        .slice(0, staffCount)
        .map(({ id }) => ({ staffId: id, others: null, count: 1, isPassed: null })),
      ...Object.entries(others).map(([who, count]) => ({
        ...{ staffId: null, others: who as 'residents' | 'families' | 'public' },
        ...{ count, isPassed: null },
      })),
    ],
  })
}

/** The half-year's training of everybody who works there. */
export async function train(
  client: Client,
  { siteId }: Place,
  on: Day,
  kind: Extract<TrainingKind, 'periodic'> = 'periodic',
): Promise<void> {
  const staff = await client.staff.list({ siteId, on })
  await client.safety.addTraining({
    ...{ siteId, kind, name: '半年消防安全培训', onDay: on, minutes: 120, place: '培训室' },
    ...{ trainer: '赵安全员', content: '会报警、会灭火、会疏散；灭火器、疏散毯实操', validMonths: 6 },
    campaign: null,
    people: staff.map(({ id }, index) => ({
      ...{ staffId: id, others: null, count: 1 },
      isPassed: index % 23 !== 22,
    })),
  })
}

export interface Drilling {
  on: Day
  time: string
  isNight: boolean
  name: string
  scenario: string
}

/** A drill as it was held, each floor against the roster of that minute. */
export async function drill(
  client: Client,
  { siteId, zone }: Place,
  { on, time, isNight, name, scenario }: Drilling,
): Promise<void> {
  const { id } = await client.safety.planDrill({
    ...{ siteId, name, scenario, isNight, isMinimumStaff: isNight, plannedOn: on, place: '全院' },
  })
  const startedAt = instantOf(on, time, zone)
  const { floors } = await client.safety.startDrill({ id, at: startedAt })
  // Nobody is in on some: there is nothing to say of them.
  for (const [index, { floorId, expected }] of floors.entries())
    if (expected > 0)
      await client.safety.saveDrillFloor({
        ...{ drillId: id, floorId, evacuated: expected, note: '' },
        seconds: 150 + expected * 9 + index * 7 + (isNight ? 120 : 0),
      })
  const ended = await client.safety.endDrill({ id, at: startedAt + 40 * 60_000 })
  const staff = await client.staff.list({ siteId, on })
  await client.safety.saveDrillPeople({
    ...{ drillId: id, version: ended.version },
    people: [
      ...staff
        .slice(0, isNight ? 18 : 46)
        .map((one) => ({ staffId: one.id, floorId: null, others: null, count: 1, part: '疏散引导' })),
      { staffId: null, floorId: null, others: 'residents', count: isNight ? 40 : 160, part: '' },
    ],
  })
  const { version, plannedOn } = await client.safety.drill({ id })
  await client.safety.updateDrill({
    ...{ id, version, name, scenario, isNight, isMinimumStaff: isNight, plannedOn, place: '全院' },
    assessment: isNight
      ? '夜间人手偏紧，二楼、三楼先到人再转移；对讲机有一处盲区，已补中继。'
      : '各层按分区疏散，集合点清点人数无误；轮椅集中在东楼梯，下次分流。',
  })
}

/** The works of the source year: 830,000 yuan in two. */
export async function build(client: Client, { siteId }: Place, year: number): Promise<void> {
  const works = [
    ['自动喷水灭火系统改造', '海城消防工程公司', 620_000, '03-10', '06-20', '07-05'],
    ['应急照明与疏散指示更换', '海城机电安装公司', 210_000, '08-12', '09-15', '09-28'],
  ] as const
  for (const [name, contractor, yuan, from, to, acceptedOn] of works)
    await client.safety.addSafetyWork({
      ...{ siteId, name, contractor, note: '' },
      contractFen: yuan * 100,
      ...{ startedOn: `${year}-${from}`, finishedOn: `${year}-${to}`, acceptedOn: `${year}-${acceptedOn}` },
      acceptedBy: '海城区住建局、消防救援大队',
      funds: [
        { source: 'district', amountFen: yuan * 60 },
        { source: 'lottery', amountFen: yuan * 25 },
        { source: 'operator', amountFen: yuan * 15 },
      ],
      hazardIds: [],
    })
}

/** Who is on duty on a day and in the night after it: carers by floor, a nurse for each building, guards and the control room. */
export async function fillShifts(client: Client, siteId: number, onDay: Day): Promise<void> {
  const { floors, buildings } = await client.beds.structure({ siteId })
  const staff = await client.staff.list({ siteId, on: onDay })
  const turn = daysBetween('2020-01-01', onDay)
  /** The next ones of a post whose turn it is; each once, as nobody stands on two shifts of a day. */
  const next = (post: string) => {
    const free = staff.filter((one) => one.post === post && !one.isOnLeave).map(({ id }) => id)
    const from = (turn * 7) % Math.max(1, free.length)
    const waiting = [...free.slice(from), ...free.slice(0, from)]
    return (count: number): number[] => waiting.splice(0, count)
  }
  const [carers, nurses, guards] = [next('carer'), next('nurse'), next('guard')]
  const on = (shift: Shift, role: ShiftRole, floorId: number | null, ids: number[]) =>
    ids.map((staffId) => ({ onDay, shift, role, floorId, staffId }))
  await client.safety.addShifts({
    siteId,
    entries: [
      ...floors.flatMap(({ id }) => [
        ...on('day', 'carer', id, carers(2)),
        ...on('night', 'carer', id, carers(1)),
      ]),
      ...on('day', 'nurse', null, nurses(buildings.length)),
      ...on('night', 'nurse', null, nurses(buildings.length)),
      // A control room is watched by two, at any hour.
      ...on('day', 'control', null, guards(2)),
      ...on('day', 'guard', null, guards(1)),
      ...on('night', 'control', null, guards(2)),
      ...on('night', 'guard', null, guards(1)),
    ],
  })
}
