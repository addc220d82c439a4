import { CounterPage } from '../pages/counter.ts'
import { field } from '../pages/homecare.ts'
import { SettlementPage } from '../pages/meals.ts'
import { Shell } from '../pages/shell.ts'
import { addDiner, at, makeTown, type Town } from '../support/canteen.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { pagesOf, print, putAway, showPrinted, withPaperKept } from '../support/paper.ts'
import { expect, signIn, test } from '../support/test.ts'

const site = '中街食堂'
const month = '2026-03'
const next = '2026-04'

test.use({ startsAt: at('2026-04-02', '11:00') })

/** Who ate on which days of the month, and how. */
const eaten = {
  王秀英: { days: [3, 4, 5, 6], mode: 'dineIn' },
  李桂兰: { days: [3, 4, 5, 6], mode: 'takeaway' },
  张建国: { days: [3, 4, 6], mode: 'dineIn' },
  赵玉梅: { days: [5, 6], mode: 'delivery' },
  孙小明: { days: [6], mode: 'dineIn' },
} as const
const dayOf = (day: number) => `${month}-0${day}`

/** A month of meals: one pays cash, one is 特困, one has an account, to one it is brought, one is young. */
async function eatMonth({ api, middle: siteId }: Town): Promise<Record<keyof typeof eaten, number>> {
  const add = (name: string, facts: Parameters<typeof addDiner>[3] = {}) => addDiner(api, siteId, name, facts)
  const ids = {
    王秀英: await add('王秀英'),
    李桂兰: await add('李桂兰', { terms: { category: 'hardship' } }),
    张建国: await add('张建国', { pay: 'account' }),
    赵玉梅: await add('赵玉梅'),
    孙小明: await add('孙小明', { person: { birthOn: '1985-05-01' } }),
  }
  const key = () => crypto.randomUUID()
  await api.meals.topUp({ key: key(), personId: ids.张建国, siteId, amountFen: 10_000, method: 'cash' })
  for (const [name, { days, mode }] of Object.entries(eaten))
    for (const day of days)
      await api.meals.serve({
        ...{ key: key(), siteId, onDay: dayOf(day), meal: 'lunch', mode },
        personId: ids[name as keyof typeof ids],
      })
  await api.meals.serveUnnamed({
    ...{ key: key(), siteId, onDay: dayOf(6), meal: 'lunch', mode: 'dineIn' },
    ...{ class: 'volunteer', quantity: 5 },
  })
  return ids
}

test('a month is settled and closed; what is wrong afterwards counts in the next', async ({ page, app }) => {
  const town = await makeTown(app)
  const { api, middle: siteId } = town
  const [shell, settlement, counter] = [new Shell(page), new SettlementPage(page), new CounterPage(page)]
  const ids = await eatMonth(town)
  await withPaperKept(page)
  await signIn(page, app)

  await test.step('a month that runs waits for nobody', async () => {
    await shell.open('月度结算')
    await settlement.open(site, next)
    await expect(page.getByText('这个月过完以后才能提交')).toBeVisible()
    await expect(settlement.button('提交')).toBeHidden()
    await settlement.button('返回全年').click()
  })

  await test.step('its totals are what was eaten, to the fen', async () => {
    await expect(settlement.cell(site, month)).toHaveAccessibleName(/未提交\s*19 人次\s*87\.00 补贴/)
    await expectAccessible(page)
    await picture(page, 'settlement-year')
    await settlement.open(site, month)
    await expect(settlement.figure('就餐人次', 19)).toBeVisible()
    await expect(settlement.figure('就餐人数', 5)).toBeVisible()
    await expect(settlement.figure('其中不记名', 5)).toBeVisible()
    // 19 meals at 15 yuan; 13 times 3 yuan of the city, 4 times the rest of the district; 2 brought.
    await expect(settlement.box('金额')).toContainText(/餐费\s*¥285.00/)
    await expect(settlement.box('金额')).toContainText(/市级补贴\s*¥39.00/)
    await expect(settlement.box('金额')).toContainText(/区县补贴\s*¥48.00/)
    await expect(settlement.box('金额')).toContainText(/自付\s*¥198.00/)
    await expect(settlement.box('金额')).toContainText(/本月应拨付\s*¥91.00/)
    const { totals } = await api.meals.settlement({ siteId, month })
    expect(totals.priceFen).toBe(totals.selfFen + totals.subsidyFen)
    expect(totals).toMatchObject({ priceFen: 28_500, subsidyFen: 8700, grantsFen: 400 })
    await expectAccessible(page)
    await picture(page, 'settlement-open')
  })

  await test.step('it is submitted; a meal that is voided afterwards sends it back', async () => {
    await settlement.take('提交', `提交 ${month}`)
    await expect(settlement.state('已提交')).toBeVisible()
    const { rows } = await api.meals.mealRows({
      ...{ from: dayOf(6), to: dayOf(6), siteIds: [siteId], personId: ids.孙小明 },
    })
    const id = rows[0]?.id ?? 0
    await api.meals.voidMeal({ key: crypto.randomUUID(), id, reason: '记错了人' })
    await expect(page.getByRole('alert').filter({ hasText: '提交以后明细有变动' })).toBeVisible()
    await expect(settlement.button('审核')).toBeHidden()
    await expectAccessible(page)
    await settlement.button('退回').click()
    const form = settlement.dialog(`退回 ${month}`)
    await field(form, '原因').fill('有一餐作废了')
    await form.getByRole('button', { name: '退回' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByText(/由 陈院长 退回：有一餐作废了/)).toBeVisible()
    await settlement.take('提交', `提交 ${month}`)
  })

  await test.step('it is checked, settled and closed', async () => {
    await settlement.take('审核', `审核 ${month}`)
    await settlement.button('结算关账').click()
    const form = settlement.dialog(`结算关账 ${month}`)
    await expect(form).toContainText('这个月的用餐记录不能再补记、作废')
    await expectAccessible(page)
    await picture(page, 'settlement-close')
    await form.getByRole('button', { name: '结算关账' }).click()
    await expect(form).toBeHidden()
    await expect(settlement.state('已结算')).toBeVisible()
  })

  await test.step('the statement has lines to sign, the notice hides names', async () => {
    await settlement.printPaper('结算表')
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '老年助餐补贴月度结算表' })).toBeVisible()
    for (const who of ['食堂（盖章）：', '街道／乡镇（盖章）：', '民政部门（盖章）：'])
      await expect(page.getByText(who).filter({ visible: true })).toBeVisible()
    await expect(page.getByText('未结算，仅供核对')).toHaveCount(0)
    await expect(page.getByText('就餐 18 人次，4 人（记名），不记名 5 人次').last()).toBeVisible()
    expect(pagesOf(await print(page, 'settlement-statement'))).toBe(1)
    await putAway(page)

    await settlement.open(site, month)
    await settlement.printPaper('公示名单')
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '老年助餐补贴公示名单' })).toBeVisible()
    const notice = page.getByRole('article').filter({ visible: true })
    await expect(notice.getByRole('row').filter({ hasText: '王*英' })).toContainText('4¥12.00')
    await expect(notice).toContainText('共 4 人，13 人次，补贴 ¥87.00')
    for (const name of Object.keys(eaten)) await expect(notice).not.toContainText(name)
    // Why somebody is helped is nobody's business.
    await expect(notice).not.toContainText('特困')
    expect(pagesOf(await print(page, 'settlement-notice'))).toBe(1)
    await putAway(page)
  })

  await test.step('the closed month takes no meal and gives none back', async () => {
    await shell.open('打饭窗口')
    await page.locator('.counter-meal').click()
    await page.getByLabel('日期').fill(dayOf(6))
    await page.getByRole('group', { name: '餐次' }).getByRole('button', { name: '午餐' }).click()
    await expect(page.getByText('这个月已结算关账，不能再记')).toBeVisible()
    await counter.last().getByRole('button', { name: '撤销 张建国' }).click()
    const form = page.getByRole('dialog', { name: '撤销 张建国' })
    await form.getByRole('button', { name: '撤销' }).click()
    await expect(form.getByRole('alert')).toContainText(
      `${site} 的 ${month} 已结算关账。请在下一个月记“更正”。`,
    )
    await expectAccessible(page)
    await form.getByRole('button', { name: '取消' }).click()
    await expect(counter.last()).toContainText('张建国')
    // Nor does another program get one more in.
    const late = { key: crypto.randomUUID(), siteId, onDay: dayOf(3), meal: 'lunch', mode: 'dineIn' } as const
    await expect(api.meals.serve({ ...late, personId: ids.赵玉梅 })).rejects.toMatchObject({
      ...{ code: 'MONTH_CLOSED', data: { site, month } },
    })
  })

  await test.step('it is taken back by name, and counts in the next month', async () => {
    await shell.open('月度结算')
    await settlement.open(site, month)
    await settlement.figure('就餐人次', 18).click()
    const rows = settlement.dialog(`就餐人次 ${month}：用餐明细`)
    await rows
      .getByRole('row')
      .filter({ hasText: '张建国' })
      .filter({ hasText: dayOf(6) })
      .getByRole('button', { name: '更正' })
      .click()
    const form = settlement.dialog('更正（取消）这一餐')
    await expect(form).toContainText('张建国，2026-03-06 午餐，补贴 ¥3.00，自付 ¥12.00')
    await form.getByRole('button', { name: '取消这一餐' }).click()
    await expect(form.getByText('请填写')).toBeVisible()
    await expectAccessible(page)
    await field(form, '原因').fill('当天没有来')
    await form.getByRole('button', { name: '取消这一餐' }).click()
    await expect(shell.notice(`已更正，计入 ${next}`)).toBeVisible()
    await picture(page, 'settlement-corrected')
    await page.keyboard.press('Escape')
    await expect(rows).toBeHidden()
    // What was settled stays as it was.
    await expect(settlement.figure('就餐人次', 18)).toBeVisible()
    expect((await api.meals.diner({ personId: ids.张建国 })).balanceFen).toBe(10_000 - 2 * 1200)

    await settlement.button('返回全年').click()
    await settlement.open(site, next)
    await expect(settlement.figure('其中更正', -1)).toBeVisible()
    await settlement.tab(/^更正（1）$/).click()
    const row = page.getByRole('row').filter({ hasText: '张建国' })
    await expect(row).toContainText(/2026-03-06.*当天没有来/)
    await expectAccessible(page)
    await picture(page, 'settlement-adjustments')
  })

  await test.step('a forgotten meal is added; the money came', async () => {
    await settlement.button('返回全年').click()
    await settlement.open(site, month)
    await settlement.tab(/^更正/).click()
    await settlement.button('补记一餐').click()
    const form = settlement.dialog(`补记 ${month} 的一餐`)
    await form.getByRole('button', { name: '补记一餐' }).click()
    await expect(form.getByText('请填写')).toHaveCount(4)
    await field(form, '用餐日期').fill('2026-04-01')
    await field(form, '原因').fill('登记本漏记')
    await form.getByRole('button', { name: '补记一餐' }).click()
    await expect(form.getByText(`请选 ${month} 里的一天`)).toBeVisible()
    await expect(field(form, '原因')).toHaveValue('登记本漏记')
    await expectAccessible(page)
    await field(form, '用餐日期').fill(dayOf(3))
    await form.getByRole('combobox', { name: '餐次' }).click()
    await page.getByRole('option', { name: '午餐' }).click()
    await form.getByRole('combobox', { name: '姓名' }).pressSequentially('wxy')
    await page.getByRole('option', { name: /^王秀英/ }).click()
    await form.getByRole('button', { name: '补记一餐' }).click()
    await expect(form.getByText(/王秀英 .*的午餐已在 中街食堂 吃过/)).toBeVisible()
    await form.getByRole('combobox', { name: '姓名' }).fill('')
    await form.getByRole('combobox', { name: '姓名' }).pressSequentially('zym')
    await page.getByRole('option', { name: /^赵玉梅/ }).click()
    await form.getByRole('button', { name: '补记一餐' }).click()
    await expect(form).toBeHidden()

    await settlement.take('登记拨付', `登记 ${month} 拨付`)
    await expect(page.getByText('2026-04-02 到账，陈院长 登记')).toBeVisible()
    await picture(page, 'settlement-paid')
    await expectAccessible(page)
  })

  const april = await api.meals.settlement({ siteId, month: next })
  expect(april.adjustments.map(({ person, quantity }) => [person, quantity])).toEqual([
    ['赵玉梅', 1],
    ['张建国', -1],
  ])
  expect(april.totals).toMatchObject({ meals: 0, adjustedMeals: 0, priceFen: 0, subsidyFen: 0 })
  expect((await api.meals.settlement({ siteId, month })).totals).toMatchObject({
    meals: 18,
    subsidyFen: 8700,
  })
  const check = await api.meals.checkMeals()
  expect(check).toMatchObject({ brokenAt: null, wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 })
})
