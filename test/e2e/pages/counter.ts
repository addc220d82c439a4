import { expect, type Page } from '@playwright/test'

/** The counter of a canteen. In Chinese. */
export class CounterPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** What a card reader types: it needs no field to be chosen first. */
  async scan(card: string): Promise<void> {
    // As fast as a reader: typed one by one on a busy machine, it would look like somebody who types a name.
    await Promise.all([...card, 'Enter'].map((key) => this.page.keyboard.press(key)))
  }

  /** Cards read one behind the other by a reader that no busy machine slows down: the keys come from inside the page. */
  async scanAll(cards: string[]): Promise<void> {
    await this.page.evaluate((texts) => {
      for (const key of texts.flatMap((text) => [...text, 'Enter'])) {
        const code = key === 'Enter' ? key : `Digit${key}`
        const pressed = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })
        ;(document.activeElement ?? document.body).dispatchEvent(pressed)
      }
    }, cards)
  }

  field = () => this.page.getByRole('combobox', { name: /^刷卡，或输入编号/ })
  name = (name: string) => this.page.getByRole('heading', { level: 2, name, exact: true })
  recorded = (name: string) =>
    this.page.getByText(new RegExp(`已记 ${name}`)).or(this.name(name).locator('..').getByText('已记'))
  refusal = () => this.page.getByRole('alert').filter({ hasText: '没有记' })
  counts = () => this.page.getByRole('region', { name: '这一餐' })
  last = () => this.page.getByRole('region', { name: '最近记的' })
  unsent = () => this.page.getByRole('region', { name: '待发送' })
  auto = () => this.page.getByRole('switch', { name: '刷卡即记' })

  /** A refusal, read and put aside. */
  async expectRefusal(text: string | RegExp): Promise<void> {
    await expect(this.refusal()).toContainText(text)
    await this.page.keyboard.press('Enter')
    await expect(this.refusal()).toHaveCount(0)
  }

  /** So many of this meal were served. */
  async expectServed(count: number): Promise<void> {
    await expect(this.counts()).toContainText(new RegExp(`^${count}\\s*已用餐`))
  }
}
