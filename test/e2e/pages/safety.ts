import { expect, type Locator, type Page } from '@playwright/test'
import type { Upload } from '../support/sheets.ts'

/** An inspection while it is walked, one item a screen; and its record. In Chinese. */
export class WalkPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** The item that is shown. */
  item = (code: string) => this.page.getByRole('heading', { level: 2, name: new RegExp(`^${code} `) })
  answer = (word: '正常' | '有问题' | '不适用') => this.page.getByRole('button', { name: word, exact: true })
  unsent = () => this.page.getByRole('status', { name: '还没发送的' })
  photos = (code: string) => this.page.getByRole('group', { name: `${code} 的照片`, exact: true })
  summary = () => this.page.getByRole('button', { name: /：看汇总、结束$/ })
  end = () => this.page.getByRole('button', { name: '结束检查' })
  dialog = (name: string) => this.page.getByRole('dialog', { name })
  signature = (who: string) => this.page.getByRole('group', { name: who, exact: true })

  /** Ok, and the next item by itself. */
  async ok(code: string, next: string | null): Promise<void> {
    await expect(this.item(code)).toBeVisible()
    // The page is deaf to a second touch for a moment.
    await expect(async () => {
      await this.answer('正常').click({ timeout: 1000 })
      await expect(this.item(code)).toBeHidden({ timeout: 500 })
    }).toPass()
    if (next) await expect(this.item(next)).toBeVisible()
  }

  async problem(code: string, what: string): Promise<void> {
    await expect(this.item(code)).toBeVisible()
    await expect(async () => {
      await this.answer('有问题').click()
      await expect(this.answer('有问题')).toHaveAttribute('aria-pressed', 'true', { timeout: 300 })
    }).toPass()
    await this.page.getByLabel(/^有什么问题/).fill(what)
  }

  /** Chooses a picture where the camera would give one. */
  async take(button: Locator, file: Upload | string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await button.click()
    await (await chooser).setFiles(file)
  }

  /** Signs on the screen, by a line from left to right and one down. */
  async sign(who: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${who}签名`, exact: true }).click()
    const form = this.dialog(`${who}签名`)
    await form.getByLabel(/^姓名/).fill(name)
    // Away from the names that are offered.
    await this.page.keyboard.press('Tab')
    const pad = form.getByRole('img', { name: '请在这里用手指、鼠标或笔签名' })
    await pad.hover({ position: { x: 60, y: 60 } })
    const box = await pad.boundingBox()
    if (!box) throw new Error('no field to sign in')
    const [x, y] = [box.x + 60, box.y + 60]
    await this.page.mouse.down()
    await this.page.mouse.move(x + 80, y + 20, { steps: 5 })
    await this.page.mouse.move(x + 20, y + 60, { steps: 5 })
    await this.page.mouse.up()
    await form.getByRole('button', { name: '保存签名' }).click()
    await expect(form).toBeHidden()
    await expect(this.signature(who.replace('／', ' · '))).toContainText(name)
  }
}
