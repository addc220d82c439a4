import { Shell } from '../pages/shell.ts'
import { today } from '../support/days.ts'
import {
  onPaper,
  pagesOf,
  print,
  putAway,
  showPrinted,
  withoutPrintWindow,
  withPaperKept,
} from '../support/paper.ts'
import { expect, signIn, signInToSample, test } from '../support/test.ts'

test('the bed register prints whole, as the form that inspectors know', async ({ page, sample }) => {
  await withoutPrintWindow(page)
  await signInToSample(page, sample.app)
  await new Shell(page).open('床位一览表')
  await page.getByRole('button', { name: '打印' }).click()
  await onPaper(page)
  const form = page.locator('.register-form')
  await expect(form.getByRole('heading', { name: '床位一览表' })).toBeVisible()
  // Every bed, however many the screen shows at a time; the headings come again on every sheet.
  await expect(form.getByRole('row')).toHaveCount(501)
  await expect(form.getByText(/^合计：设立床位 500 张/)).toBeVisible()
  await expect(form.getByText('制表人')).toBeVisible()
  const sheets = pagesOf(await print(page, 'bed-register'))
  expect(sheets).toBeGreaterThan(8)
  expect(sheets).toBeLessThan(40)
})

test('the admission form prints on A4 with lines to sign', async ({ page, home }) => {
  await withoutPrintWindow(page)
  await signIn(page, home.app)
  await page.goto(`${home.app.url}#/people/${home.wang}`)
  await page.getByRole('button', { name: '打印、合并、作废' }).click()
  await page.getByRole('menuitem', { name: /入住登记表/ }).click()
  await onPaper(page)
  await expect(page.getByRole('heading', { name: '入住登记表' })).toBeVisible()
  await expect(page.getByText('王秀英').last()).toBeVisible()
  await expect(page.getByText(/签名|签字/).first()).toBeVisible()
  expect(pagesOf(await print(page, 'admission-form'))).toBeLessThan(3)
})

test("the kitchen's papers: the week for the wall, a label for every sample", async ({ page, sample }) => {
  const [{ name, siteId } = { name: '', siteId: 0 }] = await sample.api.meals.canteens()
  const [yesterday, weekBefore] = [today(1), today(7)]
  const samples = await sample.api.meals.samples({ siteId, from: yesterday, to: yesterday })
  expect(samples.length).toBeGreaterThan(1)
  const [menu] = await sample.api.meals.menus({ siteId, from: weekBefore, to: weekBefore })
  const dish = menu?.dishes[0]?.name
  await withPaperKept(page)
  await signInToSample(page, sample.app)
  await new Shell(page).open('菜单与留样')
  await page.getByRole('button', { name: '上一周', exact: true }).click()
  await expect(page.getByRole('row', { name: /^早餐|^午餐/ }).filter({ hasText: dish })).toHaveCount(1)
  await page.getByRole('button', { name: '打印张贴' }).click()
  await showPrinted(page)
  await expect(page.getByRole('heading', { name: `${name} 一周食谱` })).toBeVisible()
  await expect(page.getByRole('columnheader').filter({ hasText: weekBefore.slice(5) })).toBeVisible()
  await expect(page.getByRole('cell').filter({ hasText: dish }).first()).toBeVisible()
  expect(pagesOf(await print(page, 'menu-week'))).toBe(1)
  await putAway(page)

  await page.getByRole('tab', { name: '留样' }).click()
  await page.getByRole('button', { name: '前一天' }).click()
  await page.getByRole('button', { name: `打印全部标签（${samples.length}）` }).click()
  await showPrinted(page)
  const label = page.locator('.kitchen-label').filter({ hasText: samples[0]?.dish }).first()
  await expect(label).toContainText(/克.*留样 .*保存至 /s)
  expect(pagesOf(await print(page, 'sample-labels'))).toBe(samples.length)
})

test("safety's papers: the roster, a patrol, a notice, the ledger of hazards and a drill", async ({
  page,
  sample,
}) => {
  const { api, app } = sample
  const siteId = 1
  const shell = new Shell(page)
  const paper = page.locator('.safety-paper')
  /** What was printed last: its heading and its lines to sign; gives the number of sheets. */
  const sheetsOf = async (name: string, heading: string, signs: readonly string[]): Promise<number> => {
    await showPrinted(page)
    await expect(paper.getByRole('heading', { level: 1, name: heading }).first()).toBeVisible()
    for (const sign of signs) await expect(paper.getByText(sign, { exact: true })).toBeVisible()
    return pagesOf(await print(page, name))
  }
  await withPaperKept(page)
  await signInToSample(page, app)

  await test.step('a sheet for each floor', async () => {
    const { floors } = await api.safety.roster({ siteId })
    await shell.open('疏散名册')
    await page.getByRole('button', { name: '打印名册' }).click()
    const sheets = await sheetsOf('evacuation-roster', `${floors[0]?.building} ${floors[0]?.floor}`, [])
    await expect(paper.locator('.roster-sheet')).toHaveCount(floors.length)
    expect(sheets).toBe(floors.length)
    await putAway(page)
  })

  await test.step('a patrol with what it found', async () => {
    const { rows } = await api.safety.inspections({
      ...{ siteIds: [siteId], from: today(365), to: today(), kinds: ['nightRound'], limit: 2000 },
    })
    const found = rows.find(({ problemCount }) => problemCount) ?? rows[0]
    await page.goto(`${app.url}#/safety/walk/${found?.id}`)
    await page.getByRole('button', { name: '打印记录' }).click()
    const sheets = await sheetsOf('patrol-record-of-sample', '防火巡查记录', ['巡查人：', '主管人员：'])
    await expect(paper.getByText(`编号：${found?.number}`)).toBeVisible()
    expect(sheets).toBeLessThan(3)
    await putAway(page)
  })

  await test.step('a notice of the major hazard that a joint inspection found', async () => {
    const { rows } = await api.safety.hazards({ siteId, source: 'jointInspection', limit: 100 })
    const found = rows.find(({ grade }) => grade === 'majorFire')
    await page.goto(`${app.url}#/safety/hazards?hazard=${found?.id}`)
    await page.getByRole('button', { name: '打印整改通知书' }).click()
    const signs = ['签发人签名：', '接收人签名：', '消防安全管理人：']
    expect(await sheetsOf('rectification-notice', '隐患整改通知书', signs)).toBe(1)
    await expect(paper.getByText(found?.description ?? '')).toBeVisible()
    await putAway(page)
    await page.keyboard.press('Escape')
  })

  await test.step('every hazard in the ledger', async () => {
    await page.goto(`${app.url}#/safety/hazards`)
    const { total } = await api.safety.hazards({ siteId, limit: 1 })
    await page.getByRole('combobox', { name: '显示' }).click()
    await page.getByRole('option', { name: '全部（含作废）' }).click()
    await expect(page.getByText(`共 ${total} 条`)).toBeVisible()
    await page.getByRole('button', { name: '打印', exact: true }).click()
    const sheets = await sheetsOf('hazard-ledger', '隐患台账', ['制表人：', '消防安全管理人：'])
    await expect(paper.locator('.hazard-ledger').getByRole('row')).toHaveCount(total + 1)
    expect(sheets).toBeLessThan(2 + total / 6)
    await putAway(page)
  })

  await test.step('a drill at night', async () => {
    await shell.open('演练与培训')
    await page.getByRole('button', { name: '夜间最少人手疏散演练' }).first().click()
    await page.getByRole('button', { name: '打印演练记录' }).click()
    const signs = ['记录人：', '消防安全管理人：', '消防安全责任人：']
    expect(await sheetsOf('drill-record', '应急演练记录', signs)).toBeLessThan(4)
    await putAway(page)
  })
})
