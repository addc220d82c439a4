import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyCondition, type Mobility } from '../../../src/shared/people/schema.ts'
import type { Post } from '../../../src/shared/staff/schema.ts'
import { HazardsPage } from '../pages/hazards.ts'
import { field, pick } from '../pages/homecare.ts'
import { Shell } from '../pages/shell.ts'
import { type Api, addPerson, secret, setUp } from '../support/api.ts'
import type { App } from '../support/app.ts'
import { expectAccessible, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { pagesOf, print, putAway, showPrinted, withPaperKept } from '../support/paper.ts'
import { at } from '../support/safety.ts'
import { expect, passTime, signIn, test } from '../support/test.ts'

const day = '2026-06-15'

test.use({ startsAt: at(day, '22:30'), viewport: { width: 1024, height: 768 } })

/** Who lies where and how they move: one to bring out by floor 1, three by floor 2. */
const residents: [name: string, bed: string, mobility: Mobility][] = [
  ['王秀英', '101-1', 'walks'],
  ['李桂兰', '102-1', 'wheelchair'],
  ['周玉梅', '201-1', 'carried'],
  ['吴德明', '201-2', 'withHelp'],
  ['郑福生', '202-1', 'wheelchair'],
]

/** A home of two floors with its duties; 郑福生 is out, and nobody is on the duty roster yet. */
async function makeTwoFloors(app: App): Promise<{ api: Api; siteId: number }> {
  const [api, siteId] = [await setUp(app), 1]
  await api.beds.buildPlan({
    ...{ siteId, building: '一号楼', firstFloor: 1, floorCount: 2, roomsPerFloor: 2, bedsPerRoom: 2 },
    ...{ floorPattern: '{f}层', roomPattern: '{f}{r}', bedPattern: '{f}{r}-{n}', kind: 'nursing' },
    ...{ audience: 'any', isWheelchair: false, hasOxygen: false, setUpOn: '2024-01-01' },
  })
  const { beds } = await api.beds.structure({ siteId })
  const idOf = new Map(beds.map(({ code, id }) => [code, id]))
  for (const [name, bed, mobility] of residents) {
    const personId = await addPerson(api, name, { condition: { ...emptyCondition, mobility } })
    await api.beds.admit({ personId, bedId: idOf.get(bed) ?? 0 })
    if (name === '郑福生')
      await api.beds.startLeave({ personId, kind: 'outing', expectedOn: '2026-06-18', companion: '女儿' })
  }
  await api.safety.setUpSafety({ siteId })
  await addWorker(api, '张夜班', 'carer')
  await addWorker(api, '刘护士', 'nurse')
  const staffId = await addWorker(api, '王安全', 'safetyOfficer')
  await api.accounts.create({
    ...{ name: 'wanganquan', displayName: '王安全', role: 'safety', siteIds: [siteId], staffId, secret },
  })
  return { api, siteId }
}

async function addWorker(api: Api, name: string, post: Post): Promise<number> {
  const { id } = await api.staff.create({
    ...{ siteId: 1, name, sex: 'female', phone: '13800000001', post, employedFrom: '2024-01-01' },
    ...{ employedTo: null, certificates: [], leaves: [], note: '' },
  })
  return id
}

test('a drill at night against the roster of its minute, and the roster on paper', async ({ page, app }) => {
  const { api, siteId } = await makeTwoFloors(app)
  const shell = new Shell(page)
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const floor = (name: string) => page.getByRole('region', { name: `一号楼 ${name}`, exact: true })
  const drawer = dialog('夜间疏散演练')
  await withPaperKept(page)
  await signIn(page, app, 'wanganquan')

  await test.step('the night shift is put on the duty roster', async () => {
    await shell.open('疏散名册')
    await page.getByRole('tab', { name: '值班表' }).click()
    for (const [name, level] of [
      ['张夜班 · 护理员', '1层'],
      ['刘护士 · 护士', '2层'],
    ] as const) {
      await page.getByRole('button', { name: `${day} 夜班：加人` }).click()
      const form = dialog('排班')
      await pick(form.getByRole('combobox', { name: '负责楼层' }), level)
      await pick(form.getByRole('combobox', { name: /^谁值班/ }), name)
      // An open list covers what is below.
      await page.keyboard.press('Escape')
      await expect(form.getByText('将排 1 个班')).toBeVisible()
      await form.getByRole('button', { name: '保存' }).click()
      await expect(form).toBeHidden()
    }
    await expect(page.getByRole('button', { name: '刘护士 护士' })).toBeVisible()
    await expectAccessible(page)
    await picture(page, 'duty-roster')
  })

  await test.step('who is in, who is not, and which floor is short', async () => {
    await page.getByRole('tab', { name: '谁在楼里' }).click()
    const house = page.getByRole('region', { name: '全楼' })
    await expect(house).toContainText('在楼内4')
    await expect(house).toContainText('需要帮手4')
    await expect(house).toContainText('在岗帮手2')
    await expect(house.getByText('人手不足，差 2 人')).toBeVisible()
    await expect(house.getByRole('button', { name: '一号楼 2层' })).toBeVisible()
    await expect(floor('1层').getByText('人手够')).toBeVisible()
    await expect(floor('2层').getByText('人手不足，差 2 人')).toBeVisible()
    await expect(floor('2层').getByRole('row').filter({ hasText: '周玉梅' })).toContainText('需抬运')
    await expect(floor('2层').getByRole('row').filter({ hasText: '郑福生' })).toHaveCount(0)
    await expect(floor('2层').getByText('不在楼内，不要找（1 人）')).toBeVisible()
    await expect(floor('2层').getByRole('listitem').filter({ hasText: '郑福生' })).toContainText('女儿')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'roster-two-floors')
  })

  await test.step('planned and started: the clock runs against the roster of that minute', async () => {
    await shell.open('演练与培训')
    await page.getByRole('button', { name: '安排演练' }).click()
    const form = dialog('安排演练')
    await field(form, '演练名称').fill('夜间疏散演练')
    await form.getByLabel(/^情景/).fill('201 房气垫床起火，由东楼梯转移')
    await field(form, '地点').fill('一号楼')
    await form.getByRole('switch', { name: '夜间演练' }).check()
    await form.getByRole('switch', { name: '按夜间最少人手' }).check()
    await form.getByRole('button', { name: '保存' }).click()
    await expect(drawer.getByText('已安排')).toBeVisible()
    await drawer.getByRole('button', { name: '开始演练' }).click()
    await dialog('开始演练').getByRole('button', { name: '开始演练' }).click()
    await expect(drawer.getByRole('timer', { name: '已用时' })).toHaveText(/^0 分 \d+ 秒$/)
    await expect(drawer.getByText('应撤 2 人 · 人手：需 1，在岗 1')).toBeVisible()
    await expect(drawer.getByText('应撤 2 人 · 人手：需 3，在岗 1')).toBeVisible()
    await expect(drawer.getByText('人手不足')).toHaveCount(1)
    await expectAccessible(page)
    await picture(page, 'drill-running')
  })

  await test.step('floor by floor, with the time it took; one is put right by hand', async () => {
    await passTime(90_000, app, page)
    await drawer.getByRole('button', { name: '1层 全部撤出' }).click()
    await expect(drawer.getByText(/^2／2 · 1 分 [34]\d 秒$/)).toBeVisible()
    await passTime(120_000, app, page)
    await drawer.getByRole('button', { name: '2层 全部撤出' }).click()
    await expect(drawer.getByText(/^2／2 · 3 分 [345]\d 秒$/)).toBeVisible()
    await drawer.getByRole('button', { name: '修改2层' }).click()
    const form = dialog('修改2层')
    await field(form, '撤出人数').fill('1')
    await field(form, '用时（秒）').fill('215')
    await field(form, '说明').fill('吴德明留在房内，由消防员扮演')
    await form.getByRole('button', { name: '记下' }).click()
    await expect(form).toBeHidden()
    await expect(drawer.getByText('1／2 · 3 分 35 秒 · 比应撤少 1 人')).toBeVisible()
  })

  await test.step('ended; a finding becomes a hazard', async () => {
    await drawer.getByRole('button', { name: '结束演练' }).click()
    await expect(drawer.getByText('已完成')).toBeVisible()
    await drawer.getByRole('button', { name: '登记为隐患' }).click()
    const form = dialog('登记为隐患')
    await pick(form.getByRole('combobox', { name: '楼层' }), '2层')
    await field(form, '部位').fill('东楼梯')
    await field(form, '问题').fill('常闭防火门合不上')
    await form.getByRole('button', { name: '登记为隐患' }).click()
    await expect(form).toBeHidden()
    await expect(drawer.getByRole('link', { name: 'YH2026-0001' })).toBeVisible()
  })

  await test.step('who took part, and what is made of it', async () => {
    await drawer.getByRole('button', { name: '登记参加人员' }).click()
    const people = dialog('登记参加人员')
    await people.getByRole('checkbox', { name: '张夜班到场' }).check()
    await people.getByRole('checkbox', { name: '刘护士到场' }).check()
    await people.getByRole('textbox', { name: '刘护士担任' }).fill('疏散引导')
    await people.getByRole('button', { name: '添加其他人员' }).click()
    await field(people.getByRole('group', { name: '其他人员 1', exact: true }), '人数').fill('4')
    await expect(people.getByText('共 6 人次')).toBeVisible()
    await people.getByRole('button', { name: '保存' }).click()
    await expect(people).toBeHidden()
    await expect(drawer.getByText('共 6 人次')).toBeVisible()
    await drawer.getByRole('button', { name: '写总结评估' }).click()
    const form = dialog('修改演练')
    await form.getByLabel(/^总结评估/).fill('二楼夜间要再加两人。')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await expect(drawer.getByText('二楼夜间要再加两人。')).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'drill-record')
  })

  await test.step('its record on paper', async () => {
    await drawer.getByRole('button', { name: '打印演练记录' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { name: '应急演练记录' })).toBeVisible()
    const second = page.getByRole('row').filter({ hasText: '由消防员扮演' })
    await expect(second).toContainText(/2层\s*2\s*1\s*3 分 35 秒\s*3\s*1/)
    await expect(page.getByRole('row').filter({ hasText: 'YH2026-0001' })).toContainText('常闭防火门合不上')
    for (const sign of ['记录人：', '消防安全管理人：', '消防安全责任人：'])
      await expect(page.getByText(sign)).toBeVisible()
    expect(pagesOf(await print(page, 'drill-two-floors'))).toBe(1)
    await putAway(page)
  })

  await test.step('the drill of the half-year is done, and its hazard in the ledger', async () => {
    await shell.open('今日安全')
    const done = page.getByRole('region', { name: /^今天已做/ })
    await expect(done.getByText('消防疏散演练')).toBeVisible()
    await expect(done.getByText(/2026-06-30 前/)).toBeVisible()
    await shell.open('隐患')
    await expect(new HazardsPage(page).row('YH2026-0001')).toContainText(/2层.*东楼梯.*演练/s)
  })

  await test.step('the roster is kept beside the data', async () => {
    await shell.open('疏散名册')
    await page.getByRole('tab', { name: /^自动存档/ }).click()
    await page.getByRole('button', { name: '现在存一份' }).click()
    const told = await shell.notice(/^已存好：roster-2026-06-15-22\d\d-1-海城颐养院\.pdf$/).textContent()
    const file = told?.replace('已存好：', '') ?? ''
    await expect(page.getByText('2 页，4 人在楼内')).toBeVisible()
    await expect(page.getByText(file).first()).toBeVisible()
    await expectAccessible(page)
    expect(readdirSync(join(app.folder, 'rosters'))).toContain(file)
    const pdf = readFileSync(join(app.folder, 'rosters', file))
    expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.\d/)
    expect(pagesOf(pdf)).toBe(2)
  })

  await test.step('and printed, a sheet for each floor', async () => {
    await page.getByRole('tab', { name: '谁在楼里' }).click()
    await page.getByRole('button', { name: '打印名册' }).click()
    await showPrinted(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['一号楼 1层', '一号楼 2层'])
    await expect(page.getByText('▲ 人手不足，差 2 人')).toBeVisible()
    expect(pagesOf(await print(page, 'roster-two-floors'))).toBe(2)
    await putAway(page)
  })

  const [drill] = await api.safety.drills({ siteId })
  expect(drill).toMatchObject({ state: 'done', expected: 4, evacuated: 3, seconds: 215, personTimes: 6 })
})
