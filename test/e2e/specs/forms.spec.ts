import { languages, type WordKey } from '../../../src/shared/words/index.ts'
import { addPerson, type Home } from '../support/api.ts'
import { today } from '../support/days.ts'
import { expectRight, type Form } from '../support/forms.ts'
import { picture } from '../support/looks.ts'
import { choose, expect, signIn, test } from '../support/test.ts'

/** The forms of a bed: its drawer, then a button in it. */
const ofBed = (code: string, ...actions: string[]): Form[] =>
  actions.map((action) => [
    `bed-${action}`,
    '/board',
    async ({ page, press }) => {
      await page.locator('[data-bed]').filter({ hasText: code }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      if (action !== 'drawer') await press(`beds.actions.title.${action}` as WordKey)
    },
  ])

const beds: Form[] = [
  ...ofBed('101-1', 'drawer', 'transfer', 'leave', 'discharge', 'plan', 'outage'),
  ...ofBed('101-2', 'endOutage'),
  ...ofBed('102-1', 'return', 'expected'),
  ...ofBed('102-2', 'formal'),
  ...ofBed('103-1', 'admit', 'who', 'hold'),
  ...ofBed('103-2', 'release'),
  ['bed-find', '/board', async ({ press }) => press('board.find.open')],
]

const people: Form[] = [
  ['person-new', '/people', ({ press }) => press('people.add')],
  ['people-export', '/people', ({ press }) => press('kit.export')],
  ['person-change', '/people/$person', ({ press }) => press('people.page.edit')],
  ['person-condition', '/people/$person', ({ press }) => press('people.condition.update')],
  [
    'person-merge',
    '/people/$person',
    async ({ page, t, press }) => {
      await press('people.page.record')
      await page.getByRole('menuitem', { name: t('people.merge.with') }).click()
    },
  ],
  [
    'person-void',
    '/people/$person',
    async ({ page, t, press }) => {
      await press('people.page.record')
      await page.getByRole('menuitem', { name: t('people.void.action') }).click()
    },
  ],
  ...(['stays', 'contacts', 'documents', 'consents', 'changes'] as const).map(
    (tab): Form => [
      `person-${tab}`,
      '/people/$person',
      ({ page, t }) => page.getByRole('tab', { name: t(`people.tab.${tab}`) }).click(),
    ],
  ),
  ['staff-new', '/staff', ({ press }) => press('staff.add')],
  ['waiting-new', '/waiting', ({ press }) => press('beds.waiting.add')],
  [
    'waiting-holds',
    '/waiting',
    ({ page, t }) => page.getByRole('tab', { name: t('beds.waiting.tab.holds', { count: 1 }) }).click(),
  ],
  [
    'waiting-enquiries',
    '/waiting',
    ({ page, t }) => page.getByRole('tab', { name: t('beds.waiting.tab.enquiry', { count: 0 }) }).click(),
  ],
]

const manage: Form[] = [
  ['account-new', '/accounts', ({ press }) => press('accounts.page.add')],
  [
    'account-change',
    '/accounts',
    ({ page }) => page.getByRole('button', { name: '陈院长', exact: true }).click(),
  ],
  ['site-new', '/sites', ({ press }) => press('sites.add')],
  ['site-change', '/sites', ({ page }) => page.getByRole('button', { name: '海城颐养院' }).click()],
  [
    'setting-change',
    '/sites',
    ({ t, press }) => press('sites.change', { name: t('sites.setting.checkHour') }),
  ],
  ['audit-entry', '/audit', ({ page }) => page.getByRole('row').nth(1).getByRole('button').click()],
  [
    'backup-restore',
    '/backups',
    async ({ page, press }) => {
      await press('backups.make')
      await page.getByRole('row').nth(1).getByRole('button').click()
    },
  ],
  ['wizard', '/structure', ({ press }) => press('beds.structure.wizard.open')],
  [
    'wizard-names',
    '/structure',
    async ({ press }) => {
      await press('beds.structure.wizard.open')
      await press('kit.next')
    },
  ],
  ['building-new', '/structure', ({ press }) => press('beds.structure.addBuilding')],
  ['room-change', '/structure', ({ press }) => press('beds.structure.editRoom', { name: '101' })],
  ['bed-change', '/structure', ({ press }) => press('beds.structure.editBed', { code: '101-1' })],
  [
    'beds-retire',
    '/structure',
    async ({ page, t, press }) => {
      await page.getByRole('checkbox', { name: t('beds.structure.select', { code: '103-1' }) }).check()
      await press('beds.structure.retire')
    },
  ],
  [
    'projects',
    '/structure',
    async ({ page, t, press }) => {
      await page.getByRole('tab', { name: t('beds.structure.tabProjects') }).click()
      await press('beds.structure.projects.add')
    },
  ],
  [
    'figures-rows',
    '/figures',
    ({ t, press }) => press('figures.openRows', { name: t('figures.name.residents'), count: 3 }),
  ],
  ...(['occupancy', 'movements', 'nights'] as const).map(
    (tab): Form => [
      `figures-${tab}`,
      '/figures',
      ({ page, t }) => page.getByRole('tab', { name: t(`figures.tab.${tab}`) }).click(),
    ],
  ),
  // The last one: it is no page's, and stays open on the next.
  [
    'secret-change',
    '/sites',
    async ({ page, t }) => {
      await page.getByRole('button', { name: t('app.header.me') }).click()
      await picture(page, 'own-menu')
      await page.getByRole('menuitem', { name: t('app.header.changeSecret') }).click()
    },
  ],
]

/** A bed of every state, and somebody on the waiting list. */
async function everyState({ api, beds: ids, li }: Home): Promise<void> {
  const bed = (code: string) => ids.get(code) ?? 0
  await api.beds.startLeave({ personId: li, kind: 'hospital', expectedOn: today(-3) })
  const trial = await addPerson(api, '赵玉梅')
  await api.beds.admit({ personId: trial, bedId: bed('102-2'), trialUntilOn: today(-20) })
  const waits = await addPerson(api, '孙福贵', { sex: 'male', funding: 'hardship' })
  const application = {
    siteId: 1,
    recognisedOn: null,
    wantedKind: null,
    wantedAudience: null,
    note: '',
  } as const
  await api.beds.apply({ ...application, personId: waits, stage: 'waiting', appliedOn: today(9) })
  await api.beds.hold({ bedId: bed('103-2'), personId: waits, untilOn: today(-2) })
  await api.beds.startOutage({ bedIds: [bed('101-2')], reason: 'repair', expectedOn: today(-5), note: '' })
}

const names = ['海城颐养院', '陈院长', '一号楼', '1层', '王秀英', '李桂兰', '赵玉梅', '孙福贵']

for (const language of languages) {
  for (const [name, forms] of Object.entries({ beds, people, 'the management': manage }))
    test(`forms of ${name} in ${language}`, async ({ page, home }) => {
      await everyState(home)
      await choose(page, language)
      await signIn(page, home.app)
      await expectRight(forms, { page, language, url: home.app.url, ids: { person: home.wang }, names })
    })
}
