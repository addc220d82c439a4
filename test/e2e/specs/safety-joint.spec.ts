import { HazardsPage } from '../pages/hazards.ts'
import { field } from '../pages/homecare.ts'
import { WalkPage } from '../pages/safety.ts'
import { Shell } from '../pages/shell.ts'
import { type Api, secret } from '../support/api.ts'
import { expectAccessible, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { pagesOf, print, putAway, showPrinted, withPaperKept } from '../support/paper.ts'
import { at, makeSafeHome, officer } from '../support/safety.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-10'

test.use({ startsAt: at(day, '09:30'), viewport: { width: 1024, height: 768 } })

/** Who takes part; the fire service leads. */
const parties = [
  { department: '民政局', inspectors: '梁志远、覃丽', certificates: '桂B01-0231' },
  { department: '消防救援大队', inspectors: '黄建国', certificates: '桂X05-1187' },
  { department: '市场监督管理局', inspectors: '苏文', certificates: '桂S11-0452' },
]

/** What is answered by hand; one that stays open until the end. */
const byHand = ['C01', 'C02', 'C04', 'C03', 'C05', 'C07', 'C35']

/** Everything else is in order: said by the same account from another device. */
async function answerRest(own: Api, siteId: number): Promise<void> {
  const [open] = await own.safety.openInspections({ siteId })
  const { id, items, startedAt } = await own.safety.inspection({ id: open?.id ?? 0 })
  const rest = items.filter(({ code }) => !byHand.includes(code))
  await own.safety.saveAnswers({
    inspectionId: id,
    answers: rest.map((item, index) => ({
      ...{ itemId: item.id, assetId: 0, number: null, text: '', comment: '', isFixed: false, fixNote: '' },
      ...{ value: item.code === 'C29' ? ('na' as const) : ('ok' as const), pointId: null },
      answeredAt: startedAt + 1 + index,
    })),
  })
}

test('a joint inspection of three departments, signed by each of them and by the home', async ({
  page,
  app,
}) => {
  const { api, siteId } = await makeSafeHome(app)
  const own = app.api()
  await own.accounts.signIn({ name: officer, secret })
  const [shell, walk] = [new Shell(page), new WalkPage(page)]
  await withPaperKept(page)
  await signIn(page, app, officer)

  await test.step('begun with the departments, their people and certificates; one leads', async () => {
    await shell.open('巡查检查')
    await page.getByRole('button', { name: '开始联合检查' }).click()
    const form = walk.dialog('开始联合检查')
    for (const [index, party] of parties.entries()) {
      if (index > 0) await form.getByRole('button', { name: '添加部门' }).click()
      const entry = form.getByRole('group', { name: `部门 ${index + 1}`, exact: true })
      await field(entry, '部门').fill(index === 2 ? '民政局' : party.department)
      await field(entry, '检查人员').fill(party.inspectors)
      await field(entry, '执法证号').fill(party.certificates)
    }
    const entry = (number: number) => form.getByRole('group', { name: `部门 ${number}`, exact: true })
    await expect(entry(1).getByRole('checkbox', { name: '牵头部门' })).toBeChecked()
    await entry(2).getByRole('checkbox', { name: '牵头部门' }).check()
    await expect(entry(1).getByRole('checkbox', { name: '牵头部门' })).not.toBeChecked()
    await form.getByRole('button', { name: '开始', exact: true }).click()
    await expect(form.getByRole('alert')).toHaveText('每个部门只能写一次，牵头的只能有一个。')
    await expectAccessible(page)
    await picture(page, 'joint-begin')
    await field(entry(3), '部门').fill(parties[2]?.department ?? '')
    await form.getByRole('button', { name: '开始', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '联合检查 LH20260310-01' })).toBeVisible()
    await expect(walk.item('C01')).toBeVisible()
    await expect(page.getByText('1／35 · 民政 · 主体与责任')).toBeVisible()
  })

  await test.step('the items stand by the department that leads them', async () => {
    await page.getByRole('button', { name: '改为列表' }).click()
    const heads = page.getByRole('heading', { level: 2 })
    await expect(heads).toHaveText([
      ...['民政', '民政/应急', '消防', '住建', '住建/消防', '水利/应急', '消防/住建', '市监'],
      ...['住建/燃气', '卫健', '联合'],
    ])
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'joint-list')
    await page.getByRole('button', { name: '改为一次一项' }).click()
  })

  await test.step('two problems, one of them fixed on the spot; the rest from another device', async () => {
    await walk.ok('C01', 'C02')
    await walk.problem('C02', '公示栏里没有安全员姓名')
    await page.getByRole('switch', { name: '当场整改好了' }).check()
    await page.getByLabel(/^怎么整改的/).fill('当场补上并拍照')
    await page.getByRole('button', { name: '下一项' }).click()
    await expect(walk.item('C04')).toBeVisible()
    await answerRest(own, siteId)
    await expect(walk.summary()).toHaveText('30／35')
    // What was answered elsewhere is passed over.
    for (const [code, next] of [
      ['C04', 'C03'],
      ['C03', 'C05'],
      ['C05', 'C07'],
    ] as const) {
      await expect(walk.item(code)).toBeVisible()
      await page.waitForTimeout(350)
      await page.keyboard.press('o')
      await expect(walk.item(next)).toBeVisible()
    }
    await walk.problem('C07', '二楼东侧两处应急照明不亮')
    await expectAccessible(page)
    await picture(page, 'joint-problem')
    await walk.summary().click()
    await expect(page.getByText('还有 1 项没查完')).toBeVisible()
    await expect(walk.end()).toBeDisabled()
    await page.getByRole('button', { name: /^C35 / }).click()
    await walk.ok('C35', null)
    await expect(page.getByText('正常 32 · 有问题 2 · 不适用 1')).toBeVisible()
    await page.getByLabel('天气').fill('多云')
    await walk.end().click()
    await expect(page.getByText('登记的隐患（2）')).toBeVisible()
  })

  await test.step('what the home says to it, and when it is looked at again', async () => {
    await page.getByRole('button', { name: '修改部门和意见' }).click()
    const form = walk.dialog('修改部门和意见')
    await field(form, '被检单位意见').fill('同意检查意见，按期整改。')
    await field(form, '复查日期').fill('2026-03-30')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByText('消防救援大队 牵头 · 黄建国 · 桂X05-1187')).toBeVisible()
    await expect(page.getByText('被检单位意见：同意检查意见，按期整改。')).toBeVisible()
  })

  await test.step('each department signs, and the home on paper', async () => {
    for (const { department, inspectors } of parties)
      await walk.sign(`检查人员 · ${department}`, inspectors.split('、')[0] ?? '')
    await page.getByRole('button', { name: '被检单位签名' }).click()
    const form = walk.dialog('被检单位签名')
    await form.getByLabel(/^姓名/).fill('陈院长')
    await form.getByText('已在纸上签名（存档）').click()
    await form.getByRole('button', { name: '保存签名' }).click()
    await expect(form).toBeHidden()
    await expect(walk.signature('被检单位')).toContainText('陈院长')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'joint-record')
  })

  await test.step('the record on paper', async () => {
    await page.getByRole('button', { name: '打印记录' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '联合检查记录' })).toBeVisible()
    await expect(page.getByRole('row', { name: '消防救援大队（牵头） 黄建国 桂X05-1187' })).toBeVisible()
    const problem = page.getByRole('row').filter({ hasText: '公示栏里没有安全员姓名' })
    await expect(problem).toContainText('当场整改：当场补上并拍照')
    await expect(page.getByRole('row').filter({ hasText: '二楼东侧两处应急照明不亮' })).toContainText(
      '限期整改',
    )
    await expect(page.getByText('整改期限／复查日期：2026-03-30')).toBeVisible()
    for (const { department } of parties)
      await expect(page.getByText(`检查人员 · ${department}：`)).toBeVisible()
    await expect(page.getByText('被检单位：', { exact: true })).toBeVisible()
    expect(pagesOf(await print(page, 'joint-record'))).toBeLessThan(4)
    await putAway(page)
  })

  await test.step('its hazards stand in the ledger', async () => {
    await shell.open('隐患')
    const hazards = new HazardsPage(page)
    await expect(hazards.row('公示栏里没有安全员姓名')).toContainText(/一般隐患.*联合检查/s)
    await expect(hazards.row('二楼东侧两处应急照明不亮')).toContainText(/疑似重大.*待定级.*联合检查/s)
  })

  await test.step('and the inspection of the year is done', async () => {
    await shell.open('今日安全')
    await page.getByRole('radiogroup', { name: '看谁的' }).getByText('全部').click()
    const done = page.getByRole('region', { name: /^今天已做/ })
    await expect(done.getByText('多部门联合检查')).toBeVisible()
    await done.getByRole('link', { name: '看记录：多部门联合检查 2026-12-31' }).click()
    await expect(shell.heading('联合检查 LH20260310-01')).toBeVisible()
  })

  const { rows } = await api.safety.inspections({ siteIds: [siteId], from: day, to: day })
  const ended = await api.safety.inspection({ id: rows[0]?.id ?? 0 })
  expect(ended).toMatchObject({ okCount: 32, problemCount: 2, naCount: 1, scorePermille: 941 })
  expect(ended.details).toMatchObject({ jointKind: 'regular', againOn: '2026-03-30' })
  expect(
    ended.signs.map(({ role, department, attachmentId }) => [role, department, attachmentId !== null]),
  ).toEqual([...parties.map(({ department }) => ['inspector', department, true]), ['unit', '', false]])
  const { rows: hazards } = await api.safety.hazards({ siteId, limit: 10 })
  expect(hazards.map(({ source, isOnSpot }) => [source, isOnSpot]).sort()).toEqual([
    ['jointInspection', false],
    ['jointInspection', true],
  ])
})
