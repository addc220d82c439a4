import { Shell } from '../pages/shell.ts'
import { onPaper, pagesOf, print, withoutPrintWindow } from '../support/paper.ts'
import { expect, signIn, signInToSample, test } from '../support/test.ts'

test('the bed register prints whole, as the form that inspectors know', async ({ page, sample }) => {
  await withoutPrintWindow(page)
  await signInToSample(page, sample.app)
  await new Shell(page).open('床位一览表')
  await page.getByRole('button', { name: '打印' }).click()
  await onPaper(page)
  const form = page.locator('.register-form')
  await expect(form.getByRole('heading', { name: '床位一览表' })).toBeVisible()
  // Every bed, however many the screen shows at a time; the headings come again on every sheet.
  await expect(form.getByRole('row')).toHaveCount(501)
  await expect(form.getByText(/^合计：设立床位 500 张/)).toBeVisible()
  await expect(form.getByText('制表人')).toBeVisible()
  const sheets = pagesOf(await print(page, 'bed-register'))
  expect(sheets).toBeGreaterThan(8)
  expect(sheets).toBeLessThan(40)
})

test('the admission form prints on A4 with lines to sign', async ({ page, home }) => {
  await withoutPrintWindow(page)
  await signIn(page, home.app)
  await page.goto(`${home.app.url}#/people/${home.wang}`)
  await page.getByRole('button', { name: '打印、合并、作废' }).click()
  await page.getByRole('menuitem', { name: /入住登记表/ }).click()
  await onPaper(page)
  await expect(page.getByRole('heading', { name: '入住登记表' })).toBeVisible()
  await expect(page.getByText('王秀英').last()).toBeVisible()
  await expect(page.getByText(/签名|签字/).first()).toBeVisible()
  expect(pagesOf(await print(page, 'admission-form'))).toBeLessThan(3)
})
