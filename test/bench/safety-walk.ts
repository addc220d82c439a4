import { sampleSecret } from '../../src/core/sample/index.ts'
import type { Hosts } from './hosts.ts'
import type { Times } from './measure.ts'
import { launchChromium } from './page.ts'

/** A thumb is no faster: the page takes what comes sooner for a double touch. */
const HAND_MS = 400

/** Milliseconds from the touch on "OK" until the core has answered that it is kept, on the walking page of the built app. */
export async function answersOnTablet({ service, url }: Hosts): Promise<Times> {
  const { inspection } = await service.safety.beginInspection({
    ...{ siteId: 1, kind: 'monthlyCheck', key: crypto.randomUUID() },
  })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' })
    await page.goto(new URL(`#/safety/walk/${inspection.id}`, url).href)
    await page.getByLabel('登录名').fill('yuanzhang')
    await page.getByLabel('密码').fill(sampleSecret)
    await page.getByRole('button', { name: '登录' }).click()
    const times: Times = []
    for (let round = 0; round < 30; round += 1) {
      await page.locator('.say-button[data-value="ok"]').first().waitFor()
      await page.waitForTimeout(HAND_MS)
      times.push(await page.evaluate(touchToSaved))
    }
    return times.slice(3)
  } finally {
    await browser.close()
  }
}

/** Runs in the page: touches "OK" and waits for the call that keeps the answer to end. */
function touchToSaved(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    const observer = new PerformanceObserver((list) => {
      const saved = list
        .getEntries()
        .find(({ name, startTime }) => startTime >= start && name.includes('saveAnswers'))
      if (!saved) return
      observer.disconnect()
      resolve(saved.startTime + saved.duration - start)
    })
    observer.observe({ type: 'resource' })
    document.querySelector<HTMLButtonElement>('.say-button[data-value="ok"]')?.click()
  })
}
