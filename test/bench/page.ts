import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { chromiumPath } from '../../scripts/lib/chromium.mjs'
import { sampleSecret } from '../../src/core/sample/index.ts'
import type { Times } from './measure.ts'

/** The browser of this machine; it calls nobody. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath() ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** Milliseconds from the click on the menu until the board of 500 beds is painted, in Chromium. */
export async function boardPaint(url: string): Promise<Times> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await page.goto(url)
    await page.getByLabel('登录名').fill('yuanzhang')
    await page.getByLabel('密码').fill(sampleSecret)
    await page.getByRole('button', { name: '登录' }).click()
    await page.locator('[data-bed]').first().waitFor()
    const times: Times = []
    for (let round = 0; round < 15; round += 1) {
      await page.getByRole('link', { name: '备份' }).click()
      await page.getByRole('heading', { level: 1, name: '备份' }).waitFor()
      times.push(await page.evaluate(clickToPaint))
    }
    return times
  } finally {
    await browser.close()
  }
}

/** Runs in the page: clicks the board's link and waits for the frame after its beds stand in the document. */
function clickToPaint(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    const look = () => {
      if (document.querySelector('[data-bed]'))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      else requestAnimationFrame(look)
    }
    document.querySelector<HTMLAnchorElement>('a[href$="#/board"]')?.click()
    look()
  })
}

/** Gzipped bytes of the script that the first page loads: the entry, what it imports, its words and the board. */
export function firstPageScript(pageDir: string): number {
  const assets = join(pageDir, 'assets')
  const files = readdirSync(assets).filter((file) => file.endsWith('.js'))
  const source = new Map(files.map((file) => [file, readFileSync(join(assets, file), 'utf8')]))
  const html = readFileSync(join(pageDir, 'index.html'), 'utf8')
  const wanted = new Set(
    files.filter((file) => html.includes(file) || file.startsWith('BoardPage') || file.startsWith('zh-CN')),
  )
  for (const file of wanted) {
    for (const [, name] of (source.get(file) ?? '').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      if (name && source.has(name)) wanted.add(name)
  }
  return [...wanted].reduce((sum, file) => sum + gzipSync(source.get(file) ?? '').length, 0)
}
