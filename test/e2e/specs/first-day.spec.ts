import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { BoardPage } from '../pages/board.ts'
import { ImportsPage } from '../pages/imports.ts'
import { Shell } from '../pages/shell.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { residents, xlsx } from '../support/sheets.ts'
import { expect, signInToSample, test } from '../support/test.ts'

const TEN_MINUTES = 10 * 60_000

/** A station of the way: looked at, and kept for the README when it is asked for. */
async function station(page: Page, name: string): Promise<void> {
  await picture(page, name)
  if (!process.env.YIAN_PICTURES) return
  const pictures = join(import.meta.dirname, '../../../docs/pictures')
  mkdirSync(pictures, { recursive: true })
  cpSync(`test-results/pictures/${name}.png`, join(pictures, `${name}.png`))
}

test('the first day: from nothing to a census, in under ten minutes', async ({ page, app }) => {
  const startedAt = Date.now()
  const [shell, board, imports] = [new Shell(page), new BoardPage(page), new ImportsPage(page)]

  await page.goto(app.url)
  await page.getByLabel('单位名称').fill('北海养老')
  await page.getByLabel('机构名称').fill('海城颐养院')
  await page.getByLabel('院长姓名').fill('陈院长')
  await page.getByLabel('登录名').fill('yuanzhang')
  await page.getByRole('textbox', { name: '密码', exact: true }).fill('135790')
  await page.getByLabel('再输一次密码').fill('135790')
  await station(page, '1-set-up')
  await page.getByRole('button', { name: '建立并开始使用' }).click()

  // Three floors of ten rooms with two beds is what the wizard offers: 60 beds.
  await page.getByRole('link', { name: '去建楼栋和床位' }).click()
  await page.getByRole('button', { name: '批量建床' }).first().click()
  const wizard = page.getByRole('dialog')
  await expect(wizard.getByText('3 层 × 10 间 × 2 张 = 60 张床')).toBeVisible()
  await wizard.getByRole('button', { name: '下一步' }).click()
  await wizard.getByRole('button', { name: '下一步' }).click()
  await expect(wizard.getByText('没有重复的床号，可以建立 60 张床。')).toBeVisible()
  await station(page, '2-wizard')
  await wizard.getByRole('button', { name: '建立 60 张床' }).click()
  await expect(wizard).toBeHidden()

  await shell.open('导入')
  await imports.choose('老人名单', await xlsx('老人名单.xlsx', residents(50)))
  await expect(imports.accept()).toHaveText('确认导入 50 行')
  await station(page, '3-import')
  await imports.accept().click()
  await expect(imports.done(50)).toBeVisible()

  await shell.open('床位图')
  for (const [bed, initials, name] of [
    ['101-1', 'wxy', '王秀英'],
    ['101-2', 'lxy', '李秀英'],
    ['201-1', 'zgl', '张桂兰'],
  ] as const) {
    await board.bed(bed).click()
    await board.drawer().getByRole('button', { name: '办理入住' }).click()
    await board.form().getByRole('combobox', { name: '老人', exact: true }).pressSequentially(initials)
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    await board.form().getByRole('button', { name: '确认入住' }).click()
    await expect(board.bed(bed)).toContainText(name)
    await board.closeDrawer()
  }

  await board.drag('101-2', '102-1')
  await expect(board.form()).toContainText('101-2 → 102-1')
  await board.form().getByRole('button', { name: '确认换床' }).click()
  await expect(board.bed('102-1')).toContainText('李秀英')
  await expect(board.bed('101-2')).toContainText('空床')

  await board.bed('201-1').click()
  await board.drawer().getByRole('button', { name: '请假', exact: true }).click()
  await board.form().getByRole('button', { name: '确认请假' }).click()
  await expect(board.bed('201-1')).toContainText('外出')
  await board.closeDrawer()
  await station(page, '4-board')

  await shell.open('统计')
  for (const [name, count] of [
    ['设立床位', 60],
    ['在住', 3],
    ['在院', 2],
    ['外出', 1],
  ] as const)
    await expect(
      page
        .getByRole('group', { name, exact: true })
        .getByRole('button', { name: `${name}：${count}，查看明细` }),
    ).toBeVisible()
  await expect(page.getByText('57 空床 + 0 预留 + 3 在住 + 0 停用 = 60 全托床位')).toBeVisible()
  await expectAccessible(page)
  await station(page, '5-figures')

  expect(Date.now() - startedAt).toBeLessThan(TEN_MINUTES)
})

test('what a full house looks like', async ({ page, sample }) => {
  const board = new BoardPage(page)
  await signInToSample(page, sample.app)
  await expect(board.count('在住')).toBeVisible()
  await expect(board.plan().getByRole('button')).toHaveCount(500)
  await station(page, 'board')
})
