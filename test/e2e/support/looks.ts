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
  const isThere = await page.evaluate(() => 'axe' in window && window.length === 0)
  const { violations } = await new AxeBuilder({ page, axeSource: isThere ? ';' : undefined })
    // In one go inside the page: AxeBuilder's other way, made for frames of other sites, names every element, sends
    // it out and weighs it in a second page, which takes several times as long as the checks.
    .setLegacyMode()
    // Without the passes, which nobody reads, and the style sheets, which no rule asks for.
    .options({ resultTypes: ['violations'], preload: { assets: ['media'] } })
    .analyze()
  expect
    .soft(
      violations.map(({ id, nodes }) => {
        const places = nodes
          .slice(0, 3)
          .map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
        return `${id}: ${places.join(' | ')}`
      }),
    )
    .toEqual([])
}

/** The page itself never scrolls sideways; what is wider scrolls inside. Charts follow a new width a moment later. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await settle(page)
  await expect
    .configure({ soft: true })
    .poll(() => tooWide(page), { message: 'wider than the window', timeout: 3000 })
    .toEqual([])
}

/** What reaches out of a page that scrolls sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const reaching = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    return reaching.slice(0, 5).map((element) => `${element.tagName} ${element.className}`)
  })

/**
 * Han characters in what names, labels and leads: with English chosen there are none but in data.
 * @param data names of sites, people, buildings, as they were entered
 */
export async function expectEnglish(page: Page, data: readonly string[]): Promise<void> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>()
    const named = 'h1, h2, h3, p, label, legend, th, button, a, [role=tab], [role=menuitem], [role=status]'
    for (const element of document.querySelectorAll<HTMLElement>(named)) {
      // A cell, an option or a bed names what was entered; the switch to Chinese says so in Chinese.
      if (element.closest('td, tbody th, li, dd, [role=option], [data-bed], [lang]:not(html)')) continue
      if (!element.checkVisibility()) continue
      found.add(element.innerText).add(element.getAttribute('aria-label') ?? '')
    }
    for (const field of document.querySelectorAll('[placeholder]'))
      found.add(field.getAttribute('placeholder') ?? '')
    return [...found]
  })
  const known = [...data].sort((a, b) => b.length - a.length)
  const rest = texts.map((text) => known.reduce((left, name) => left.replaceAll(name, ''), text))
  expect.soft(rest.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
}

/** Keeps a picture of the page among the results of the run, where they are wanted: `YIAN_PICTURES=1`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.YIAN_PICTURES) return
  await settle(page)
  await page.screenshot({ path: `test-results/pictures/${name}.png` })
}
