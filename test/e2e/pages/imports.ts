import type { Page } from '@playwright/test'
import type { Upload } from '../support/sheets.ts'

/** The page that brings registers in. In Chinese. */
export class ImportsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async choose(kind: '床位登记表' | '老人名单', file: Upload): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check()
    await this.drop(file)
  }

  /** Chooses a file for what is already chosen. */
  async drop(file: Upload): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '选择文件' }).click()
    await (await chooser).setFiles(file)
  }

  problems = () => this.page.getByRole('region', { name: '需要处理的地方' }).getByRole('row')
  accept = () => this.page.getByRole('button', { name: /^确认导入 \d+ 行$/ })
  done = (count: number) => this.page.getByRole('status').filter({ hasText: `已导入 ${count} 行` })
}
