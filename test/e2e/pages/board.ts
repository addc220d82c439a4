import { expect, type Locator, type Page } from '@playwright/test'

/** The bed board with what opens on it. In Chinese. */
export class BoardPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  plan = () => this.page.getByRole('group', { name: '楼层与床位' })
  /** A bed by its code, e.g. `101-1`. */
  bed = (code: string): Locator =>
    this.plan()
      .getByRole('button')
      .filter({ has: this.page.getByText(code, { exact: true }) })
  drawer = () => this.page.getByRole('dialog', { name: /床$/ })
  /** The form of an action, which lies over the drawer. */
  form = () => this.page.getByRole('dialog').last()
  /** How many beds the legend counts of a state, e.g. `空床`. */
  count = (state: string) =>
    this.page.getByRole('group', { name: /床位数/ }).getByRole('button', { name: new RegExp(`^${state} `) })

  /** The drawer is still there after what was done in it; on a tablet it covers the plan. */
  async closeDrawer(): Promise<void> {
    await this.drawer().getByRole('button', { name: '关闭' }).click()
    await expect(this.drawer()).toBeHidden()
  }

  async drag(from: string, to: string): Promise<void> {
    await this.bed(from).dragTo(this.bed(to))
  }
}
