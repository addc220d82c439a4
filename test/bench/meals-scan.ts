import type { Browser, Page } from '@playwright/test'
import { sampleSecret } from '../../src/core/sample/index.ts'
import type { MealToServe } from './meals-writes.ts'
import type { Times } from './measure.ts'
import { launchChromium } from './page.ts'

const ROUNDS = 30
const WARM_UP = 3
/** A hand's Enter comes later than this; what comes sooner belongs to the card. */
const HAND_MS = 80

/** Milliseconds from the card's last key to who it is and what they pay, and from Enter to "recorded", both painted. */
export interface ScanTimes {
  known: Times
  recorded: Times
}

/** Cards at the counter of the built page, in Chromium. */
export async function scansAtCounter(url: string, next: () => MealToServe): Promise<ScanTimes> {
  const browser = await launchChromium()
  try {
    const page = await openCounter(browser, url)
    const times: ScanTimes = { known: [], recorded: [] }
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const known = await page.evaluate(scan, next().card)
      await page.waitForTimeout(HAND_MS)
      const recorded = await page.evaluate(confirm)
      if (round < 0) continue
      times.known.push(known)
      times.recorded.push(recorded)
    }
    return times
  } finally {
    await browser.close()
  }
}

async function openCounter(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(url)
  await page.getByLabel('登录名').fill('yuanzhang')
  await page.getByLabel('密码').fill(sampleSecret)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.mantine-AppShell-main h1').first().waitFor()
  await page.goto(new URL('#/meals/counter', url).href)
  await page.locator('.counter-field input').waitFor()
  return page
}

/** Runs in the page: types a card as a reader does, and waits for the frame that shows who it is. */
function scan(card: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    for (const key of [...card, 'Enter'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key === 'Enter' ? key : `Digit${key}`, bubbles: true }),
      )
    const look = () => {
      if (document.querySelector('.counter-go'))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Runs in the page: Enter, and waits for the frame that says "recorded". */
function confirm(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    )
    const look = () => {
      if (!document.querySelector('.counter-go') && document.querySelector('.counter-recorded'))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      else requestAnimationFrame(look)
    }
    look()
  })
}
