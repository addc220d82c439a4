import { ImportsPage } from '../pages/imports.ts'
import { Shell } from '../pages/shell.ts'
import { expectAccessible, picture } from '../support/looks.ts'
import { csv, residents, xlsx } from '../support/sheets.ts'
import { expect, signIn, test } from '../support/test.ts'

/** 姓名,性别,备注 / 龚伟,女,怕冷 / 钱多多,男, as a Chinese Excel writes csv: in GB18030. */
const gb18030 = Buffer.from(
  'd0d5c3fb2cd0d4b1f02cb1b8d7a20d0ab9a8ceb02cc5ae2cc5c2c0e40d0ac7aeb6e0b6e02cc4d02c0d0a',
  'hex',
)

test('a csv from a Chinese Excel comes in, and the whole import can be taken back', async ({
  page,
  home,
}) => {
  const imports = new ImportsPage(page)
  await signIn(page, home.app)
  await new Shell(page).open('导入')
  await imports.choose('老人名单', csv('新来的老人.csv', gb18030))
  await expect(page.getByRole('cell', { name: '钱多多' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '怕冷' })).toBeVisible()
  await expectAccessible(page)
  // Nothing is saved before it is accepted.
  expect((await home.api.people.list({ search: '钱多多' })).total).toBe(0)
  await imports.accept().click()
  await expect(imports.done(2)).toBeVisible()
  expect((await home.api.people.list({ search: '钱多多' })).total).toBe(1)

  await page.getByRole('button', { name: '撤回 新来的老人.csv' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(page.getByRole('row').filter({ hasText: '新来的老人.csv' })).toContainText(/已于 .* 撤回/)
  expect((await home.api.people.list({ search: '钱多多' })).total).toBe(0)
})

test('what is wrong is said cell by cell; rows can be left out', async ({ page, home }) => {
  const imports = new ImportsPage(page)
  await signIn(page, home.app)
  await new Shell(page).open('导入')
  const rows = residents(5)
  rows[2] = ['李桂兰', '女', '昨天', '自理', '自费', '']
  rows[4] = ['', '男', '1940-02-30', '飞行', '自费', '']
  await imports.choose('老人名单', await xlsx('有错的名单.xlsx', rows))

  const problem = (row: number, text: RegExp) =>
    imports
      .problems()
      .filter({ has: page.getByRole('cell', { name: String(row), exact: true }) })
      .filter({ hasText: text })
  await expect(problem(3, /出生日期.*昨天.*不是日期/)).toBeVisible()
  await expect(problem(5, /姓名.*必填/)).toBeVisible()
  await expect(problem(5, /出生日期.*1940-02-30.*不是日期/)).toBeVisible()
  await expect(problem(5, /护理等级.*飞行.*认不出来/)).toBeVisible()
  await expect(imports.accept()).toBeDisabled()
  await expectAccessible(page)
  await picture(page, 'import-with-errors')

  await problem(3, /昨天/).getByRole('button', { name: '跳过第 3 行' }).click()
  await expect(problem(3, /昨天/)).toHaveCount(0)
  await page.getByRole('button', { name: /^跳过有错误的 1 行$/ }).click()
  await expect(imports.accept()).toHaveText('确认导入 3 行')
  await imports.accept().click()
  await expect(imports.done(3)).toBeVisible()
})

test('a broken file is refused in a sentence, and a better one taken', async ({ page, home }) => {
  const imports = new ImportsPage(page)
  await signIn(page, home.app)
  await new Shell(page).open('导入')
  const good = await xlsx('床位.xlsx', [
    ['楼栋', '楼层', '房间', '床号', '床位类型'],
    ['二号楼', '1层', '201', '201-1', '护理型'],
    ['二号楼', '1层', '201', '201-2', '普通'],
  ])
  await imports.choose('床位登记表', { ...good, buffer: good.buffer.subarray(0, 900) })
  await expect(page.getByRole('alert')).toContainText('文件打不开，可能没有下载完整或已损坏')
  await imports.drop(good)
  await imports.accept().click()
  await expect(imports.done(2)).toBeVisible()
  await page.getByRole('link', { name: '去床位图' }).click()
  await expect(page.getByRole('heading', { name: /二号楼 1层/ })).toBeVisible()
})
