import type { Page } from '@playwright/test'
import { Shell } from '../pages/shell.ts'
import { expect, signIn, signInToSample, test } from '../support/test.ts'

/** The browser's own print window would stand in the way: what it would show is looked at instead. */
const withoutPrintWindow = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {}
  })

/** Pages of a PDF, as its page tree counts them. */
const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

/** The page as paper has it: without what stands around it on the screen. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
}

/** Printed to a file among the pictures of the run; the form goes when it is done. */
const print = (page: Page, name: string) =>
  page.pdf({ path: `test-results/pictures/${name}.pdf`, preferCSSPageSize: true, printBackground: true })

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
