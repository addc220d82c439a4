import { BoardPage } from '../pages/board.ts'
import { DoorPage } from '../pages/door.ts'
import { Shell } from '../pages/shell.ts'
import { startApp } from '../support/app.ts'
import { expect, signIn, test } from '../support/test.ts'

test('a change in one window appears in the other within a second, without reloading', async ({
  page,
  home,
  openWindow,
}) => {
  const other = await openWindow()
  await signIn(page, home.app)
  await signIn(other, home.app)
  const [here, there] = [new BoardPage(page), new BoardPage(other)]
  await expect(there.bed('101-1')).toContainText('王秀英')

  await here.bed('101-1').click()
  await here.drawer().getByRole('button', { name: '请假', exact: true }).click()
  await here.form().getByRole('button', { name: '确认请假' }).click()
  await expect(here.bed('101-1')).toContainText('外出')
  await expect(there.bed('101-1')).toContainText('外出', { timeout: 1000 })

  // And what another program writes.
  await home.api.sites.create({
    kind: 'home',
    name: '海城二院',
    operator: 'private',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await expect(there.page.getByRole('combobox', { name: '当前机构' })).toBeVisible({ timeout: 1000 })
})

test('after a restart the page finds the server again; what was being typed is kept', async ({
  page,
  home,
}) => {
  const shell = new Shell(page)
  await signIn(page, home.app)
  await shell.open('人员')
  await page.getByRole('button', { name: '登记老人' }).click()
  await page.getByRole('dialog').getByLabel('姓名').first().fill('孙未存')

  await home.app.stop()
  await expect(page.getByText('连接中断，正在重试…')).toBeVisible()
  const again = await startApp({ folder: home.app.folder, port: Number(new URL(home.app.url).port) })
  try {
    await new DoorPage(page).signIn()
    await expect(shell.heading('人员')).toBeVisible()
    await page.getByRole('button', { name: '登记老人' }).click()
    await expect(page.getByText('已恢复上次没有保存的内容')).toBeVisible()
    await expect(page.getByRole('dialog').getByLabel('姓名').first()).toHaveValue('孙未存')
  } finally {
    await again.stop()
  }
})
