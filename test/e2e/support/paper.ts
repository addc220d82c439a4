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
