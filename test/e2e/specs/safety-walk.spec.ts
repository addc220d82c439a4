import { join } from 'node:path'
import { pointPayload } from '../../../src/shared/safety/point-code.ts'
import { restOf } from '../../support/inspections.ts'
import { WalkPage } from '../pages/safety.ts'
import { Shell } from '../pages/shell.ts'
import { expectAccessible, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { loseAnswer } from '../support/network.ts'
import { pagesOf, print, putAway, showPrinted, withPaperKept } from '../support/paper.ts'
import { photo, writeBitmap, writeNoPhoto } from '../support/photos.ts'
import { photoOfCode } from '../support/qr.ts'
import { at, makeSafeHome, officer } from '../support/safety.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-02'

test.use({ startsAt: at(day, '22:05'), viewport: { width: 1024, height: 768 } })

/** The items of a night round, in order. */
const codes = [...Array(18).keys(), ...[24, 25, 26, 27, 28, 29]].map(
  (index) => `A${String(index + 1).padStart(2, '0')}`,
)

test('a night round with two problems, one of them fixed on the spot', async ({ page, app }) => {
  const { api, siteId, points } = await makeSafeHome(app)
  const [shell, walk] = [new Shell(page), new WalkPage(page)]
  await withPaperKept(page)
  await signIn(page, app, officer)
  const here = async () => {
    const [open] = await api.safety.openInspections({ siteId })
    return api.safety.inspection({ id: open?.id ?? 0 })
  }

  await test.step('begun at 22:05 it fills the round of 22:00, and is dark', async () => {
    await shell.open('巡查检查')
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始夜间巡查' }).click()
    await expect(walk.item('A01')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: '夜间巡查 YX20260302-01' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expectAccessible(page)
    await picture(page, 'walk-dark')
    expect(await here()).toMatchObject({ onDay: day, dueTime: '22:00', by: '王安全' })
  })

  await test.step('a wrong code is said and stays said; the right one is read from a picture', async () => {
    await page.getByRole('button', { name: /^扫巡查点/ }).click()
    const scan = walk.dialog('扫巡查点')
    await expect(scan.getByText('这里用不了摄像头画面')).toBeVisible()
    await scan.getByLabel('或输入码下面的 8 位编码').fill('ABCD 2345')
    await scan.getByRole('button', { name: '确定' }).click()
    await expect(scan.getByRole('alert')).toContainText('这个二维码不是本系统的巡查点')
    await expectAccessible(page)
    await picture(page, 'walk-wrong-code')
    const wall = await photoOfCode(page, pointPayload(points[0]?.code ?? ''))
    await walk.take(scan.getByRole('button', { name: '拍下二维码' }), wall)
    await expect(scan).toBeHidden()
    await expect(page.getByText('现在：东走廊')).toBeVisible()
  })

  await test.step('ok by touch, by key; a problem fixed on the spot, with a photo', async () => {
    await walk.ok('A01', 'A02')
    await page.waitForTimeout(350)
    await page.keyboard.press('o')
    await expect(walk.item('A03')).toBeVisible()
    await page.waitForTimeout(350)
    await page.keyboard.press('1')
    await walk.problem('A04', '木楔顶住了防火门')
    await expect(page.getByRole('button', { name: '下一项' })).toBeVisible()
    await page.getByRole('switch', { name: '当场整改好了' }).check()
    await expect(page.getByText('还缺：怎么整改的')).toBeVisible()
    await page.getByLabel(/^怎么整改的/).fill('取走木楔，门已关好')
    await expect(page.getByText(/^还缺/)).toBeHidden()
    const photos = walk.photos('A04')
    const take = photos.getByRole('button', { name: '给 A04 拍照' })
    await walk.take(take, writeNoPhoto(join(app.folder, '录像.jpg'), 40, '\x00\x00\x00\x18ftypmp42'))
    await expect(photos.getByText('录像.jpg 不是照片')).toBeVisible()
    await walk.take(take, writeBitmap(join(app.folder, '防火门.bmp'), 40))
    await expect(photos.getByRole('button', { name: '放大查看：A04 照片 1' })).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'walk-problem')
    const { photos: kept, id } = await here()
    expect(kept).toHaveLength(1)
    const [saved] = await api.attachments.list({ entity: 'inspection', entityId: id })
    expect(saved?.byteCount).toBeLessThan(300_000)
    await page.getByRole('button', { name: '下一项' }).click()
  })

  await test.step('the others in far less than 75 seconds, one of them with a problem that stays', async () => {
    const began = Date.now()
    for (const [index, code] of codes.entries()) {
      if (index < 4) continue
      if (code === 'A06') {
        await walk.problem(code, '2 楼东侧灭火器压力不足')
        await page.getByRole('button', { name: '下一项' }).click()
      } else await walk.ok(code, codes[index + 1] ?? null)
    }
    expect(Date.now() - began).toBeLessThan(60_000)
  })

  await test.step('the summary, the end and what it made', async () => {
    await expect(page.getByText('正常 22 · 有问题 2 · 不适用 0')).toBeVisible()
    await expect(page.getByText('得分 91.7%')).toBeVisible()
    await expect(page.getByText('没有扫到的巡查点（不影响结束）：西楼梯、厨房')).toBeVisible()
    await page.getByLabel('天气').fill('晴')
    await page.getByLabel('备注、交给下一班的事').fill('明早换灭火器')
    await expectAccessible(page)
    await picture(page, 'walk-summary')
    await walk.end().click()
    await expect(page.getByText('登记的隐患（2）')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  })

  await test.step('two sign, and they are two people', async () => {
    await walk.sign('巡查人', '王安全')
    await page.getByRole('button', { name: '主管人员签名' }).click()
    const form = walk.dialog('主管人员签名')
    await form.getByLabel(/^姓名/).fill('王安全')
    await page.keyboard.press('Tab')
    await form.getByText('已在纸上签名（存档）').click()
    await form.getByRole('button', { name: '保存签名' }).click()
    await expect(form.getByText('王安全 已经签了字')).toBeVisible()
    await expectAccessible(page)
    await form.getByRole('button', { name: '取消' }).click()
    await walk.sign('主管人员', '李主管')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'walk-record')
  })

  await test.step('the patrol record on paper', async () => {
    await page.getByRole('button', { name: '打印记录' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '防火巡查记录' })).toBeVisible()
    const problem = page.getByRole('row').filter({ hasText: '木楔顶住了防火门' })
    await expect(problem).toContainText('东走廊')
    await expect(problem).toContainText('王安全')
    await expect(problem).toContainText('当场整改：取走木楔，门已关好')
    expect(pagesOf(await print(page, 'patrol-record'))).toBe(2)
    await putAway(page)
  })

  const { rows } = await api.safety.inspections({ siteIds: [siteId], from: day, to: day })
  const ended = await api.safety.inspection({ id: rows[0]?.id ?? 0 })
  expect(ended).toMatchObject({ okCount: 22, problemCount: 2, naCount: 0, scorePermille: 917, weather: '晴' })
  expect(ended.hazards).toHaveLength(2)
  expect(ended.signs.map(({ role, name, attachmentId }) => [role, name, attachmentId !== null])).toEqual([
    ['patroller', '王安全', true],
    ['supervisor', '李主管', true],
  ])
  expect(ended.answers.find(({ comment }) => comment.includes('木楔'))).toMatchObject({
    ...{ isFixed: true, fixNote: '取走木楔，门已关好', pointId: points[0]?.id },
  })
  expect(ended.isClockOdd).toBe(false)
})

test('the next round names what is a hazard already, and none is reported again', async ({ page, app }) => {
  const { api, siteId } = await makeSafeHome(app)
  const walk = new WalkPage(page)
  const begin = async () => {
    const { inspection } = await api.safety.beginInspection({
      ...{ siteId, kind: 'nightRound', key: crypto.randomUUID() },
    })
    return api.safety.inspection({ id: inspection.id })
  }
  const first = await begin()
  const lamp = first.items.find(({ code }) => code === 'A06')?.id
  const answers = restOf(first, first.startedAt).map((one) =>
    one.itemId === lamp ? { ...one, value: 'problem' as const, comment: '2 楼东侧灭火器压力不足' } : one,
  )
  await api.safety.saveAnswers({ inspectionId: first.id, answers })
  await api.safety.endInspection({ id: first.id, key: crypto.randomUUID() })
  const second = await begin()
  const others = restOf(second, second.startedAt).filter(({ itemId }) => itemId !== lamp)
  await api.safety.saveAnswers({ inspectionId: second.id, answers: others })

  await signIn(page, app, officer)
  await page.goto(`${app.url}#/safety/walk/${second.id}`)
  await expect(walk.item('A06')).toBeVisible()
  await walk.answer('有问题').click()
  await expect(page.getByText(/^还缺/)).toBeVisible()
  const known = page.getByRole('button', { name: /^YH2026-0001 .*灭火器压力不足/ })
  await known.click()
  await expect(known).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(/^还缺/)).toBeHidden()
  await expect(page.getByRole('switch', { name: '当场整改好了' })).toBeHidden()
  await expectAccessible(page)
  await picture(page, 'walk-known')
  await page.getByRole('button', { name: '下一项' }).click()
  await walk.summary().click()
  await walk.end().click()
  const row = page.getByRole('row').filter({ hasText: 'YH2026-0001' })
  await expect(row).toContainText('以前已登记，还没销号')
  await row.getByRole('link', { name: 'YH2026-0001' }).click()
  await expect(page.getByRole('dialog', { name: '隐患 YH2026-0001' })).toContainText(
    `后来又看到：${second.number}`,
  )
  expect((await api.safety.hazards({ siteId })).total).toBe(1)
})

test('the network is lost and comes back in the middle of a round: nothing lost, nothing doubled', async ({
  page,
  app,
}) => {
  const { api, siteId } = await makeSafeHome(app)
  const walk = new WalkPage(page)
  await signIn(page, app, officer)
  const { inspection } = await api.safety.beginInspection({
    ...{ siteId, kind: 'nightRound', key: crypto.randomUUID() },
  })
  const now = () => api.safety.inspection({ id: inspection.id })
  const written = ['**/rpc/safety/saveAnswers', '**/rpc/safety/stopAt', '**/rpc/attachments/add']
  await page.goto(`${app.url}#/safety/walk/${inspection.id}`)

  await test.step('an answer that arrives, whose answer is lost', async () => {
    const sentAgain = await loseAnswer(page, '**/rpc/safety/saveAnswers')
    await walk.ok('A01', 'A02')
    await sentAgain()
    await expect(walk.unsent()).toBeHidden()
    expect((await now()).answers).toHaveLength(1)
  })

  await test.step('without a line the round goes on', async () => {
    await page.route('**/rpc/**', (route) => route.abort('internetdisconnected'))
    await walk.ok('A02', 'A03')
    await walk.ok('A03', 'A04')
    await page.getByRole('button', { name: /^扫巡查点/ }).click()
    await walk.dialog('扫巡查点').getByRole('button', { name: '西楼梯' }).click()
    await walk.problem('A04', '防火门关不严')
    const photos = walk.photos('A04')
    await walk.take(
      photos.getByRole('button', { name: '给 A04 拍照' }),
      await photo(page, '门.jpg', '#886644'),
    )
    await expect(photos.getByText('待发送')).toBeVisible()
    await expect(walk.unsent()).toContainText('4 条答案、1 张照片存在本机')
    await expectAccessible(page)
    await picture(page, 'walk-offline')
    await walk.summary().click()
    await expect(page.getByText('答案和照片都存在本机。网络恢复、发送完以后再结束。')).toBeVisible()
    await expect(walk.end()).toBeDisabled()
    await page.getByRole('button', { name: '回去接着查' }).click()
    await expect(walk.item('A05')).toBeVisible()
    expect((await now()).answers).toHaveLength(1)
  })

  await test.step('after a reload all is there, and one is where one was', async () => {
    await page.unroute('**/rpc/**')
    for (const path of written) await page.route(path, (route) => route.abort('internetdisconnected'))
    await page.reload()
    await expect(walk.item('A05')).toBeVisible()
    await expect(walk.unsent()).toContainText('4 条答案、1 张照片存在本机')
    await page.keyboard.press('ArrowLeft')
    await expect(walk.item('A04')).toBeVisible()
    await expect(page.getByLabel(/^有什么问题/)).toHaveValue('防火门关不严')
    await expect(walk.photos('A04').getByText('待发送')).toBeVisible()
    await expect(page.getByText('现在：西楼梯')).toBeVisible()
    expect((await now()).answers).toHaveLength(1)
  })

  await test.step('the line is back: everything is sent by itself, once', async () => {
    for (const path of written) await page.unroute(path)
    await expect(walk.unsent()).toBeHidden()
    const { answers, photos, stops } = await now()
    expect(answers.map(({ value, comment }) => [value, comment])).toEqual([
      ['ok', ''],
      ['ok', ''],
      ['ok', ''],
      ['problem', '防火门关不严'],
    ])
    expect(photos).toHaveLength(1)
    expect(stops).toHaveLength(1)
    const times = answers.map(({ answeredAt }) => answeredAt)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(answers[3]?.pointId).toBe(stops[0]?.pointId)
  })

  await test.step('on a phone: walked to the end, ended and signed', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.getByRole('button', { name: '下一项' }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'walk-phone')
    for (const [index, code] of codes.entries()) if (index > 3) await walk.ok(code, codes[index + 1] ?? null)
    await walk.end().click()
    await expect(page.getByText('登记的隐患（1）')).toBeVisible()
    await walk.sign('巡查人', '王安全')
    await walk.sign('主管人员', '李主管')
    await expectNoSidewaysScroll(page)
  })
  const ended = await now()
  expect(ended).toMatchObject({ okCount: 23, problemCount: 1, isClockOdd: false })
  expect(ended.signs).toHaveLength(2)
  expect(ended.photos).toHaveLength(1)
})
