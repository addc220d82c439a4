import type { StepDetails } from '../../../src/shared/homecare/family-bed.ts'
import { itemPresets } from '../../../src/shared/homecare/presets.ts'
import { languages, type WordKey } from '../../../src/shared/words/index.ts'
import { expectRight, type Form } from '../support/forms.ts'
import { addElder, at, makeStation, type Station } from '../support/station.ts'
import { choose, signIn, test } from '../support/test.ts'

const day = '2026-03-10'

test.use({ startsAt: at(day, '09:30') })

const bedTabs: Form[] = (['agreements', 'works', 'equipment', 'photos'] as const).map((tab) => [
  `family-bed-${tab}`,
  '/care/beds?bed=$bed',
  ({ tab: open }) => open(`homecare.beds.one.tab.${tab}`),
])

const ofBeds: Form[] = [
  ['family-bed-new', '/care/beds', ({ press }) => press('homecare.beds.add')],
  ['family-bed', '/care/beds?bed=$bed'],
  ...bedTabs,
  // The stages whose forms have most in them.
  ...(['assessed', 'agreed', 'accepted'] as const).map(
    (stage): Form => [
      `family-bed-step-${stage}`,
      `/care/beds?bed=$${stage}`,
      ({ t, press }) =>
        press('homecare.beds.step.next', { stage: t(`enums.familyBedStage.${stage}` as WordKey) }),
    ],
  ),
  [
    'family-bed-work',
    '/care/beds?bed=$bed',
    async ({ press, tab }) => {
      await tab('homecare.beds.one.tab.works')
      await press('homecare.beds.work.add')
    },
  ],
  [
    'family-bed-renew',
    '/care/beds?bed=$bed',
    async ({ press, tab }) => {
      await tab('homecare.beds.one.tab.agreements')
      await press('homecare.beds.agreement.renew')
    },
  ],
  ...(['edit', 'close'] as const).map(
    (what): Form => [
      `family-bed-${what}`,
      '/care/beds?bed=$bed',
      async ({ page, press }) => {
        await press('homecare.beds.one.more')
        await page
          .getByRole('menuitem')
          .nth(what === 'edit' ? 0 : 1)
          .click()
      },
    ],
  ),
  ['equipment-new', '/care/equipment', ({ press }) => press('homecare.equipment.item.add')],
  ['equipment-lend', '/care/equipment', ({ press }) => press('homecare.equipment.lend.title')],
  ['equipment-item', '/care/equipment?item=$item'],
  [
    'equipment-back',
    '/care/equipment?item=$item',
    ({ press }) => press('homecare.equipment.back.of', { item: '轮椅 LY-001' }),
  ],
  [
    'equipment-repair',
    '/care/equipment?item=$item',
    ({ press }) => press('homecare.equipment.repair.action'),
  ],
  [
    'equipment-model',
    '/care/equipment',
    async ({ press, tab }) => {
      await tab('homecare.equipment.tab.models', { count: 1 })
      await press('homecare.equipment.model.add')
    },
  ],
]

const ofVisits: Form[] = [
  ['follow-ups', '/care/visits', ({ tab }) => tab('homecare.visits.tab.followUps')],
  ['visit-planned', '/care/visits/$planned', ({ press }) => press('homecare.visits.time.change')],
  ['visit-outcome', '/care/visits/$planned', ({ press }) => press('homecare.visits.outcome.open')],
  [
    'visit-under-way',
    '/care/visits/$underWay',
    async ({ page, press }) => {
      await press('homecare.visits.report.vitalsAdd')
      await page.getByRole('switch').click()
      await page
        .getByRole('radiogroup')
        .last()
        .getByText(/^(家属|Family)$/)
        .click()
    },
  ],
  ['visit-done', '/care/visits/$done'],
  ['visit-correct', '/care/visits/$done', ({ press }) => press('homecare.visits.done.correct')],
  ['visit-finding', '/care/visits/$done', ({ press }) => press('homecare.visits.done.addFinding')],
  ['visit-void', '/care/visits/$done', ({ press }) => press('homecare.visits.done.void')],
]

const ofPlans: Form[] = [
  ['plan-new', '/care/plan', ({ press }) => press('homecare.plan.new.open')],
  ['plan-make', '/care/plan', ({ press }) => press('homecare.plan.make.open')],
  ['plan-substitutes', '/care/plan', ({ press }) => press('homecare.plan.sub.open')],
  ['plan-visit', '/care/plan', ({ page }) => page.getByRole('button', { name: /14:00–15:00/ }).click()],
  [
    'plan-move',
    '/care/plan',
    async ({ page, press }) => {
      await page.getByRole('button', { name: /14:00–15:00/ }).click()
      await press('homecare.plan.move.open')
    },
  ],
  [
    'plan-repeating',
    '/care/plan',
    async ({ press, tab }) => {
      await tab('homecare.plan.tab.plans')
      await press('homecare.plan.plans.add')
    },
  ],
  ...(['day', 'month'] as const).map(
    (view): Form => [
      `plan-${view}`,
      '/care/plan',
      ({ page, t }) => page.getByText(t(`homecare.plan.view.${view}`), { exact: true }).click(),
    ],
  ),
  ['slips-print', '/care/slips', ({ tab }) => tab('homecare.slips.tab.print')],
  ...(['grants', 'progress', 'items', 'projects', 'teams', 'counting'] as const).map(
    (name): Form => [`packages-${name}`, '/care/packages', ({ tab }) => tab(`homecare.packages.tab.${name}`)],
  ),
  ['package-new', '/care/packages', ({ press }) => press('homecare.packages.package.add')],
  ...(
    [
      ['grants', 'homecare.packages.grant.give'],
      ['items', 'homecare.packages.item.add'],
      ['items', 'homecare.packages.item.presets'],
      ['projects', 'homecare.packages.project.add'],
      ['teams', 'homecare.packages.team.add'],
    ] as const
  ).map(
    ([name, button]): Form => [
      `packages-${button.split('.').slice(-2).join('-')}`,
      '/care/packages',
      async ({ press, tab }) => {
        await tab(`homecare.packages.tab.${name}`)
        await press(button)
      },
    ],
  ),
  ...(['quality', 'items', 'beds', 'statement'] as const).map(
    (name): Form => [
      `care-figures-${name}`,
      '/care/figures',
      ({ tab }) => tab(`homecare.figures.tab.${name}`),
    ],
  ),
]

for (const language of languages) {
  for (const [name, forms] of Object.entries({ beds: ofBeds, visits: ofVisits, plans: ofPlans }))
    test(`home care: forms of ${name} in ${language}`, async ({ page, app }) => {
      const station = await makeStation(app, '2026-01-01')
      const ids = await fill(station)
      await choose(page, language)
      await signIn(page, app)
      await expectRight(forms, { page, language, url: app.url, ids, names })
    })
}

const streets = ['东关街道', '西河街道']
const elders = ['王秀英', '李桂兰', '张建国', '赵玉梅', '孙福贵', '周德福']
/** Entered, or of the presets, which become records. */
const names = [
  ...[
    '北海养老',
    '海城居家站',
    '陈院长',
    '刘梅',
    '周强',
    '吴芳',
    '东片组',
    '王强',
    '轮椅',
    '提升行动',
    '助洁套餐',
  ],
  ...['血压偏高', '住处合适', ...streets, ...elders],
  ...itemPresets.flatMap(({ name, basis }) => [name, basis]),
]

/** A family bed that is open and others on their way to it, a wheelchair that is lent, and a visit of each kind. */
async function fill(station: Station): Promise<Record<string, number>> {
  const { api, siteId, staff, items } = station
  const ids: Record<string, number> = {}
  const people: number[] = []
  for (const [index, name] of elders.entries()) people.push(await addElder(api, name, streets[index % 2]))
  const [first = 0, second = 0, third = 0, holder = 0, planned = 0, done = 0] = people
  ids.assessed = await openBed(station, first, 1)
  ids.agreed = await openBed(station, second, 4)
  ids.accepted = await openBed(station, third, 6)
  ids.bed = await openBed(station, holder, 8)
  ids.item = await lend(station, holder)
  const add = async (personId: number, staffId: number, from: string, to: string) => {
    const { ids: added } = await api.homecare.addVisit({
      ...{ siteId, personIds: [personId], kind: 'cleaning', staffIds: [staffId], itemIds: [items['11']] },
      ...{ fromAt: at(day, from), toAt: at(day, to) },
    })
    return added[0] ?? 0
  }
  ids.planned = await add(planned, staff.刘梅, '14:00', '15:00')
  ids.underWay = await add(holder, staff.周强, '09:30', '10:30')
  await api.homecare.checkIn({ id: ids.underWay })
  ids.done = await add(done, staff.吴芳, '08:00', '09:00')
  await api.homecare.recordVisits({
    rows: [
      {
        ...{ visitId: ids.done, minutes: 60, items: [{ itemId: items['11'] }, { itemId: items['51'] }] },
        ...{
          satisfaction: 4,
          signedBy: 'family',
          finding: { finding: '血压偏高', isUrgent: true, dueOn: day },
        },
      },
    ],
  })
  await givePackage(station, done)
  return ids
}

async function openBed({ api, siteId }: Station, personId: number, steps: number): Promise<number> {
  const { id } = await api.homecare.applyFamilyBed({ siteId, personId, appliedOn: day })
  const signers = { elderSigner: '', familySigner: '王强', siteSigner: '陈院长' }
  const details: StepDetails[] = [
    { stage: 'eligible', basis: '' },
    { stage: 'assessed', level: 'moderate', score: 52, assessors: '', validToOn: '2027-03-09' },
    { stage: 'surveyed', findings: '', hasFamilyCarer: true },
    { stage: 'planned', plan: '', budgetFen: 5000_00 },
    { stage: 'agreed', number: `XY-${personId}`, fromOn: day, toOn: '2027-03-09', ...signers },
    { stage: 'adapted', noneReason: '住处合适' },
    { stage: 'accepted', noPhotoReason: 'XY' },
    { stage: 'open' },
  ]
  for (const one of details.slice(0, steps))
    await api.homecare.doStep({ familyBedId: id, doneOn: day, details: one })
  return id
}

async function lend({ api, siteId }: Station, personId: number): Promise<number> {
  const model = await api.homecare.addEquipmentModel({
    ...{ kind: 'wheelchair', name: '轮椅', maker: '', model: '', isInstalled: false, priceFen: null },
    ...{ warrantyMonths: null, isActive: true, note: '' },
  })
  const { ids } = await api.homecare.addEquipmentItems({
    ...{ siteId, modelId: model.id, serials: ['LY-001', 'LY-002'], boughtOn: null, costFen: 680_00 },
    ...{ fund: 'district', warrantyToOn: null },
  })
  const [itemId = 0] = ids
  await api.homecare.lend({ itemId, personId, lentOn: day, dueOn: '2026-03-20' })
  return itemId
}

async function givePackage({ api, siteId, items }: Station, personId: number): Promise<void> {
  const { id: projectId } = await api.homecare.addCareProject({
    ...{ siteId, name: '提升行动', fund: 'district', documentNumber: '', fromOn: null, toOn: null, note: '' },
  })
  const { id: packageId } = await api.homecare.addCarePackage({
    ...{ siteId, projectId, name: '助洁套餐', note: '' },
    terms: {
      ...{
        fromOn: '2026-01-01',
        minMinutes: 30,
        minutesPer: 'visit',
        visitsPerMonth: 4,
        minutesPerMonth: null,
      },
      ...{ fund: 'district', amountFen: 200_00, isProRata: false, basis: '' },
      items: [{ itemId: items['11'], timesPerMonth: 4 }],
    },
  })
  await api.homecare.grantPackage({ packageId, personIds: [personId], fromOn: '2026-01-01', toOn: null })
}
