import { type Language, languages } from '../../../src/shared/words/index.ts'
import { addDiner, addStaff, at, makeTown, type Town } from '../support/canteen.ts'
import { expectRight, type Form } from '../support/forms.ts'
import { choose, signIn, test } from '../support/test.ts'

const day = '2026-04-02'
test.use({ startsAt: at(day, '11:40') })

/** What stands behind the first tab of a page. */
const tabs: Form[] = [
  ...(['volume', 'money', 'people', 'canteens', 'checks'] as const).map(
    (name): Form => [`meal-figures-${name}`, '/meals/figures', ({ tab }) => tab(`meals.figures.tab.${name}`)],
  ),
  ...(['account', 'orders', 'meals'] as const).map(
    (name): Form => [
      `diner-${name}`,
      '/meals/diners?diner=$wang',
      ({ tab }) => tab(`meals.diners.one.tab.${name}`),
    ],
  ),
  ['diner-bills', '/meals/diners', ({ tab }) => tab('meals.diners.tab.bills')],
  ...(['week', 'person'] as const).map(
    (name): Form => [`orders-${name}`, '/meals/orders', ({ tab }) => tab(`meals.orders.tab.${name}`)],
  ),
  ['routes', '/meals/deliveries', ({ tab }) => tab('meals.deliveries.tab.routes')],
  ['rules-explain', '/meals/rules', ({ tab }) => tab('meals.rules.tab.explain')],
  ...(['samples', 'logs', 'dishes'] as const).map(
    (name): Form => [`kitchen-${name}`, '/meals/kitchen', ({ tab }) => tab(`meals.kitchen.tab.${name}`)],
  ),
  ...(['fridge', 'register'] as const).map(
    (view): Form => [
      `samples-${view}`,
      '/meals/kitchen',
      async ({ page, t, tab }) => {
        await tab('meals.kitchen.tab.samples')
        await page.getByText(t(`meals.kitchen.sample.view.${view}`), { exact: true }).click()
      },
    ],
  ),
  [
    'logs-register',
    '/meals/kitchen',
    async ({ page, t, tab }) => {
      await tab('meals.kitchen.tab.logs')
      await page.getByText(t('meals.kitchen.log.view.register'), { exact: true }).click()
    },
  ],
  ...(['totals', 'people'] as const).map(
    (name): Form => [
      `settlement-${name}`,
      '/meals/settlement',
      async ({ page, tab }) => {
        await page.getByRole('button', { name: /^中街食堂 2026-03/ }).click()
        await tab(`meals.settlement.month.tab.${name}`)
      },
    ],
  ),
]

/** Forms that meals-forms and meals-kitchen fill in by hand in Chinese. */
const forms: Form[] = [
  ['canteen', '/meals/canteens', ({ press }) => press('meals.canteens.setUp', { site: '南街食堂' })],
  ...(
    [
      ['stages', 'meals.canteens.stage.set'],
      ['hours', 'meals.canteens.hours.set'],
      ['prices', 'meals.canteens.prices.set'],
      ['stacking', 'meals.canteens.stacking.set'],
    ] as const
  ).map(
    ([name, button]): Form => [
      `canteen-${name}`,
      '/meals/canteens',
      async ({ page, press, tab }) => {
        await page.getByRole('button', { name: '中街食堂', exact: true }).click()
        await tab(`meals.canteens.tab.${name}`)
        await press(button)
      },
    ],
  ),
  ['diner-new', '/meals/diners', ({ press }) => press('meals.diners.add')],
  ['diner-who', '/meals/diners?diner=$wang'],
  ...(['meals.diners.card.give', 'meals.diners.terms.set', 'meals.diners.suspension.add'] as const).map(
    (button): Form => [
      `diner-${button.split('.').at(-2)}`,
      '/meals/diners?diner=$wang',
      ({ press }) => press(button),
    ],
  ),
  ...(['topUp', 'refund', 'setOverdraft'] as const).map(
    (what): Form => [
      `diner-${what}`,
      '/meals/diners?diner=$wang',
      async ({ press, tab }) => {
        await tab('meals.diners.one.tab.account')
        await press(`meals.diners.account.${what}`)
      },
    ],
  ),
  ...(['standing.edit', 'change.add', 'pause.add'] as const).map(
    (what): Form => [
      `diner-${what.split('.')[0]}`,
      '/meals/diners?diner=$wang',
      async ({ press, tab }) => {
        await tab('meals.diners.one.tab.orders')
        await press(`meals.orders.${what}`)
      },
    ],
  ),
  ['orders-extra', '/meals/orders', ({ press }) => press('meals.orders.extra.add')],
  ['rule-new', '/meals/rules', ({ press }) => press('meals.rules.add')],
  ['rule-presets', '/meals/rules', ({ press }) => press('meals.rules.presets')],
  ['rule-one', '/meals/rules', ({ press }) => press('meals.rules.open', { rule: '特困老人免费餐' })],
  [
    'menu',
    '/meals/kitchen',
    ({ page }) =>
      page
        .getByRole('button', { name: /Lunch: / })
        .first()
        .click(),
  ],
  [
    'sample',
    '/meals/kitchen',
    async ({ press, tab }) => {
      await tab('meals.kitchen.tab.samples')
      await press('meals.kitchen.sample.takeOf', { dish: '红烧肉' })
    },
  ],
  ...(['fridge', 'disinfection', 'received', 'waste', 'companion'] as const).map(
    (kind): Form => [
      `log-${kind}`,
      '/meals/kitchen',
      async ({ press, tab }) => {
        await tab('meals.kitchen.tab.logs')
        await press(`enums.kitchenLog.${kind}`)
      },
    ],
  ),
]

for (const language of languages) walk('behind the tabs', language, tabs)
walk('forms', 'en', forms)

function walk(what: string, language: Language, ways: readonly Form[]): void {
  test(`meals: ${what} in ${language}`, async ({ page, app }) => {
    const ids = await fill(await makeTown(app))
    await choose(page, language)
    await signIn(page, app)
    await expectRight(ways, { page, language, url: app.url, ids, names })
  })
}

const names = [
  ...['北海养老', '海城颐养院', '中街食堂', '东街食堂', '南街食堂', '陈院长', '王秀英', '李桂兰', '周师傅'],
  ...['红烧肉', '六十岁以上助餐补贴', '特困老人免费餐', '送餐补贴', '示例〔2026〕1 号'],
  // Beside their English, because papers call them so.
  ...['特困', '低保', '优抚'],
]

/** Two who eat, one of them by monthly bill, in March and today; a dish that is on the menu and not sampled yet. */
async function fill({ api, middle: siteId }: Town): Promise<Record<string, number>> {
  const place = { kind: 'canteen', operator: 'public', address: '', phone: '' } as const
  await api.sites.create({ ...place, name: '南街食堂', openedOn: null, closedOn: null })
  await addStaff(api, siteId, '周师傅')
  const key = () => crypto.randomUUID()
  const wang = await addDiner(api, siteId, '王秀英')
  const li = await addDiner(api, siteId, '李桂兰', { pay: 'monthlyBill', terms: { category: 'hardship' } })
  await api.meals.topUp({ key: key(), personId: wang, siteId, amountFen: 100_00, method: 'cash' })
  await api.meals.setWeek({
    ...{ siteId, personId: wang, note: '', fromOn: day },
    wishes: [{ meal: 'lunch', mode: 'dineIn', weekdays: [1, 2, 3, 4, 5] }],
  })
  for (const onDay of ['2026-03-10', '2026-03-11', day])
    for (const personId of [wang, li])
      await api.meals.serve({ key: key(), siteId, onDay, meal: 'lunch', mode: 'dineIn', personId })
  const { id } = await api.meals.saveDish({
    ...{ id: null, version: null, name: '红烧肉', kind: 'meat', allergens: '', costFen: 450, isActive: true },
  })
  await api.meals.setMenu({ siteId, onDay: day, meal: 'lunch', dishIds: [id] })
  return { wang }
}
