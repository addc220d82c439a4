import type { Page } from '@playwright/test'
import { CounterPage } from '../pages/counter.ts'
import { Shell } from '../pages/shell.ts'
import { addDiner, at, makeTown, type Town } from '../support/canteen.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { loseAnswer } from '../support/network.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-02'
test.use({ startsAt: at(day, '11:00') })

const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭鲁韦郎',
]

/** Fifty who may eat, and one for each reason not to. */
async function fillTown({ api, middle, east, beds }: Town) {
  const ids = new Map<string, number>()
  for (const [index, surname] of surnames.entries())
    ids.set(
      `${surname}大爷`,
      await addDiner(api, middle, `${surname}大爷`, { cardNumber: String(900_100 + index) }),
    )
  const special = async (name: string, card: string, facts: Parameters<typeof addDiner>[3] = {}) =>
    addDiner(api, middle, name, { cardNumber: card, ...facts })
  const elsewhere = await special('甲吃过', '910001')
  const lost = await special('乙丢卡', '910002')
  const dead = await special('丙去世', '910003')
  const suspended = await special('丁暂停', '910004')
  const ill = await special('戊住院', '910005')
  const out = await special('己外出', '910006')
  const poor = await special('庚欠费', '910007', { pay: 'account' })
  await special('辛特困', '910008', { terms: { category: 'hardship' } })
  await api.meals.serve({
    key: crypto.randomUUID(),
    siteId: east,
    meal: 'lunch',
    mode: 'dineIn',
    personId: elsewhere,
  })
  const [card] = (await api.meals.diner({ personId: lost })).cards
  await api.meals.endCard({ id: card?.id ?? 0, reason: 'lost' })
  const { version } = await api.people.get({ id: dead })
  await api.people.update({ id: dead, version, changes: { diedOn: '2026-02-20' } })
  await api.meals.suspendDiner({ personId: suspended, fromOn: '2026-02-01', toOn: null, reason: '迁往外地' })
  for (const [personId, bed, kind] of [
    [ill, '101-1', 'hospital'],
    [out, '102-1', 'outing'],
  ] as const) {
    await api.beds.admit({ personId, bedId: beds.get(bed) ?? 0, at: at('2026-02-01', '09:00') })
    await api.beds.startLeave({ personId, kind, expectedOn: null, at: at('2026-03-01', '09:00') })
  }
  return { ids, poor }
}

const openCounter = async (page: Page, town: Town): Promise<CounterPage> => {
  await signIn(page, town.app)
  await new Shell(page).open('打饭窗口')
  const counter = new CounterPage(page)
  await expect(counter.field()).toBeFocused()
  return counter
}

test('a lunch of sixty scans, with every reason to refuse', async ({ page, app }) => {
  test.setTimeout(180_000)
  const town = await makeTown(app)
  const { api, middle } = town
  const { poor } = await fillTown(town)
  const counter = await openCounter(page, town)

  await test.step('a known diner takes a scan and Enter', async () => {
    await counter.scan('900100')
    await expect(counter.name('赵大爷')).toBeVisible()
    await expect(page.getByText('¥12.00').first()).toBeVisible()
    await expect(page.getByText('餐标 ¥15.00')).toBeVisible()
    await picture(page, 'counter')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await counter.expectServed(1)
    await expect(counter.last()).toContainText('赵大爷')
  })

  await test.step('every reason not to record is said, with what can be done', async () => {
    const refusals: [card: string, said: string | RegExp][] = [
      ['900100', /赵大爷.*11:0\d.*中街食堂/s],
      ['910001', /甲吃过.*11:0\d.*东街食堂/s],
      ['990099', /990099 没有登记/],
      ['910002', /乙丢卡.*遗失/s],
      ['910003', /丙去世.*2026-02-20/s],
      ['910004', /丁暂停.*迁往外地/s],
      ['910005', /戊住院.*住院/s],
      ['910006', /己外出.*外出/s],
    ]
    for (const [card, said] of refusals) {
      await counter.scan(card)
      await expect(counter.refusal()).toContainText(said)
      if (card === '910004') {
        await picture(page, 'counter-refused')
        await expectAccessible(page)
      }
      await page.keyboard.press('Enter')
      await expect(counter.refusal()).toHaveCount(0)
    }
    await counter.expectServed(1)
  })

  await test.step('an empty account is said before Enter; topped up, it pays', async () => {
    await counter.scan('910007')
    await expect(page.getByText(/账户余额不够，还差/)).toBeVisible()
    await page.keyboard.press('Escape')
    await api.meals.topUp({
      key: crypto.randomUUID(),
      personId: poor,
      siteId: middle,
      amountFen: 10_000,
      method: 'cash',
    })
    await counter.scan('910007')
    await expect(page.getByText('账户余额 ¥100.00，记餐后 ¥88.00')).toBeVisible()
    await page.keyboard.press('Enter')
    await counter.expectServed(2)
  })

  await test.step('an extra at full price is a key of its own', async () => {
    await counter.scan('900100')
    await expect(counter.refusal()).toContainText('赵大爷')
    await page.keyboard.press('F8')
    await counter.expectServed(3)
    await expect(counter.last()).toContainText('¥15.00')
  })

  await test.step('by name and initials, free of charge', async () => {
    await page.keyboard.type('xtk', { delay: 80 })
    await page.keyboard.press('Enter')
    await expect(counter.name('辛特困')).toBeVisible()
    await expect(page.getByText('¥0.00').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await counter.expectServed(4)
  })

  await test.step('of several who are found one is chosen by arrows', async () => {
    await page.keyboard.type('大爷', { delay: 80 })
    const found = page.getByRole('option')
    await expect(found.nth(1)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    const [name = ''] = (await chosen.innerText()).match(/\S大爷/) ?? []
    await page.keyboard.press('Enter')
    await expect(counter.name(name)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(counter.name(name)).toHaveCount(0)
  })

  await test.step('forty-nine scans faster than the screen, none lost', async () => {
    await counter.auto().check({ force: true })
    await page.locator('body').click({ position: { x: 5, y: 300 } })
    await counter.scanAll(surnames.slice(1).map((_, index) => String(900_101 + index)))
    await expect(counter.counts()).toContainText(/^53\s*已用餐/, { timeout: 60_000 })
  })

  await test.step('the last one is undone, and served again', async () => {
    await page.keyboard.press('Control+z')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('郎大爷')
    await dialog.getByRole('button', { name: '撤销' }).click()
    await counter.expectServed(52)
    await counter.scan('900149')
    await counter.expectServed(53)
  })

  const { total, rows } = await api.meals.mealRows({
    from: day,
    to: day,
    siteIds: [middle],
    isVoidedShown: true,
    limit: 500,
  })
  expect(total).toBe(54)
  expect(rows.filter(({ voidedAt }) => voidedAt === null)).toHaveLength(53)
  const check = await api.meals.checkMeals()
  expect(check).toMatchObject({ brokenAt: null, wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 })
})

test('the line breaks during a queue: nothing is recorded twice or lost, and it shows which', async ({
  page,
  app,
}) => {
  test.setTimeout(120_000)
  const town = await makeTown(app)
  const { api, middle } = town
  for (let index = 0; index < 6; index += 1)
    await addDiner(api, middle, `${surnames[index]}大妈`, { cardNumber: String(900_100 + index) })
  const counter = await openCounter(page, town)
  await counter.auto().check({ force: true })

  await test.step('the answer is lost after it was recorded', async () => {
    const sentAgain = await loseAnswer(page, '**/rpc/meals/serve')
    await counter.scan('900100')
    await sentAgain()
    await counter.expectServed(1)
    // Sent again by itself, with the same key.
    await expect(counter.unsent()).toContainText(/赵大妈.*已记/s)
  })

  await test.step('scans without a line are kept and sent by themselves', async () => {
    await page.route('**/rpc/**', (route) => route.abort('internetdisconnected'))
    for (const [index, card] of ['900101', '900102', '900100'].entries()) {
      await counter.scan(card)
      // Nobody can be looked up: it is kept when the operator says so.
      await expect(page.getByRole('button', { name: '先存下' })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(counter.unsent()).toContainText(`待发送 ${index + 1} 条`)
    }
    await picture(page, 'counter-offline')
    await page.unroute('**/rpc/**')
    await counter.expectServed(3)
    // Who had eaten already is named, not counted again.
    await expect(counter.unsent()).toContainText('赵大妈')
  })

  const { rows } = await api.meals.mealRows({ from: day, to: day, siteIds: [middle] })
  expect(rows.map(({ person }) => person).sort()).toEqual(['孙大妈', '赵大妈', '钱大妈'].sort())
})
