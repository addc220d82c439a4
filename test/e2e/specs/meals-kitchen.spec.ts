import type { Locator, Page } from '@playwright/test'
import { field, pick } from '../pages/homecare.ts'
import { Shell } from '../pages/shell.ts'
import { addDiner, addStaff, at, makeTown, type Town } from '../support/canteen.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { expect, signIn, test } from '../support/test.ts'

const day = '2026-03-02'
/** Its sample may go from noon of the first on. */
const earlier = '2026-02-27'
test.use({ startsAt: at(day, '11:40') })

/** A kitchen of two, with a sample of three days ago in the fridge and somebody who eats today. */
async function fillTown({ api, middle: siteId }: Town): Promise<void> {
  const staffId = await addStaff(api, siteId, '周师傅')
  await addStaff(api, siteId, '吴师傅')
  const { id: dishId } = await api.meals.saveDish({
    ...{ id: null, version: null, name: '红烧肉', kind: 'meat', allergens: '', costFen: 450, isActive: true },
  })
  await api.meals.setMenu({ siteId, onDay: earlier, meal: 'lunch', dishIds: [dishId] })
  await api.meals.takeSample({
    ...{ siteId, onDay: earlier, meal: 'lunch', dishId, staffId, takenAt: at(earlier, '12:00') },
    ...{ weightG: 150, fridge: '留样柜', temperatureTenths: 40 },
  })
  const personId = await addDiner(api, siteId, '王秀英')
  await api.meals.serve({ key: crypto.randomUUID(), siteId, meal: 'lunch', mode: 'dineIn', personId })
}

test('the kitchen: a menu, samples kept and thrown away, logs', async ({ page, app }) => {
  const town = await makeTown(app)
  await fillTown(town)
  const { api, middle: siteId } = town
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const send = (form: Locator, word = '保存') => form.getByRole('button', { name: word, exact: true }).click()
  await signIn(page, app)
  await new Shell(page).open('菜单与留样')

  await test.step('a dish, though its name was taken', async () => {
    await tab('菜品').click()
    await button('新增菜品').click()
    const form = page.getByRole('dialog', { name: '新增菜品' })
    await field(form, '菜名').fill('红烧肉')
    await field(form, '过敏原').fill('花生')
    await send(form)
    await expect(form.getByText('请填写')).toBeVisible()
    await pick(form.getByRole('combobox', { name: '种类' }), '荤菜')
    await send(form)
    await expect(form.getByText('“红烧肉”已经有了，请换一个名称。')).toBeVisible()
    await expect(field(form, '过敏原')).toHaveValue('花生')
    await expectAccessible(page)
    await field(form, '菜名').fill('宫保鸡丁')
    await send(form)
    await expect(form).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: '宫保鸡丁' })).toContainText('花生')
  })

  await test.step('a menu by initials, with a dish that is new', async () => {
    await tab('每周菜单').click()
    await button(/^周一 午餐: /).click()
    const form = page.getByRole('dialog', { name: `${day} 周一 午餐` })
    for (const initials of ['hsr', 'gbjd']) {
      await field(form, '加菜').pressSequentially(initials)
      await page.keyboard.press('Enter')
    }
    await field(form, '加菜').fill('白米饭')
    await page.keyboard.press('Enter')
    const dish = page.getByRole('dialog', { name: '新增菜品' })
    await expect(field(dish, '菜名')).toHaveValue('白米饭')
    await pick(dish.getByRole('combobox', { name: '种类' }), '主食')
    await send(dish)
    await expect(dish).toBeHidden()
    await expectAccessible(page)
    await picture(page, 'menu-editor')
    await send(form)
    await expect(form).toBeHidden()
    await expect(button(/^周一 午餐: /)).toContainText(/红烧肉.*宫保鸡丁.*白米饭/s)
    // Somebody has eaten already: the same hour it is said that nothing was kept.
    await expect(page.getByText('留样有 3 处问题')).toBeVisible()
  })

  await test.step('samples: one too light is flagged, one is kept', async () => {
    await tab('留样').click()
    await button('留样：宫保鸡丁').click()
    const form = page.getByRole('dialog', { name: /^午餐留样：/ })
    // As last time, but for what is to be weighed.
    await expect(form.getByRole('combobox', { name: '留样人' })).toHaveValue('周师傅')
    await field(form, '重量').fill('')
    await field(form, '留样冰箱').fill('一号留样柜')
    await send(form, '保存，留下一样')
    await expect(form.getByText('请填写')).toBeVisible()
    await expect(field(form, '留样冰箱')).toHaveValue('一号留样柜')
    await field(form, '重量').fill('90')
    await expect(form.getByRole('status')).toContainText('不足 125 克：可以保存，但会标红。')
    await field(form, '留样时间').fill(`${day}T12:00`)
    await send(form, '保存，留下一样')
    await expect(form.getByText('时间还没到')).toBeVisible()
    await expect(field(form, '重量')).toHaveValue('90 克')
    await expectAccessible(page)
    await picture(page, 'sample-too-light')
    await field(form, '留样时间').fill(`${day}T11:35`)
    await send(form, '保存，留下一样')
    // Its weight is not offered again, where it lies and who took it are.
    await expect(page.getByRole('dialog', { name: '午餐留样：红烧肉' })).toBeVisible()
    await expect(field(form, '重量')).toHaveValue('')
    await expect(field(form, '留样冰箱')).toHaveValue('一号留样柜')
    await field(form, '重量').fill('130')
    await send(form, '保存，留下一样')
    await expect(page.getByRole('dialog', { name: '午餐留样：白米饭' })).toBeVisible()
    await send(form, '取消')
    await expect(page.getByText('宫保鸡丁：不足 125 克')).toBeVisible()
    await expect(page.getByText('白米饭：没有留样')).toBeVisible()
    await expect(page.getByText('红烧肉：没有留样')).toBeHidden()
    await expectAccessible(page)
    await picture(page, 'samples-day')
  })

  await test.step('nothing is thrown away before 48 hours', async () => {
    await page.getByText('留样柜（1 份可销样）').click()
    // What was taken today can't even be chosen.
    await expect(page.getByText(/还要存 4[78] 小时 \d+ 分/)).toHaveCount(2)
    await expect(page.getByRole('checkbox')).toHaveCount(2)
    await page.getByRole('checkbox', { name: /^选中全部可销样/ }).check()
    await button('销样（1）').click()
    const form = page.getByRole('dialog', { name: '销样：1 份' })
    await pick(form.getByRole('combobox', { name: '销样人' }), '周师傅')
    await field(form, '销样时间').fill('2026-03-01T11:00')
    await send(form, '确认销样')
    await expect(form.getByText(/“红烧肉”的留样要满 48 小时，.*以后才能销样/)).toBeVisible()
    await expect(form.getByRole('combobox', { name: '销样人' })).toHaveValue('周师傅')
    await expectAccessible(page)
    await field(form, '销样时间').fill('2026-03-01T12:30')
    await send(form, '确认销样')
    await expect(form).toBeHidden()
    const kept = await api.meals.samplesKept({ siteId })
    expect(kept.map(({ onDay }) => onDay)).toEqual([day, day])
    await expect(
      api.meals.disposeSamples({ ids: [kept[0]?.id ?? 0], staffId: kept[0]?.staffId ?? 0 }),
    ).rejects.toMatchObject({ code: 'SAMPLE_TOO_EARLY' })
  })

  await test.step('a fever asks what was done about it', async () => {
    await tab('日志').click()
    await checkMorning(page, '吴师傅', '36.5')
    await expect(page.getByText('已检 1／2')).toBeVisible()
    await checkMorning(page, '周师傅', '38.1')
    const form = page.getByRole('dialog', { name: `晨检 · ${day}` })
    await expect(form.getByRole('status')).toContainText('发热')
    await send(form)
    await expect(form.getByText('请填写')).toBeVisible()
    await expect(field(form, '体温')).toHaveValue(/38\.1/)
    await expectAccessible(page)
    await picture(page, 'morning-check')
    await field(form, '处理措施').fill('回家休息')
    await send(form)
    await expect(form).toBeHidden()
    await expect(page.getByText('处理：回家休息')).toBeVisible()
  })

  await test.step('a fridge, goods and waste', async () => {
    const log = async (kind: string, fill: (form: Locator) => Promise<void>) => {
      await page.getByRole('group', { name: '记一笔' }).getByRole('button', { name: kind }).click()
      const form = page.getByRole('dialog', { name: `${kind} · ${day}` })
      await pick(form.getByRole('combobox', { name: '操作人' }), '吴师傅')
      await fill(form)
      await expectAccessible(page)
      await send(form)
      await expect(form).toBeHidden()
      await expect(page.getByRole('region', { name: kind })).toBeVisible()
    }
    await log('冰箱温度', async (form) => {
      await field(form, '温度').fill('12')
      await send(form)
      await expect(form.getByText('请填写')).toBeVisible()
      await field(form, '冰箱').fill('一号冰箱')
      await expect(form.getByRole('status')).toContainText('温度偏高')
      await send(form)
      await expect(form.getByText('请填写')).toBeVisible()
      await expect(field(form, '温度')).toHaveValue('12 ℃')
      await field(form, '处理措施').fill('报修，移到二号冰箱')
    })
    await log('进货查验', async (form) => {
      await field(form, '品名').fill('猪肉')
      await send(form)
      await expect(form.getByText('请填写')).toHaveCount(1)
      await expect(field(form, '品名')).toHaveValue('猪肉')
      await field(form, '供货商').fill('城东肉联厂')
      await field(form, '金额（元）').fill('320')
    })
    await log('废弃物', async (form) => {
      await field(form, '品名').fill('泔水')
      await field(form, '重量').fill('12.5')
    })
    await picture(page, 'kitchen-logs')
  })
})

async function checkMorning(page: Page, name: string, temperature: string): Promise<void> {
  await page.getByRole('textbox', { name: `${name} 的体温` }).fill(temperature)
  await page.keyboard.press('Enter')
}
