import { expect, type Page } from '@playwright/test'
import { director, secret } from '../support/api.ts'

/** What stands before the app: the first start, sign-in, and the lock; in either language. */
export class DoorPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  title = (name: string) => this.page.getByRole('heading', { level: 1, name })

  async signIn(name = director, itsSecret = secret): Promise<void> {
    await this.give(name, itsSecret)
    // On a phone the menu is folded away; the lock is always there.
    await expect(this.page.getByRole('button', { name: /^(锁定屏幕|Lock the screen)$/ })).toBeVisible()
  }

  /** Types name and secret and sends them, whatever comes of it. */
  async give(name: string, itsSecret: string): Promise<void> {
    await this.page.getByLabel(/^(登录名|Name)/).fill(name)
    await this.secretField().fill(itsSecret)
    await this.page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  }

  async unlock(itsSecret = secret): Promise<void> {
    await this.secretField().fill(itsSecret)
    await this.page.getByRole('button', { name: /^(解锁|Unlock)$/ }).click()
  }

  secretField = () => this.page.getByRole('textbox', { name: /^(密码|PIN or password)/ })
}
