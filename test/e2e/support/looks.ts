import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing moves any more: what fades in has a contrast of its own. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    // A page may start one animation after another; those that never end (loaders) are left alone.
    for (;;) {
      const finite = document
        .getAnimations()
        .filter(
          (animation) =>
            animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity,
        )
      if (finite.length === 0) return
      await Promise.allSettled(finite.map((animation) => animation.finished))
    }
  })

/** Zero violations of WCAG 2.2 A and AA, and of axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
      return `${id}: ${places.join(' | ')}`
    }),
  ).toEqual([])
}

/** The page itself never scrolls sideways; what is wider scrolls inside. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const reaching = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    return reaching.slice(0, 5).map((element) => `${element.tagName} ${element.className}`)
  })
  expect(wide, 'wider than the window').toEqual([])
}

/** Han characters in what names and labels the page: with English chosen there are none but in names and data. */
export function chineseLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const note = (text: string | null | undefined) => {
      if (text && /\p{Script=Han}/u.test(text)) found.add(text.trim().slice(0, 80))
    }
    const named = 'h1, h2, label, legend, th button, nav a, [role=tab], button:not([data-bed])'
    for (const element of document.querySelectorAll(named)) {
      if (!(element as HTMLElement).checkVisibility() || element.closest('[lang]:not(html)')) continue
      // A cell of a table or an option names a person or a bed: data.
      if (element.closest('td, tbody th, [role=option], [data-data]')) continue
      note(element.textContent)
      note(element.getAttribute('aria-label'))
    }
    for (const field of document.querySelectorAll('[placeholder]')) note(field.getAttribute('placeholder'))
    return [...found]
  })
}
