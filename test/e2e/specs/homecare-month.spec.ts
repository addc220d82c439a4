import type { VisitRow } from '../../../src/shared/homecare/visit.ts'
import { DoorPage } from '../pages/door.ts'
import { field, PlanPage, pick, pickPerson, SlipEntry } from '../pages/homecare.ts'
import { Shell } from '../pages/shell.ts'
import { secret } from '../support/api.ts'
import { picture } from '../support/looks.ts'
import { onPaper, pagesOf, print, withoutPrintWindow } from '../support/paper.ts'
import { addElder, at, makeStation, type Station } from '../support/station.ts'
import { expect, passTime, signIn, test } from '../support/test.ts'

const month = '2026-03'
const start = at('2026-03-02', '07:30')
const evening = at('2026-03-31', '20:00')

test.use({ startsAt: start })

test('a month is planned, worked, counted and printed', async ({ page, app }) => {
  const station = await makeStation(app, '2026-01-01')
  const { api, siteId } = station
  const wang = await addElder(api, '王秀英')
  await addElders(station)
  await givePackage(station, wang)
  const [shell, plan, entry] = [new Shell(page), new PlanPage(page), new SlipEntry(page)]
  await withoutPrintWindow(page)
  await signIn(page, app)

  await test.step('a repeating plan shows what it would make', async () => {
    await shell.open('排班')
    await page.getByRole('tab', { name: '长期计划' }).click()
    await page.getByRole('button', { name: '新增长期计划' }).click()
    const form = plan.dialog('新增长期计划')
    await pickPerson(form.getByRole('combobox', { name: '老人' }), 'wxy', '王秀英')
    await pick(form.getByRole('combobox', { name: '服务类别' }), '助浴')
    await pick(form.getByRole('combobox', { name: '服务项目' }), '42 上门助浴')
    await page.keyboard.press('Escape')
    for (const weekday of ['周三', '周五']) await form.getByText(weekday, { exact: true }).first().click()
    await pick(form.getByRole('combobox', { name: '服务人员' }), /^刘梅/)
    await expect(form.getByRole('status')).toHaveText('13 次，其中有冲突 0 次')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: '王秀英' })).toContainText('刘梅')
  })

  await test.step('the month is made, and made again without a change', async () => {
    await page.getByRole('button', { name: '生成服务', exact: true }).click()
    const form = plan.dialog('按长期计划生成服务')
    const result = form.getByRole('status')
    await form.getByRole('button', { name: '生成', exact: true }).click()
    await expect(result).toContainText(/新生成\s*31.*保持不变\s*0.*未能生成\s*0/s)
    await form.getByRole('button', { name: '生成', exact: true }).click()
    await expect(result).toContainText(/新生成\s*0.*保持不变\s*31.*未能生成\s*0/s)
    await form.getByRole('button', { name: '关闭' }).click()
  })

  await test.step('one is moved by keyboard; a clash is shown before', async () => {
    await page.getByRole('tab', { name: '日程' }).click()
    await plan
      .visit('刘梅', /09:00–10:00 王秀英/)
      .first()
      .focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(plan.bar('王秀英 → 周强 2026-03-02 09:00–10:00').first()).toBeVisible()
    await expect(plan.bar('冲突：服务人员同一时间另有服务')).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(plan.bar('王秀英 → 吴芳 2026-03-02 09:30–10:30').first()).toBeVisible()
    await expect(plan.bar(/^冲突：/)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(plan.dialog('改期或换人')).toContainText('2026-03-02 09:00–10:00 → 2026-03-02 09:30–10:30')
    await expect(plan.dialog('改期或换人').getByRole('button', { name: '确定' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(plan.visit('吴芳', /09:30–10:30 王秀英/)).toBeVisible()
    await picture(page, 'plan-week')
    // Made once more, what a person has moved stays where it is.
    expect(await api.homecare.makeVisits({ siteId, month })).toMatchObject({ made: 0, changed: 0, kept: 31 })
  })

  await test.step('slips of the day are printed, a sheet for each worker', async () => {
    await shell.open('服务单')
    await page.getByRole('tab', { name: '打印' }).click()
    await page.getByRole('button', { name: '打印 2 单' }).click()
    await onPaper(page)
    await expect(page.getByRole('heading', { name: '居家服务单' })).toHaveCount(2)
    await expect(page.getByText('服务人员：吴芳')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '王秀英' }).last()).toContainText('42 上门助浴')
    expect(pagesOf(await print(page, 'slips'))).toBe(2)
    await page.emulateMedia({ media: null })
  })

  // The month goes by.
  await passTime(evening - start, app, page)
  await new DoorPage(page).unlock()
  await api.accounts.unlock({ secret })

  await test.step('its slips are entered by keyboard', async () => {
    const { rows } = await api.homecare.visits({ siteId, from: `${month}-01`, to: `${month}-31` })
    expect(rows).toHaveLength(31)
    // Two of the visits to 张建国 were cut short.
    const short = rows.filter(({ person }) => person === '张建国').slice(-2)
    const whole = rows.filter((row) => !short.includes(row))
    const isLate = ({ onDay }: { onDay: string }) => onDay >= `${month}-25`
    await recordSlips(
      station,
      whole.filter((row) => !isLate(row)),
    )
    await page.getByRole('tab', { name: '录入' }).click()
    await entry.cell(1, '单号').focus()
    // On the first of the others something was done besides.
    const typed = whole.filter(isLate)
    for (const [index, row] of typed.entries())
      await entry.type(row.code, plannedMinutes(row), index === 0 ? '42 11' : '')
    for (const [index, { code }] of short.entries()) {
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
      await page.keyboard.type('20')
      await expect(page.getByText('与计划相差 40 分钟，请写原因')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(entry.cell(typed.length + index + 1, '与计划相差较大的原因')).toBeFocused()
      await page.keyboard.type('老人外出')
      await page.keyboard.press('Enter')
    }
    await picture(page, 'slips-entered')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已登记 8 次，其中 6 计人次。')).toBeVisible()
  })

  await test.step('the three figures are what the rows say', async () => {
    await expectFigures(30, 29)
    await page.getByRole('button', { name: '计数人次（人次）：29，查看明细' }).click()
    await expect(page.getByRole('dialog').getByText('共 29 条')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('another rule counts otherwise', async () => {
    await shell.open('服务套餐')
    await page.getByRole('tab', { name: '人次口径' }).click()
    await field(page, '从哪天起').fill(`${month}-01`)
    await field(page, '最少分钟').fill('60')
    await page.getByRole('button', { name: '按新口径计' }).click()
    await expect(page.getByText('这段时间的人次：原来 29，现在 25。')).toBeVisible()
    await expectFigures(60, 25)
  })

  await test.step('the statement prints with lines to sign, and its sums are right', async () => {
    await page.getByRole('tab', { name: '月结单' }).click()
    await page.getByRole('button', { name: '打印', exact: true }).click()
    const { rows, total, byFund } = await api.homecare.statement({ siteId, month })
    await onPaper(page)
    await expect(page.getByRole('heading', { name: '居家养老服务月结单' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: '老人签字' })).toBeVisible()
    await expect(page.getByText('审核：')).toBeVisible()
    expect(rows.map(({ person }) => person).sort()).toEqual(['张建国', '李桂兰', '王秀英', '赵玉梅'])
    // 13 baths, 9 and 1 cleanings, 5 hours of company, 4 talks; the package pays 500 yuan of the baths.
    expect(total.costFen).toBe((13 * 80 + 10 * 40 + 5 * 35 + 4 * 35) * 100)
    expect(byFund.find(({ fund }) => fund === 'district')?.fen).toBe(500_00)
    await expect(page.getByRole('row', { name: '合计' }).filter({ visible: true })).toContainText(
      '1755.00500.001255.00',
    )
    await expect(page.getByText('区县财政 ¥500.00').filter({ visible: true })).toBeVisible()
    expect(pagesOf(await print(page, 'statement'))).toBe(1)
  })

  /** The figures of the month on their page, and the same counted anew from its rows by the rule. */
  async function expectFigures(minMinutes: number, counted: number): Promise<void> {
    const { rows } = await api.homecare.visits({
      ...{ siteId, from: `${month}-01`, to: `${month}-31`, states: ['done'] },
    })
    const seen = new Set(
      rows
        .filter(({ minutes }) => (minutes ?? 0) >= minMinutes)
        .map(({ personId, onDay, projectId }) => `${personId} ${onDay} ${projectId}`),
    )
    expect(seen.size).toBe(counted)
    await shell.open('居家统计')
    await page.getByRole('button', { name: '本月' }).click()
    for (const [name, count] of [
      ['服务次数（次）', rows.length],
      ['服务人数（人）', new Set(rows.map(({ personId }) => personId)).size],
      ['计数人次（人次）', seen.size],
    ] as const)
      await expect(page.getByRole('button', { name: `${name}：${count}，查看明细` })).toBeVisible()
  }
})

const plannedMinutes = ({ plannedFromAt, plannedToAt }: VisitRow) =>
  ((plannedToAt ?? 0) - (plannedFromAt ?? 0)) / 60_000

/** Visits that took place as they were planned, entered by another program. */
async function recordSlips({ api }: Station, rows: VisitRow[]): Promise<void> {
  const visits = await Promise.all(rows.map(({ id }) => api.homecare.visit({ id })))
  const slips = visits.map((visit) => ({
    visitId: visit.id,
    minutes: plannedMinutes(visit),
    items: visit.doneItems.map(({ itemId }) => ({ itemId })),
  }))
  await api.homecare.recordVisits({ rows: slips })
}

/** Three more elders with their plans, entered by another program. */
async function addElders({ api, siteId, staff, items }: Station): Promise<void> {
  const plan = {
    siteId,
    grantId: null,
    secondStaffId: null,
    everyWeeks: 1,
    fromOn: '2026-03-02',
    toOn: null,
    note: '',
  }
  for (const [name, kind, item, staffId, weekdays, startTime, minutes] of [
    ['李桂兰', 'cleaning', '11', staff.周强, [2, 4], '09:00', 60],
    ['张建国', 'companionship', '21', staff.周强, [1], '09:00', 60],
    ['赵玉梅', 'comfort', '51', staff.吴芳, [5], '14:00', 45],
  ] as const) {
    const personId = await addElder(api, name, '西河街道')
    await api.homecare.addVisitPlan({
      ...plan,
      ...{ personId, kind, staffId, weekdays: [...weekdays], startTime, minutes, itemIds: [items[item]] },
    })
  }
}

/** A package of baths that the district pays with up to 500 yuan a month. */
async function givePackage({ api, siteId, items }: Station, personId: number): Promise<void> {
  const project = await api.homecare.addCareProject({
    ...{ siteId, name: '提升行动', fund: 'district', documentNumber: '', fromOn: null, toOn: null, note: '' },
  })
  const { id: packageId } = await api.homecare.addCarePackage({
    ...{ siteId, projectId: project.id, name: '助浴套餐', note: '' },
    terms: {
      ...{
        fromOn: '2026-01-01',
        minMinutes: 30,
        minutesPer: 'visit',
        visitsPerMonth: 12,
        minutesPerMonth: null,
      },
      ...{ fund: 'district', amountFen: 500_00, isProRata: false, basis: '' },
      items: [{ itemId: items['42'], timesPerMonth: 12 }],
    },
  })
  await api.homecare.grantPackage({ packageId, personIds: [personId], fromOn: '2026-01-01', toOn: null })
}
