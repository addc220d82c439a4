import { rmSync } from 'node:fs'
import { _electron as electron } from '@playwright/test'
import { electronPath } from '../../../scripts/lib/electron.mjs'
import { DoorPage } from '../pages/door.ts'
import { makeFolder, root } from '../support/app.ts'
import { expect, test } from '../support/test.ts'

test('the desktop window opens, is set up and signed in to', async () => {
  const runtime = electronPath()
  test.skip(!runtime, "Electron's runtime is not installed")
  const folder = makeFolder()
  const app = await electron.launch({
    executablePath: runtime,
    // Electron does not start as root with Chromium's sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--data', folder],
  })
  try {
    const page = await app.firstWindow()
    await page.getByLabel('单位名称').fill('北海养老')
    await page.getByLabel('机构名称').fill('海城颐养院')
    await page.getByLabel('院长姓名').fill('陈院长')
    await page.getByLabel('登录名').fill('yuanzhang')
    await page.getByRole('textbox', { name: '密码', exact: true }).fill('135790')
    await page.getByLabel('再输一次密码').fill('135790')
    await page.getByRole('button', { name: '建立并开始使用' }).click()
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
    await page.getByRole('button', { name: '锁定屏幕' }).click()
    await new DoorPage(page).unlock()
    await expect(page.getByRole('heading', { level: 1, name: '床位图' })).toBeVisible()
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
