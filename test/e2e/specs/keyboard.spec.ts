import { BoardPage } from '../pages/board.ts'
import { Shell } from '../pages/shell.ts'
import { secret } from '../support/api.ts'
import { expect, signIn, test } from '../support/test.ts'

test('signing in and moving a resident need no mouse', async ({ page, home }) => {
  const board = new BoardPage(page)
  await page.goto(home.app.url)
  await expect(page.getByLabel('登录名')).toBeFocused()
  await page.keyboard.type('yuanzhang')
  await page.keyboard.press('Tab')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await expect(board.bed('101-1')).toBeVisible()

  // The first Tab stop of the page leads past the header and the menu.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  const skip = page.getByRole('button', { name: '跳到内容' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  for (
    let i = 0;
    i < 40 && !(await board.bed('101-1').evaluate((bed) => bed === document.activeElement));
    i += 1
  )
    await page.keyboard.press('Tab')
  await expect(board.bed('101-1')).toBeFocused()
  expect(await board.bed('101-1').evaluate((bed) => getComputedStyle(bed).outlineStyle)).not.toBe('none')

  await page.keyboard.press('m')
  await expect(page.getByText('开始为 王秀英 换床')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(board.bed('101-2')).toBeFocused()
  await expect(page.getByText('放到 101-2 床')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(board.form()).toContainText('101-1 → 101-2')
  await expect(board.form().getByRole('button', { name: '确认换床' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(board.bed('101-2')).toContainText('王秀英')
  await expect(board.bed('101-1')).toContainText('空床')
})

test('Enter saves a form, Escape leaves it, and the focus goes back', async ({ page, home }) => {
  await signIn(page, home.app)
  await new Shell(page).open('机构与设置')
  const add = page.getByRole('button', { name: '添加机构' })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('名称')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(add).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('名称')).toBeFocused()
  await page.keyboard.type('海城居家站')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('cell', { name: '海城居家站' })).toBeVisible()
})
