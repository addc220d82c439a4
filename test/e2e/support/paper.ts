import { expect, type Page } from '@playwright/test'

/** The browser's own print window would stand in the way: what it would show is looked at instead. */
export const withoutPrintWindow = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {}
  })

/** Pages of a PDF, as its page tree counts them. */
export const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

/** The page as paper has it: without what stands around it on the screen. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
}

/** Printed to a file among the pictures of the run; the form goes when it is done. */
export const print = (page: Page, name: string) =>
  page.pdf({ path: `test-results/pictures/${name}.pdf`, preferCSSPageSize: true, printBackground: true })

/** A form may stand on the page only while it is printed: what was on the page at that moment is kept. */
export const withPaperKept = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'true'
      Object.assign(window, { printed: document.body.cloneNode(true) })
    }
  })

/** What was printed last, in the place of the page and as paper has it, until the page is read anew (putAway). */
export async function showPrinted(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true')
  await page.evaluate(() => document.body.replaceWith((window as unknown as { printed: Node }).printed))
  await onPaper(page)
}

/** Back from the paper to the page. */
export async function putAway(page: Page): Promise<void> {
  await page.emulateMedia({ media: null })
  await page.reload()
}
