import { type Condition, emptyCondition } from '../../../src/shared/people/schema.ts'
import { DoorPage } from '../pages/door.ts'
import { field, pick } from '../pages/homecare.ts'
import { DeliveriesPage, OrdersPage } from '../pages/meals.ts'
import { Shell } from '../pages/shell.ts'
import { secret } from '../support/api.ts'
import { addDiner, addStaff, at, makeTown, type Town } from '../support/canteen.ts'
import { expectAccessible, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { loseAnswer } from '../support/network.ts'
import { pagesOf, print, putAway, showPrinted, withPaperKept } from '../support/paper.ts'
import { expect, passTime, signIn, test } from '../support/test.ts'

const start = at('2026-03-02', '15:00')
const nextDay = '2026-03-03'
const noon = at(nextDay, '11:00')

test.use({ startsAt: start })

/** Four who have lunch brought, two of whom have ordered it already. */
async function fillTown({ api, middle }: Town) {
  const add = (name: string, address: string, needs: Partial<Condition> = {}) =>
    addDiner(api, middle, name, {
      person: { address, phone: '13900001234', condition: { ...emptyCondition, ...needs } },
    })
  const wang = await add('王秀英', '东关街道锦绣社区3号', { diet: 'diabetic', allergies: '花生' })
  const li = await add('李桂兰', '东关街道锦绣社区8号', { texture: 'soft' })
  const zhang = await add('张建国', '西河街道和平社区21号')
  const zhao = await add('赵玉梅', '西河街道和平社区40号')
  for (const personId of [zhang, zhao])
    await api.meals.setWeek({
      ...{ siteId: middle, personId, note: '', fromOn: '2026-03-02' },
      wishes: [{ meal: 'lunch', mode: 'delivery', weekdays: [1, 2, 3, 4, 5] }],
    })
  await addStaff(api, middle, '周师傅', 'driver')
  return { wang, li, zhang, zhao }
}

test('lunch is ordered, routed, counted and brought', async ({ page, app }) => {
  const town = await makeTown(app)
  const { api, middle: siteId } = town
  const { wang, li } = await fillTown(town)
  const [shell, orders, run] = [new Shell(page), new OrdersPage(page), new DeliveriesPage(page)]
  await withPaperKept(page)
  await signIn(page, app)

  await test.step('two weeks are ordered', async () => {
    await shell.open('订餐与备餐')
    await orders.expectCount(2)
    for (const [name, note] of [
      ['王秀英', '放门口'],
      ['李桂兰', ''],
    ] as const) {
      await orders.openPerson(name)
      await page.getByRole('button', { name: '改每周订餐' }).click()
      const form = orders.dialog(`改每周订餐：${name}`)
      await form.getByRole('button', { name: '送餐' }).click()
      await form.getByText('周一至周五').click()
      await form.getByRole('button', { name: '周二午餐：不订' }).click()
      await expect(form.getByRole('button', { name: /^周.午餐：送餐$/ })).toHaveCount(5)
      await field(form, '备注（印在备餐单和标签上）').fill(note)
      await expectAccessible(page)
      await picture(page, 'meal-week')
      await form.getByRole('button', { name: '保存' }).click()
      await expect(form).toBeHidden()
      await expect(orders.box('每周订餐').getByText('送餐')).toHaveCount(5)
      await page.getByRole('button', { name: '换一位' }).click()
    }
  })

  await test.step('the kitchen knows tomorrow by diet', async () => {
    await orders.tab('备餐数').click()
    await orders.expectCount(4)
    await expect(orders.kind('送餐')).toContainText(/送餐\s*4\s*0\s*4/)
    await expect(orders.kind('糖尿病')).toContainText(/糖尿病\s*1\s*0\s*1/)
    await expect(orders.kind('软食')).toContainText(/软食\s*1\s*0\s*1/)
    await expect(orders.box('特殊膳食和过敏').getByRole('listitem').first()).toContainText('过敏：花生')
    await expectAccessible(page)
    await picture(page, 'kitchen-count')
    await page.getByRole('button', { name: '打印备餐单' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '备餐单' })).toBeVisible()
    expect(pagesOf(await print(page, 'kitchen-sheet'))).toBe(1)
    await putAway(page)
  })

  await test.step('a route, its stops in order', async () => {
    await shell.open('送餐')
    await run.tab('路线').click()
    await page.getByRole('button', { name: '新增路线' }).click()
    const form = run.dialog('新增路线')
    await field(form, '路线名称').fill('东线')
    await pick(form.getByRole('combobox', { name: '送餐员' }), '周师傅')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    for (const name of ['赵玉梅', '王秀英', '张建国', '李桂兰']) await run.putOn('东线', name)
    await page.getByRole('button', { name: '李桂兰 往前一站' }).click()
    // Its handle by keyboard.
    await page.getByRole('button', { name: '拖动 赵玉梅，或用上下键调整顺序' }).press('ArrowDown')
    await expect(run.progress('赵玉梅 现在是第 2 站')).toBeVisible()
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('“东线”改过了，还没有保存')).toBeHidden()
    await expect(run.stops('东线')).toHaveText([/王秀英/, /赵玉梅/, /李桂兰/, /张建国/])
    await expectAccessible(page)
    await picture(page, 'routes')
  })

  await test.step('one pauses: gone from the count, the run, the sheet and the labels', async () => {
    await shell.open('订餐与备餐')
    await orders.openPerson('赵玉梅')
    await page.getByRole('button', { name: '暂停订餐' }).click()
    const form = orders.dialog('暂停订餐：赵玉梅')
    await field(form, '最后一天不吃（不填就一直停）').fill('2026-03-06')
    await field(form, '原因').fill('去女儿家')
    await expectAccessible(page)
    await form.getByRole('button', { name: '暂停订餐' }).click()
    await expect(page.getByText('2026-03-03 至 2026-03-06，之后自动恢复 · 去女儿家')).toBeVisible()
    await orders.tab('备餐数').click()
    await orders.expectCount(3)
    await expect(orders.box('这一餐不吃的人')).toContainText(/赵玉梅\s*暂停订餐，到 2026-03-06/)

    await shell.open('送餐')
    await run.tab('送餐').click()
    await page.getByRole('button', { name: '后一天' }).click()
    await expect(page.getByText('还没到这一天，现在只能看，到时再登记。')).toBeVisible()
    await expect(run.stops('东线')).toHaveText([/第 1 站.*王秀英/s, /第 3 站.*李桂兰/s, /第 4 站.*张建国/s])
    await expect(run.stop('王秀英')).toContainText('东关街道锦绣社区3号')
    await expect(run.stop('王秀英').getByRole('button')).toHaveCount(0)
  })

  await test.step("the driver's sheet and the labels are printed", async () => {
    await page.getByRole('button', { name: '打印送餐单' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '送餐单' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: '签收' })).toBeVisible()
    await expect(page.getByText('送餐员：周师傅').last()).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '王秀英' })).toContainText('过敏：花生')
    await expect(page.getByRole('row').filter({ hasText: '赵玉梅' })).toHaveCount(0)
    expect(pagesOf(await print(page, 'delivery-sheet'))).toBe(1)
    await putAway(page)
    for (const paper of ['A4 不干胶', '标签机卷纸']) {
      await page.getByRole('button', { name: '后一天' }).click()
      await page.getByRole('button', { name: '打印标签' }).click()
      const form = run.dialog('打印标签：3 张')
      await form.getByRole('radio', { name: new RegExp(`^${paper}`) }).check()
      await expectAccessible(page)
      await form.getByRole('button', { name: '打印', exact: true }).click()
      await showPrinted(page)
      const label = page.locator('.run-label').filter({ hasText: '王秀英' })
      await expect(label).toContainText(
        /第 1 站.*东线.*过敏：花生.*膳食：糖尿病.*放门口.*2026-03-03 午餐 · 中街食堂/s,
      )
      await expect(page.locator('.run-label').filter({ hasText: '赵玉梅' })).toHaveCount(0)
      const isRoll = paper === '标签机卷纸'
      expect(pagesOf(await print(page, isRoll ? 'labels-roll' : 'labels-sheet'))).toBe(isRoll ? 3 : 1)
      await putAway(page)
    }
  })

  // The next day, on the driver's phone.
  await passTime(noon - start, app, page)
  await new DoorPage(page).unlock()
  await api.accounts.unlock({ secret })
  await page.setViewportSize({ width: 360, height: 640 })

  await test.step('brought: charged then, the grant apart, though the answer was lost', async () => {
    await expect(run.progress('0 / 3 已登记')).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'run-phone')
    const sentAgain = await loseAnswer(page, '**/rpc/meals/recordDelivery')
    await run.say('已送达', '王秀英', '本人')
    await sentAgain()
    await expect(run.stop('王秀英')).toContainText(/已送达 11:\d\d/)
    await expect(run.stop('王秀英')).toContainText('本人 · 自付 ¥12.00')
    await expect(run.unsent()).toBeHidden()
    const { rows } = await api.meals.mealRows({ from: nextDay, to: nextDay, siteIds: [siteId] })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      ...{ personId: wang, mode: 'delivery', priceFen: 1500, selfFen: 1200, sharesFen: 300, grantsFen: 200 },
    })
  })

  await test.step('not at home: kept on the phone while the line is down', async () => {
    await page.route('**/rpc/**', (route) => route.abort('internetdisconnected'))
    await run.say('不在家', '李桂兰', '敲门没人应')
    await expect(run.unsent()).toContainText('连不上，1 条存在本机')
    await expect(run.stop('李桂兰')).toContainText('已存在本机，来网后自动登记')
    await picture(page, 'run-phone-offline')
    await expectAccessible(page)
    await page.unroute('**/rpc/**')
    await expect(run.unsent()).toBeHidden()
    await expect(run.stop('李桂兰')).toContainText(/不在家 11:\d\d\s*敲门没人应/)
  })

  await test.step('brought to the wrong one: undone, and refused', async () => {
    await run.say('已送达', '张建国', '邻居')
    await expect(run.progress('3 / 3 已登记')).toContainText('全部登记完了 · 不在家 1')
    await run.stop('张建国').getByRole('button', { name: '撤回 张建国 的登记' }).click()
    const form = run.dialog('撤回 张建国 的登记')
    await form.getByRole('button', { name: '撤回' }).click()
    await expect(form.getByText('请填写')).toBeVisible()
    await expectAccessible(page)
    await field(form, '原因').fill('点错了')
    await form.getByRole('button', { name: '撤回' }).click()
    await expect(run.progress('2 / 3 已登记')).toContainText('还有 1 份没送')
    await run.say('拒收', '张建国', '已经吃过')
    await expect(run.stop('张建国')).toContainText(/拒收 11:\d\d\s*已经吃过/)
    await picture(page, 'run-phone-done')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  const meals = await api.meals.mealRows({
    ...{ from: nextDay, to: nextDay, siteIds: [siteId], isVoidedShown: true },
  })
  expect(meals.rows.filter(({ voidedAt }) => voidedAt === null).map(({ personId }) => personId)).toEqual([
    wang,
  ])
  expect(meals.rows.filter(({ voidReason }) => voidReason === '点错了')).toHaveLength(1)
  const [route] = await api.meals.deliveryRun({ siteId, onDay: nextDay, meal: 'lunch' })
  expect(route?.stops.map(({ outcome }) => outcome)).toEqual(['delivered', 'notAtHome', 'refused'])
  expect(route?.stops.find(({ personId }) => personId === li)?.mealId).toBe(null)
  const check = await api.meals.checkMeals()
  expect(check).toMatchObject({ brokenAt: null, wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 })
})
