import { expect, type Page } from '@playwright/test'

/** What stands around every page: the menu, the header, one's own menu. In Chinese. */
export class Shell {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  menu = () => this.page.getByRole('navigation', { name: '主菜单' })
  heading = (name: string) => this.page.getByRole('heading', { level: 1, name, exact: true })
  told = (text: string | RegExp) => this.page.getByRole('alert').filter({ hasText: text })

  /** Opens a page by the main menu. */
  async open(name: string): Promise<void> {
    await this.menu().getByRole('link', { name, exact: true }).click()
    await expect(this.heading(name)).toBeVisible()
  }

  async openOwnMenu(): Promise<void> {
    await this.page.getByRole('button', { name: /^我的账号/ }).click()
  }

  /** What is said in passing, e.g. that something was saved. */
  notice = (text: string | RegExp) => this.page.locator('.mantine-Notifications-root').getByText(text)
}
