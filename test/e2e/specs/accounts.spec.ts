import { DoorPage } from '../pages/door.ts'
import { Shell } from '../pages/shell.ts'
import { addAccount, secret } from '../support/api.ts'
import { today } from '../support/days.ts'
import { expect, signIn, test } from '../support/test.ts'

test('a canteen account that is limited to one site sees only that site', async ({ page, home }) => {
  const { api, app } = home
  const facts = { operator: 'private', address: '', phone: '', openedOn: null, closedOn: null } as const
  const { id } = await api.sites.create({ ...facts, kind: 'canteen', name: '海城食堂' })
  await api.sites.create({ ...facts, kind: 'canteen', name: '河西食堂' })
  await addAccount(api, 'shitang', '周师傅', 'canteen', [id])

  await signIn(page, app, 'shitang')
  await expect(page.getByRole('banner').getByText('海城食堂')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '当前机构' })).toHaveCount(0)
  // A person is registered once for all sites; where she lies and how she is cared for is the home's.
  await new Shell(page).open('人员')
  await expect(page.getByRole('row').filter({ hasText: '王秀英' })).toBeVisible()
  await expect(page.getByText(/101-1|介助/)).toHaveCount(0)
  // Nor are accounts and the log a cook's business.
  for (const name of ['账号', '操作记录'])
    await expect(new Shell(page).menu().getByRole('link', { name, exact: true })).toHaveCount(0)
  await expect(page.getByText('河西食堂')).toHaveCount(0)
})

test('the auditor sees everything masked and nothing to write with', async ({ page, home }) => {
  const { api, app, wang } = home
  const { version } = await api.people.get({ id: wang })
  await api.people.update({
    id: wang,
    version,
    changes: { idNumber: '110105194005010027', phone: '13812345678' },
  })
  await addAccount(api, 'shenji', '孙审计', 'auditor')
  await signIn(page, app, 'shenji')
  const shell = new Shell(page)

  const bed = page.getByRole('button').filter({ hasText: '101-1' })
  await bed.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const name of ['请假', '换床', '退住', '停用床位'])
    await expect(page.getByRole('dialog').getByRole('button', { name, exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.goto(`${app.url}#/people/${wang}`)
  await expect(page.getByText('王秀英').first()).toBeVisible()
  await expect(page.getByText('13812345678')).toHaveCount(0)
  await expect(page.getByText('110105194005010027')).toHaveCount(0)

  for (const [place, button] of [
    ['人员', '登记老人'],
    ['账号', '添加账号'],
    ['备份', '立即备份'],
    ['员工', '添加员工'],
    ['楼栋床位', '批量建床'],
  ] as const) {
    await shell.open(place)
    await expect(page.getByRole('button', { name: button })).toHaveCount(0)
  }
  await shell.open('机构与设置')
  await expect(page.getByRole('button', { name: /添加机构|修改|保存/ })).toHaveCount(0)
})

test('wrong secrets are slowed down, in words', async ({ page, home }) => {
  const door = new DoorPage(page)
  await page.goto(home.app.url)
  for (let wrong = 1; wrong <= 2; wrong += 1) {
    await door.give('yuanzhang', '000000')
    await expect(page.getByText('用户名或密码不对。')).toBeVisible()
  }
  await door.give('yuanzhang', '000000')
  await expect(page.getByText(/^用户名或密码不对，请等 \d+ 秒再试。$/)).toBeVisible()
  await door.give('yuanzhang', secret)
  await expect(page.getByText(/请等 \d+ 秒再试。$/)).toBeVisible()
  // The name that was typed stays.
  await expect(page.getByLabel('登录名')).toHaveValue('yuanzhang')
})

test('the screen locks when nobody is there, and what was typed is still there', async ({ page, home }) => {
  await home.api.sites.setSetting({ key: 'idleMinutes', value: 1, fromOn: today() })
  await page.clock.install()
  await signIn(page, home.app)
  await new Shell(page).open('机构与设置')
  await page.getByRole('button', { name: '添加机构' }).click()
  await page.getByRole('dialog').getByLabel('地址').fill('海滨路 8 号')

  await page.clock.runFor(70_000)
  await expect(new DoorPage(page).title('屏幕已锁定')).toBeVisible()
  await expect(page.getByLabel('地址')).toBeHidden()
  await page.clock.resume()
  await new DoorPage(page).unlock()
  await expect(page.getByRole('dialog').getByLabel('地址')).toHaveValue('海滨路 8 号')
})

test('one changes one’s own secret', async ({ page, home }) => {
  const shell = new Shell(page)
  await signIn(page, home.app)
  await shell.openOwnMenu()
  await page.getByRole('menuitem', { name: '修改密码' }).click()
  const dialog = page.getByRole('dialog', { name: '修改密码' })
  await dialog.getByLabel('现在的密码').fill(secret)
  await dialog.getByLabel('新密码').fill('86420')
  await dialog.getByLabel('再输一次密码').fill('86421')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('两次输入的密码不一样')).toBeVisible()
  await dialog.getByLabel('再输一次密码').fill('86420')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(shell.notice('已保存')).toBeVisible()
  await expect(dialog).toBeHidden()

  await shell.openOwnMenu()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await new DoorPage(page).signIn('yuanzhang', '86420')
})

test('the second of two who change the same thing is told and shown the difference', async ({
  page,
  home,
}) => {
  const { api, app } = home
  await signIn(page, app)
  await new Shell(page).open('机构与设置')
  await page.getByRole('button', { name: '海城颐养院' }).click()
  const form = page.getByRole('dialog', { name: '修改机构' })
  await form.getByLabel('电话').fill('010-11111111')

  const [site] = await api.sites.list()
  if (site) await api.sites.update({ ...site, phone: '010-22222222' })
  await form.getByRole('button', { name: '保存' }).click()
  const row = form.getByRole('row').filter({ hasText: '电话' })
  await expect(row).toContainText('010-22222222')
  await expect(row).toContainText('010-11111111')
  await form.getByRole('button', { name: '用我填的覆盖' }).click()
  await expect(form).toBeHidden()
  expect((await api.sites.list())[0]?.phone).toBe('010-11111111')
})
