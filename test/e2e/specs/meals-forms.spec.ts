import type { Locator, Page } from '@playwright/test'
import { field, pick } from '../pages/homecare.ts'
import { DeliveriesPage, OrdersPage } from '../pages/meals.ts'
import { Shell } from '../pages/shell.ts'
import { addDiner, at, makeTown } from '../support/canteen.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-02'
test.use({ startsAt: at(day, '11:00') })

const key = () => crypto.randomUUID()
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

/** Opens a form by its button. */
async function open(page: Page, button: string, title: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await expect(dialog(page, title)).toBeVisible()
  return dialog(page, title)
}

const send = (form: Locator, word = '保存') => form.getByRole('button', { name: word, exact: true }).click()

/** It says beside a field what is wrong with it. */
async function expectWrong(form: Locator, field: Locator, text: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByText(text).first()).toBeVisible()
}

/** Sends a form that is right now: it goes. */
async function save(form: Locator, word?: string): Promise<void> {
  await send(form, word)
  await expect(form).toBeHidden()
}

test('a canteen is set up: what it is, its stage, hours, prices', async ({ page, app }) => {
  const { api, middle } = await makeTown(app)
  const place = { kind: 'canteen', operator: 'public', address: '', phone: '' } as const
  await api.sites.create({ ...place, name: '南街食堂', openedOn: null, closedOn: null })
  const wang = await addDiner(api, middle, '王秀英')
  await api.meals.serve({ ...{ key: key(), siteId: middle, meal: 'lunch' }, mode: 'dineIn', personId: wang })
  await signIn(page, app)
  await new Shell(page).open('长者食堂')

  await test.step('new: what is missing before a meal can be recorded is said', async () => {
    const form = await open(page, '设置 南街食堂', '设置食堂：南街食堂')
    await field(form, '食品经营许可证号').fill('JY-2026-01')
    await field(form, '许可证有效期至').fill('2026-03-20')
    await field(form, '座位数').fill('40')
    await expectAccessible(page)
    await picture(page, 'canteen-form')
    await save(form)
    const drawer = dialog(page, '南街食堂')
    for (const what of ['还没有设阶段', '还没有设供餐时间', '还没有设餐标'])
      await expect(drawer.getByText(what)).toBeVisible()
  })

  await test.step('stage', async () => {
    await tab(page, '阶段').click()
    const form = await open(page, '变更阶段', '变更阶段：南街食堂')
    await field(form, '备注').fill('区里批的')
    await send(form)
    await expectWrong(form, form.getByRole('combobox', { name: '阶段' }), '请填写')
    await expect(field(form, '备注')).toHaveValue('区里批的')
    await pick(form.getByRole('combobox', { name: '阶段' }), '试点')
    await save(form)
    await expect(page.getByRole('row').filter({ hasText: '区里批的' })).toContainText('试点')
  })

  await test.step('hours', async () => {
    await tab(page, '供餐时间').click()
    const row = page.getByRole('row', { name: /^午餐/ }).first()
    await row.getByRole('button', { name: '设置供餐时间' }).click()
    const form = dialog(page, '供餐时间：南街食堂')
    await field(form, '开始').fill('10:30')
    await field(form, '结束').fill('10:00')
    await send(form)
    await expectWrong(form, field(form, '结束'), '不能早于（小于）开始')
    await expect(field(form, '开始')).toHaveValue('10:30')
    await expectAccessible(page)
    await field(form, '结束').fill('12:30')
    await save(form)
    await expect(row).toContainText('10:30–12:30')
  })

  await test.step('price', async () => {
    await tab(page, '餐标').click()
    const form = await open(page, '设置餐标', '餐标：南街食堂')
    await pick(form.getByRole('combobox', { name: '适用人员' }), '访客')
    await send(form)
    await expectWrong(form, field(form, '餐标（元）'), '请填写')
    await expectAccessible(page)
    await field(form, '餐标（元）').fill('18.50')
    await save(form)
    await expect(page.getByRole('row').filter({ hasText: '18.50' }).first()).toBeVisible()
    await tab(page, '补贴算法').click()
    const stacking = await open(page, '变更算法', '多条补贴怎么算：南街食堂')
    await pick(stacking.getByRole('combobox', { name: '多条补贴怎么算' }), '叠加')
    await expectAccessible(page)
    await save(stacking)
    await expect(page.getByRole('row').filter({ hasText: '叠加' })).toContainText(day)
    await page.keyboard.press('Escape')
  })

  await test.step('where meals were recorded neither stage nor price changes behind them', async () => {
    await page.getByRole('button', { name: '中街食堂', exact: true }).click()
    await tab(page, '阶段').click()
    const stage = await open(page, '变更阶段', '变更阶段：中街食堂')
    await pick(stage.getByRole('combobox', { name: '阶段' }), '暂停')
    await field(stage, '备注').fill('装修')
    await send(stage)
    await expectWrong(stage, field(stage, '从哪天起'), `中街食堂 在 ${day} 记有就餐`)
    await expect(field(stage, '备注')).toHaveValue('装修')
    await expectAccessible(page)
    await field(stage, '从哪天起').fill('2026-03-09')
    await save(stage)
    await tab(page, '餐标').click()
    const price = await open(page, '设置餐标', '餐标：中街食堂')
    await field(price, '餐标（元）').fill('16')
    await send(price)
    await expectWrong(price, field(price, '从哪天起'), `中街食堂 在 ${day} 已有按别的餐标记的餐`)
    await field(price, '从哪天起').fill('2026-03-03')
    await save(price)
  })
})

test('a diner is registered; card, account, right to subsidies', async ({ page, app }) => {
  const { api, middle } = await makeTown(app)
  await addDiner(api, middle, '李桂兰', { cardNumber: '900100' })
  await signIn(page, app)
  await new Shell(page).open('就餐人员')

  await test.step('registered, though the card was somebody else’s at first', async () => {
    const form = await open(page, '登记就餐人员', '登记就餐人员')
    await form.getByText('新人员').click()
    await send(form, '登记')
    await expectWrong(form, field(form, '姓名'), '请填写')
    await expectAccessible(page)
    await field(form, '姓名').fill('王秀英')
    await form.getByRole('radio', { name: '女' }).check()
    await field(form, '出生日期').fill('1945-05-01')
    await pick(form.getByRole('combobox', { name: '户籍' }), '本地户籍')
    await field(form, '就餐卡号').fill('900100')
    await field(form, '备注').fill('住得近')
    await send(form, '登记')
    await expectWrong(form, field(form, '就餐卡号'), '卡号 900100 是 李桂兰 在用的卡。')
    await expect(field(form, '备注')).toHaveValue('住得近')
    await expectAccessible(page)
    await picture(page, 'diner-form')
    await field(form, '就餐卡号').fill('900101')
    await save(form, '登记')
    await expect(dialog(page, /^王秀英（/)).toBeVisible()
    // Sent twice, made once.
    const { rows } = await api.people.list({})
    expect(rows.map(({ name }) => name).sort()).toEqual(['李桂兰', '王秀英'].sort())
  })

  await test.step('card', async () => {
    const form = await open(page, '换卡', '给 王秀英 发卡')
    await field(form, '就餐卡号').fill('900100')
    await send(form, '发卡')
    await expectWrong(form, field(form, '就餐卡号'), '卡号 900100 是 李桂兰 在用的卡。')
    await expect(field(form, '就餐卡号')).toHaveValue('900100')
    await field(form, '就餐卡号').fill('900102')
    await save(form, '发卡')
    await expect(page.getByText(`900102 · ${day} 起在用`)).toBeVisible()
    await expect(page.getByText(/900101 .*已换新卡/)).toBeVisible()
  })

  await test.step('right to subsidies', async () => {
    const form = await open(page, '暂停补贴', '暂停 王秀英 的补贴')
    await field(form, '最后一天（不填为长期）').fill('2026-02-01')
    await field(form, '原因').fill('迁往外地')
    await send(form, '暂停补贴')
    await expectWrong(form, field(form, '最后一天（不填为长期）'), '结束早于开始')
    await expect(field(form, '原因')).toHaveValue('迁往外地')
    await expectAccessible(page)
    await field(form, '最后一天（不填为长期）').fill('2026-03-31')
    await save(form, '暂停补贴')
    await expect(page.getByText(`${day} 至 2026-03-31 · 迁往外地`)).toBeVisible()
    const terms = await open(page, '变更身份', '变更补贴身份：王秀英')
    await pick(terms.getByRole('combobox', { name: '补贴身份' }), /^低保$/)
    await field(terms, '从哪天起').fill('')
    await send(terms)
    await expectWrong(terms, field(terms, '从哪天起'), '请填写')
    await field(terms, '从哪天起').fill('2026-04-01')
    await save(terms)
    await expect(page.getByText('低保 · 未评估 · 本地户籍')).toBeVisible()
  })

  await test.step('account: paid in and out, never more than is there', async () => {
    await tab(page, '预存账户').click()
    const topUp = await open(page, '充值', '给 王秀英 充值')
    await field(topUp, '备注').fill('儿子付')
    await send(topUp, '充值')
    await expectWrong(topUp, field(topUp, '金额（元）'), '请填写')
    await expect(field(topUp, '备注')).toHaveValue('儿子付')
    await field(topUp, '金额（元）').fill('100')
    await expect(topUp.getByRole('status')).toHaveText('办完后余额 ¥100.00')
    await expectAccessible(page)
    await save(topUp, '充值')
    const refund = await open(page, '退款', '退款给 王秀英')
    await field(refund, '金额（元）').fill('150')
    await send(refund, '退款')
    await expectWrong(refund, field(refund, '金额（元）'), /账户余额 100(\.00)? 元/)
    await expect(field(refund, '金额（元）')).toHaveValue(/150/)
    await field(refund, '金额（元）').fill('30')
    await save(refund, '退款')
    await expect(page.getByText('¥70.00').first()).toBeVisible()
    await picture(page, 'diner-account')
    await expectAccessible(page)
  })
})

test('rules: a preset is tried on last month, then counts', async ({ page, app }) => {
  const { api, middle } = await makeTown(app)
  for (const name of ['王秀英', '李桂兰']) {
    const personId = await addDiner(api, middle, name)
    const slot = { siteId: middle, onDay: '2026-02-10', meal: 'lunch', mode: 'dineIn' } as const
    await api.meals.serve({ ...slot, key: key(), personId })
  }
  const shell = new Shell(page)
  await signIn(page, app)
  await shell.open('补贴规则')

  await test.step('preset', async () => {
    const form = await open(page, '从外地规则开始…', '从外地规则开始')
    await form.getByRole('radio', { name: '柳州' }).check()
    await field(form, '开始日期').fill('')
    await send(form, '采用为草稿（1 条）')
    await expectWrong(form, field(form, '开始日期'), '请填写')
    await expect(form.getByRole('radio', { name: '柳州' })).toBeChecked()
    await expectAccessible(page)
    await picture(page, 'rule-presets')
    await field(form, '开始日期').fill('2026-04-01')
    await save(form, '采用为草稿（1 条）')
    await expect(page.getByRole('region', { name: '草稿（不计算）' })).toContainText('柳州')
  })

  await test.step('tried on last month: 5 yuan off each of two meals; put in force', async () => {
    const form = await open(page, '试算上月', '试算')
    await expect(form.getByRole('row', { name: /^个人自付/ })).toContainText(/¥24\.00\s*¥14\.00\s*-¥10\.00/)
    await expect(form.getByText('这一版还没有对照文件核对')).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'rule-try')
    await save(form, '确认生效（1 条）')
    await expect(page.getByRole('region', { name: '将要执行' })).toContainText('柳州')
  })

  await test.step('one of its own: what is too much, and a name that is taken', async () => {
    const form = await open(page, '新增规则', '新增补贴规则')
    await send(form, '存为草稿')
    await expectWrong(form, field(form, '规则名称'), '请填写')
    await field(form, '规则名称').fill('特困老人免费餐')
    await field(form, '减多少（元）').fill('20')
    await field(form, '年龄从（含）').fill('90')
    await expect(form.getByText(/餐标 15(\.00)? 元还多/).first()).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'rule-form')
    await send(form, '存为草稿')
    await expectWrong(form, field(form, '规则名称'), '“特困老人免费餐”已经有了')
    await expect(field(form, '年龄从（含）')).toHaveValue('90')
    await field(form, '规则名称').fill('九十岁以上免费')
    await save(form, '存为草稿')
    await expect(shell.notice('已存为草稿，试算后再生效')).toBeVisible()
  })
})

test('orders: an exception, a pause, portions more', async ({ page, app }) => {
  const { api, middle: siteId } = await makeTown(app)
  const personId = await addDiner(api, siteId, '王秀英')
  await api.meals.setWeek({
    ...{ siteId, personId, note: '', fromOn: day },
    wishes: [{ meal: 'lunch', mode: 'dineIn', weekdays: [1, 2, 3, 4, 5] }],
  })
  const orders = new OrdersPage(page)
  await signIn(page, app)
  await new Shell(page).open('订餐与备餐')
  await orders.openPerson('王秀英')

  await test.step('another day, another way', async () => {
    const form = await open(page, '改某一天', '改某一天的餐：王秀英')
    await field(form, '哪一天').fill('2026-03-01')
    await field(form, '备注').fill('女儿来')
    await form.getByText('打包', { exact: true }).click()
    await send(form)
    await expectWrong(form, field(form, '哪一天'), '日期已过')
    await expect(field(form, '备注')).toHaveValue('女儿来')
    await expectAccessible(page)
    await field(form, '哪一天').fill('2026-03-04')
    await save(form)
    await expect(orders.box('某一天的变动')).toContainText(/2026-03-04 周三 午餐\s*打包\s*女儿来/)
  })

  await test.step('a pause that ends before it begins', async () => {
    const form = await open(page, '暂停订餐', '暂停订餐：王秀英')
    await field(form, '第一天不吃').fill('2026-03-05')
    await field(form, '最后一天不吃（不填就一直停）').fill('2026-03-04')
    await field(form, '原因').fill('走亲戚')
    await send(form, '暂停订餐')
    await expectWrong(form, field(form, '最后一天不吃（不填就一直停）'), '结束早于开始')
    await expect(field(form, '原因')).toHaveValue('走亲戚')
    await field(form, '最后一天不吃（不填就一直停）').fill('2026-03-06')
    await save(form, '暂停订餐')
    await expect(page.getByText('2026-03-05 至 2026-03-06，之后自动恢复 · 走亲戚')).toBeVisible()
    await picture(page, 'person-orders')
    await expectAccessible(page)
  })

  await test.step('portions more', async () => {
    await orders.tab('备餐数').click()
    const form = await open(page, '加减份数', /^加减份数：/)
    await field(form, '谁（姓名、单位或事由）').fill('社区志愿者')
    await field(form, '份数').fill('')
    await send(form)
    await expectWrong(form, field(form, '份数'), '请填写')
    await expect(field(form, '谁（姓名、单位或事由）')).toHaveValue('社区志愿者')
    await expectAccessible(page)
    await field(form, '份数').fill('4')
    await save(form)
    await orders.expectCount(5)
  })

  await test.step('a route that has no name', async () => {
    const run = new DeliveriesPage(page)
    await new Shell(page).open('送餐')
    await run.tab('路线').click()
    const form = await open(page, '新增路线', '新增路线')
    await send(form)
    await expectWrong(form, field(form, '路线名称'), '请填写')
    await expectAccessible(page)
    await field(form, '路线名称').fill('东线')
    await save(form)
    await expect(run.route('东线')).toBeVisible()
  })
})
