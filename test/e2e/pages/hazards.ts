import { expect, type Locator, type Page } from '@playwright/test'
import { field, pick } from './homecare.ts'

/** The hazard ledger with what opens on it. In Chinese. */
export class HazardsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  tab = (name: '隐患台账' | '消防工程' | '安全责任人') => this.page.getByRole('tab', { name, exact: true })
  row = (text: string | RegExp) => this.page.getByRole('row').filter({ hasText: text })
  drawer = () => this.page.getByRole('dialog', { name: /^隐患 YH/ })
  dialog = (name: string | RegExp) => this.page.getByRole('dialog', { name })
  /** One of the named roles with who is named. */
  role = (name: string) => this.page.getByRole('region', { name, exact: true })
  /** What one can do now, and why not the rest. */
  steps = () => this.drawer().getByRole('region', { name: '您现在可以做' })
  step = (name: string) => this.steps().getByRole('button', { name, exact: true })
  measures = () => this.drawer().getByRole('region', { name: '整改措施' })
  beds = () => this.drawer().getByRole('region', { name: '停用的床位' })
  acts = () => this.drawer().getByRole('region', { name: '办理经过' })

  /** Opens one hazard by its address, as links from other pages do. */
  async open(url: string, id: number): Promise<void> {
    await this.page.goto(`${url}#/safety/hazards?hazard=${id}`)
    await expect(this.drawer()).toBeVisible()
  }

  /** Opens the form of a step, fills it in, sends it, and waits until it is kept. */
  async do(step: string, title: RegExp, fill: (form: Locator) => Promise<void>, send = step): Promise<void> {
    await this.step(step).click()
    await this.send(title, fill, send)
  }

  async send(title: string | RegExp, fill: (form: Locator) => Promise<void>, send: string): Promise<void> {
    const form = this.dialog(title)
    await fill(form)
    await form.getByRole('button', { name: send, exact: true }).click()
    await expect(form).toBeHidden()
  }

  /** Says that the open measure was done, with what was done. */
  async doneMeasure(note: string): Promise<void> {
    await this.measures()
      .getByRole('button', { name: /^完成这项/ })
      .click()
    await this.send('完成措施', (form) => field(form, '做了什么').fill(note), '完成这项')
  }

  /** Names somebody from a day on. */
  async name(role: string, name: string, fromOn: string): Promise<void> {
    await this.page.getByRole('button', { name: `登记${role}`, exact: true }).click()
    await this.send(
      `登记${role}`,
      async (form) => {
        await pick(form.getByRole('combobox', { name: '姓名' }), name)
        await field(form, '从哪天起').fill(fromOn)
      },
      '保存',
    )
  }
}
