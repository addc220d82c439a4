import { expect, type Page, test } from '@playwright/test'
import { type Language, say, type WordKey } from '../../../src/shared/words/index.ts'
import { expectAccessible, expectEnglish, expectNoSidewaysScroll, picture } from './looks.ts'

/** The words of the language that is chosen, and what is opened by them. */
interface Way {
  page: Page
  t(key: WordKey, values?: Record<string, unknown>): string
  press(key: WordKey, values?: Record<string, unknown>): Promise<void>
  tab(key: WordKey, values?: Record<string, unknown>): Promise<void>
}

/** What opens on a page: its name, the page, and the way to it from there. */
export type Form = [name: string, path: string, open?: (way: Way) => Promise<void>]

interface Walk {
  page: Page
  language: Language
  url: string
  /** What stands for `$name` in the paths. */
  ids: Record<string, number>
  /** What was entered, in Chinese whatever the language of the pages. */
  names: readonly string[]
}

/** Pages on the way from one form to the next, with their headings. */
const aways = [
  ['/staff', 'staff.title'],
  ['/imports', 'imports.title'],
] as const

/** Opens one form after the other: accessible, no wider than the window, in its language. */
export async function expectRight(
  forms: readonly Form[],
  { page, language, url, ids, names }: Walk,
): Promise<void> {
  const way: Way = {
    page,
    t: (key, values) => say(language, key, values),
    press: (key, values) =>
      page
        .getByRole('button', { name: say(language, key, values), exact: true })
        .last()
        .click(),
    tab: (key, values) => page.getByRole('tab', { name: say(language, key, values), exact: true }).click(),
  }
  for (const [name, path, open] of forms) {
    await test.step(name, async () => {
      const address = path.replace(/\$(\w+)/, (_, id) => String(ids[id]))
      // By way of another page: a form that is left open keeps its draft, but not its place. Not by reloading, which
      // would have the page, axe and the checks' machine code be loaded and made anew for every form.
      const [aside, title] = aways[address === '/staff' ? 1 : 0]
      await page.goto(`${url}#${aside}`)
      await expect(page.getByRole('heading', { level: 1, name: way.t(title) })).toBeVisible()
      await page.goto(`${url}#${address}`)
      await expect(page.getByRole('heading', { level: 1, name: way.t(title) })).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await open?.(way)
      await expect(page.getByText(say(language, 'kit.loading')).filter({ visible: true })).toHaveCount(0)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      if (language === 'en') await expectEnglish(page, names)
      await picture(page, `form-${name}-${language}`)
    })
  }
}
