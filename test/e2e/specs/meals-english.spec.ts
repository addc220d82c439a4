import { addDiner, at, makeTown } from '../support/canteen.ts'
import { expectRight, type Form } from '../support/forms.ts'
import { choose, signIn, test } from '../support/test.ts'

const day = '2026-03-02'
test.use({ startsAt: at(day, '11:00') })

const canteen = '中街食堂'
const rule = '六十岁以上助餐补贴'
const diner = '王秀英'

const openCanteen: Form[2] = ({ page }) => page.getByRole('button', { name: canteen, exact: true }).click()

const ofCanteens: Form[] = [
  ['canteen', '/meals/canteens', openCanteen],
  ...(
    [
      ['stages', 'meals.canteens.stage.set'],
      ['prices', 'meals.canteens.prices.set'],
      ['stacking', 'meals.canteens.stacking.set'],
    ] as const
  ).map(
    ([tab, button]): Form => [
      `canteen-${tab}`,
      '/meals/canteens',
      async (way) => {
        await openCanteen?.(way)
        await way.tab(`meals.canteens.tab.${tab}`)
        await way.press(button)
      },
    ],
  ),
  [
    'canteen-hours',
    '/meals/canteens',
    async (way) => {
      await openCanteen?.(way)
      await way.tab('meals.canteens.tab.hours')
      await way.page
        .getByRole('button', { name: way.t('meals.canteens.hours.set') })
        .first()
        .click()
    },
  ],
  ['rule-new', '/meals/rules', ({ press }) => press('meals.rules.add')],
  ['rule-presets', '/meals/rules', ({ press }) => press('meals.rules.presets')],
  ['rules-explained', '/meals/rules', ({ tab }) => tab('meals.rules.tab.explain')],
  ...([null, 'meals.rules.one.addVersion', 'meals.rules.one.edit'] as const).map(
    (button): Form => [
      `rule${button ?? ''}`,
      '/meals/rules',
      async ({ press }) => {
        await press('meals.rules.open', { rule })
        if (button) await press(button)
      },
    ],
  ),
  [
    'settlement-month',
    '/meals/settlement',
    ({ page }) => page.getByRole('button', { name: `${canteen} 2026-03` }).click(),
  ],
]

const ofDiners: Form[] = [
  ['diner-new', '/meals/diners', ({ press }) => press('meals.diners.add')],
  ...(['account', 'orders', 'meals'] as const).map(
    (tab): Form => [
      `diner-${tab}`,
      '/meals/diners?diner=$diner',
      (way) => way.tab(`meals.diners.one.tab.${tab}`),
    ],
  ),
  ...(['meals.diners.suspension.add', 'meals.diners.terms.set'] as const).map(
    (button): Form => [button, '/meals/diners?diner=$diner', ({ press }) => press(button)],
  ),
  [
    'diner-top-up',
    '/meals/diners?diner=$diner',
    async ({ tab, press }) => {
      await tab('meals.diners.one.tab.account')
      await press('meals.diners.account.topUp')
    },
  ],
  ['diners-bills', '/meals/diners', ({ tab }) => tab('meals.diners.tab.bills')],
  ...(['week', 'person'] as const).map(
    (tab): Form => [`orders-${tab}`, '/meals/orders', (way) => way.tab(`meals.orders.tab.${tab}`)],
  ),
  ['orders-extra', '/meals/orders', ({ press }) => press('meals.orders.extra.add')],
  [
    'route-new',
    '/meals/deliveries',
    async ({ tab, press }) => {
      await tab('meals.deliveries.tab.routes')
      await press('meals.deliveries.routes.add')
    },
  ],
  ...(['samples', 'logs', 'dishes'] as const).map(
    (tab): Form => [`kitchen-${tab}`, '/meals/kitchen', (way) => way.tab(`meals.kitchen.tab.${tab}`)],
  ),
  [
    'dish-new',
    '/meals/kitchen',
    async ({ tab, press }) => {
      await tab('meals.kitchen.tab.dishes')
      await press('meals.kitchen.dish.add')
    },
  ],
  ['counter-summary', '/meals/counter', ({ press }) => press('meals.counter.summary.open')],
  ...(['volume', 'money', 'people', 'canteens', 'checks'] as const).map(
    (tab): Form => [`meal-figures-${tab}`, '/meals/figures', (way) => way.tab(`meals.figures.tab.${tab}`)],
  ),
]

/** Entered, in Chinese whatever the language of the pages. */
const names = [
  ...['海城颐养院', '北海养老', '陈院长', '一号楼', canteen, '东街食堂', diner, rule],
  ...['特困老人免费餐', '送餐补贴', '示例〔2026〕1 号'],
  // The groups of the subsidy documents stand in English with their own names beside.
  ...['特困', '低保', '优抚'],
]

// In Chinese they are filled in and looked at by meals-forms.
for (const [name, forms] of Object.entries({ canteens: ofCanteens, diners: ofDiners }))
  test(`meals: forms of ${name} in en`, async ({ page, app }) => {
    const { api, middle } = await makeTown(app)
    const personId = await addDiner(api, middle, diner, { cardNumber: '900100', pay: 'account' })
    await choose(page, 'en')
    await signIn(page, app)
    await expectRight(forms, { page, language: 'en', url: app.url, ids: { diner: personId }, names })
  })
