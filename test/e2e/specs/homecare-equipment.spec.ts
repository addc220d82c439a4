import { DoorPage } from '../pages/door.ts'
import { field, pick, pickPerson } from '../pages/homecare.ts'
import { Shell } from '../pages/shell.ts'
import { addElder, at, makeStation } from '../support/station.ts'
import { expect, passTime, signIn, test } from '../support/test.ts'

const day = 24 * 60 * 60_000

test.use({ startsAt: at('2026-03-10', '09:00') })

test('a wheelchair is lent, refused to a second home, called overdue, and its return keeps the history', async ({
  page,
  app,
}) => {
  const { api } = await makeStation(app, '2026-01-01')
  await addElder(api, '王秀英')
  const li = await addElder(api, '李桂兰')
  const shell = new Shell(page)
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const tab = (name: RegExp) => page.getByRole('tab', { name })
  const row = (...texts: string[]) =>
    texts.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('row'))
  await signIn(page, app)
  await shell.open('辅具设备')

  await test.step('a model and its serial numbers are entered', async () => {
    await tab(/^目录/).click()
    await page.getByRole('button', { name: '添加型号' }).click()
    const model = dialog('添加型号')
    await pick(model.getByRole('combobox', { name: '类别' }), '轮椅')
    await field(model, '参考价（元）').fill('680')
    await model.getByRole('button', { name: '保存' }).click()
    await expect(model).toBeHidden()
    await page.getByRole('button', { name: '登记设备' }).first().click()
    const items = dialog('登记设备')
    await pick(items.getByRole('combobox', { name: '型号' }), /^轮椅/)
    await items.getByRole('textbox', { name: /^编号/ }).fill('LY-001\nLY-002')
    await pick(items.getByRole('combobox', { name: '资金来源' }), '区县财政')
    await items.getByRole('button', { name: '保存' }).click()
    await expect(items).toBeHidden()
    await expect(tab(/^设备（2）/)).toBeVisible()
  })

  await test.step('it is lent once, whoever is quicker', async () => {
    await page.getByRole('button', { name: '借出或安装设备' }).click()
    const lend = dialog('借出或安装设备')
    await pick(lend.getByRole('combobox', { name: '设备' }), /LY-001/)
    await pickPerson(lend.getByRole('combobox', { name: '借给谁' }), 'wxy', '王秀英')
    await field(lend, '应还日期（不填为长期）').fill('2026-03-15')
    await field(lend, '备注').fill('送到三楼')
    // In the meantime somebody else lends it out.
    const [item] = await api.homecare.equipmentItems({ siteId: 1 })
    const loan = { itemId: item?.id ?? 0, lentOn: '2026-03-10', dueOn: null }
    const { id } = await api.homecare.lend({ ...loan, personId: li })
    await lend.getByRole('button', { name: '借出', exact: true }).click()
    await expect(lend.getByText(/LY-001 自 2026-03-10 起在 李桂兰 家，请先归还。/)).toBeVisible()
    await expect(field(lend, '备注')).toHaveValue('送到三楼')
    await api.homecare.giveBack({ id, returnedOn: '2026-03-10', returnState: 'good' })
    await lend.getByRole('button', { name: '借出', exact: true }).click()
    await expect(lend).toBeHidden()
    await tab(/^设备/).click()
    await expect(row('LY-001', '借出', '王秀英')).toBeVisible()
    await expect(row('LY-002', '在库')).toBeVisible()
  })

  await test.step('six days later it is overdue, and comes back', async () => {
    await passTime(6 * day, app, page)
    await new DoorPage(page).unlock()
    await tab(/^借用（1）/).click()
    await expect(row('LY-001', '王秀英', '超期未还')).toBeVisible()
    await page.getByRole('button', { name: /^归还：轮椅/ }).click()
    const back = dialog(/^归还 轮椅/)
    await pick(back.getByRole('combobox', { name: '归还时状态' }), '磨损')
    await back.getByRole('button', { name: '归还', exact: true }).click()
    await expect(back).toBeHidden()
    await expect(page.getByText('现在没有借出的设备')).toBeVisible()
  })

  await test.step('its history names both homes', async () => {
    await tab(/^设备/).click()
    await page.getByRole('cell', { name: 'LY-001' }).click()
    const drawer = dialog(/LY-001/)
    await expect(drawer.getByText('2026-03-10 至 2026-03-16 · 归还时磨损')).toBeVisible()
    await expect(drawer.getByText('2026-03-10 至 2026-03-10 · 归还时完好')).toBeVisible()
    for (const name of ['王秀英', '李桂兰'])
      await expect(drawer.getByRole('link', { name, exact: true })).toBeVisible()
    await expect(drawer.getByText('在库')).toBeVisible()
  })
})
