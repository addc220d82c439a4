import { languages } from '../../../src/shared/words/index.ts'
import { newHazard, newMeasure } from '../../support/hazards.ts'
import { restOf } from '../../support/inspections.ts'
import { type Api, director, secret } from '../support/api.ts'
import { today } from '../support/days.ts'
import { expectRight, type Form } from '../support/forms.ts'
import { makeSafeHome, officer, type SafeHome } from '../support/safety.ts'
import { choose, signIn, test } from '../support/test.ts'

const ofHazards: Form[] = [
  ['hazard-new', '/safety/hazards', ({ press }) => press('safety.hazards.report.action')],
  ...(['grade', 'void'] as const).map(
    (step): Form => [
      `hazard-${step}`,
      '/safety/hazards?hazard=$found',
      ({ press }) => press(`safety.hazards.step.name.${step}`),
    ],
  ),
  ...(['order', 'fixOnSpot', 'hold'] as const).map(
    (step): Form => [
      `hazard-${step}`,
      '/safety/hazards?hazard=$graded',
      ({ press }) => press(`safety.hazards.step.name.${step}`),
    ],
  ),
  ...(['doneMeasure', 'extend', 'voidMeasure'] as const).map(
    (step): Form => [
      `hazard-${step}`,
      '/safety/hazards?hazard=$ordered',
      ({ t, press }) =>
        press('safety.hazards.step.line', {
          step: t(`safety.hazards.step.name.${step}`),
          why: newMeasure().measure,
        }),
    ],
  ),
  ...(['passRecheck', 'refuseRecheck'] as const).map(
    (step): Form => [
      `hazard-${step}`,
      '/safety/hazards?hazard=$rectified',
      ({ press }) => press(`safety.hazards.step.name.${step}`),
    ],
  ),
  [
    'hazard-authority',
    '/safety/hazards?hazard=$major',
    ({ press }) => press('safety.hazards.step.name.report'),
  ],
  [
    'works-new',
    '/safety/hazards',
    async ({ tab, press }) => {
      await tab('safety.hazards.tab.works')
      await press('safety.hazards.work.add')
    },
  ],
  [
    'role-new',
    '/safety/hazards',
    async ({ t, tab, press }) => {
      await tab('safety.hazards.tab.roles')
      await press('safety.hazards.role.of', { role: t('enums.safetyRole.officer') })
    },
  ],
]

const ofPlans: Form[] = [
  ...(['calendar', 'duties', 'missed'] as const).map(
    (tab): Form => [`safety-${tab}`, '/safety/today', (way) => way.tab(`safety.today.tab.${tab}`)],
  ),
  [
    'duty-new',
    '/safety/today',
    async ({ tab, press }) => {
      await tab('safety.today.tab.duties')
      await press('safety.today.duty.add')
    },
  ],
  ...(['change', 'end'] as const).map(
    (what): Form => [
      `duty-${what}`,
      '/safety/today',
      async ({ page, t, tab }) => {
        await tab('safety.today.tab.duties')
        const [said] = t(`safety.today.duty.${what}Of`, { name: '|' }).split('|')
        await page.getByRole('button', { name: said }).first().click()
      },
    ],
  ),
  ...(['monthlyCheck', 'jointInspection'] as const).map(
    (kind): Form => [
      `begin-${kind}`,
      '/safety/walk',
      ({ t, press }) => press('safety.walk.begin.of', { kind: t(`enums.inspectionKind.${kind}`) }),
    ],
  ),
  [
    'walk-problem',
    '/safety/walk/$walk',
    async ({ page, t }) => {
      await page
        .getByRole('button', { name: new RegExp(`^${t('enums.answerValue.problem')}`) })
        .first()
        .click()
    },
  ],
  [
    'walk-scan',
    '/safety/walk/$walk',
    ({ t, press }) => press('safety.walk.bar.scan', { point: t('kit.none'), done: 0, count: 3 }),
  ],
  ['walk-ended', '/safety/walk/$ended'],
  ...(['duty', 'zones', 'papers'] as const).map(
    (tab): Form => [`roster-${tab}`, '/safety/roster', (way) => way.tab(`safety.roster.tab.${tab}`)],
  ),
]

const ofRegisters: Form[] = [
  ['asset-new', '/safety/register', ({ press }) => press('safety.register.asset.add')],
  [
    'asset',
    '/safety/register',
    async ({ page }) => {
      await page.getByRole('row').filter({ hasText: 'MH-1' }).getByRole('button').first().click()
    },
  ],
  ...(
    [
      ['point', 3],
      ['licence', 1],
    ] as const
  ).map(
    ([what, count]): Form => [
      `${what}-new`,
      '/safety/register',
      async ({ tab, press }) => {
        await tab(`safety.register.tab.${what}s`, { count })
        await press(`safety.register.${what}.add`)
      },
    ],
  ),
  ['drill-new', '/safety/drills', ({ press }) => press('safety.drills.drill.add')],
  [
    'training-new',
    '/safety/drills',
    async ({ tab, press }) => {
      await tab('safety.drills.tab.trainings', { count: 0 })
      await press('safety.drills.training.add')
    },
  ],
  ['checklist-new', '/safety/checklists', ({ press }) => press('safety.checklists.add')],
  ['checklist', '/safety/checklists?version=$version'],
  ...(['copy', 'rename', 'stop'] as const).map(
    (act): Form => [
      `checklist-${act}`,
      '/safety/checklists?version=$version',
      ({ press }) => press(`safety.checklists.act.${act}`),
    ],
  ),
  ['checklist-draft', '/safety/checklists?version=$draft'],
  [
    'checklist-try',
    '/safety/checklists?version=$draft',
    ({ press }) => press('safety.checklists.act.tryOut'),
  ],
  ...(['hazards', 'places', 'rounds'] as const).map(
    (tab): Form => [
      `safety-figures-${tab}`,
      '/safety/figures',
      (way) => way.tab(`safety.figures.tab.${tab}`),
    ],
  ),
]

for (const language of languages) {
  for (const [name, forms] of Object.entries({ hazards: ofHazards, plans: ofPlans, registers: ofRegisters }))
    test(`safety: forms of ${name} in ${language}`, async ({ page, app }) => {
      const ids = await fill(await makeSafeHome(app))
      await choose(page, language)
      await signIn(page, app)
      await expectRight(forms, { page, language, url: app.url, ids, names })
    })
}

/** Entered, in Chinese whatever the language of the pages. */
const names = [
  ...['海城颐养院', '北海养老', '陈院长', '一号楼', '1层', '王安全', '李主管', '周复查'],
  ...['东走廊', '西楼梯', '厨房', '走廊', '责任保险', '厨房专项检查', '平安消防', '后勤部', '每小时巡查一次'],
  // The number of a document is its name in any language.
  '民办发〔2023〕13号',
  ...[newHazard().place, newHazard().description, newMeasure().measure],
]

/** Hazards at every step, the director being the one who is responsible, a round under way and one that has ended. */
async function fill({ app, api, siteId, staff }: SafeHome): Promise<Record<string, number>> {
  const { safety } = api
  for (const [role, staffId] of [
    ['manager', staff.manager],
    ['responsible', staff.officer],
  ] as const)
    await safety.setSafetyRole({ siteId, role, staffId, fromOn: today(30) })
  const me = (await api.accounts.list()).find(({ name }) => name === director)
  if (!me) throw new Error('nobody was set up')
  await api.accounts.update({ ...me, staffId: staff.manager })
  await api.accounts.signIn({ name: director, secret })
  const report = async () => (await safety.reportHazard(newHazard({ siteId }))).id
  const ids: Record<string, number> = { found: await report() }
  ids.graded = await report()
  ids.ordered = await report()
  ids.rectified = await report()
  ids.major = await report()
  const rule = 'XF 653-2025 5.1'
  for (const id of [ids.graded, ids.ordered, ids.rectified])
    await safety.gradeHazard({ id, grade: 'general', reason: '一周内能改好' })
  await safety.gradeHazard({ id: ids.major, grade: 'majorFire', rule, reason: '安全出口锁闭' })
  const measures = [newMeasure({ deadlineOn: today(-7) })]
  for (const id of [ids.ordered, ids.rectified]) await safety.orderRectification({ id, measures })
  const { measureRows } = await safety.hazard({ id: ids.rectified })
  // By somebody else, so that the director may look at it.
  const other = app.api()
  await other.accounts.signIn({ name: officer, secret })
  const measureId = measureRows[0]?.id ?? 0
  await other.safety.doneMeasure({ measureId, note: '', costFen: null, staffIds: [] })
  await other.safety.rectified({ id: ids.rectified })
  await register(api, siteId)
  const begin = async (kind: 'dayRound' | 'monthlyCheck') =>
    (await safety.beginInspection({ siteId, kind, key: crypto.randomUUID() })).inspection.id
  ids.walk = await begin('dayRound')
  ids.ended = await begin('monthlyCheck')
  const answers = restOf(await safety.inspection({ id: ids.ended }), Date.now())
  await safety.saveAnswers({ inspectionId: ids.ended, answers })
  await safety.endInspection({ id: ids.ended, key: crypto.randomUUID() })
  const [checklist] = await safety.checklists({ siteId })
  ids.version = checklist?.versions[0]?.id ?? 0
  const own = { siteId, kind: 'own', name: '厨房专项检查', nameEn: '' } as const
  const copy = await safety.addChecklist({ ...own, copyOf: ids.version })
  ids.draft = copy.versions[0]?.id ?? 0
  return ids
}

/** An extinguisher and a licence. */
async function register({ safety }: Api, siteId: number): Promise<void> {
  await safety.addAssets({
    ...{ siteId, kind: 'extinguisher', floorId: null, roomId: null, place: '走廊', model: '', note: '' },
    ...{ madeOn: null, installedOn: null, expiresOn: null, codes: ['MH-1'] },
  })
  await safety.addLicence({
    ...{
      siteId,
      kind: 'insurance',
      name: '责任保险',
      number: '',
      note: '',
      issuedOn: null,
      expiresOn: today(-20),
    },
  })
}
