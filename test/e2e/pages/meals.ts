import { expect, type Locator, type Page } from '@playwright/test'

/** Orders by person, and what the kitchen cooks. In Chinese. */
export class OrdersPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  tab = (name: '备餐数' | '一周' | '按人') => this.page.getByRole('tab', { name, exact: true })
  dialog = (name: string | RegExp) => this.page.getByRole('dialog', { name })
  /** A box of the page, by its title. */
  box = (name: string) => this.page.getByRole('region', { name, exact: true })
  /** A kind of portion in the breakdown: how many diners, residents, in all. */
  kind = (name: string) => this.box('怎么分').getByRole('row', { name: new RegExp(`^${name} `) })

  async openPerson(name: string): Promise<void> {
    await this.tab('按人').click()
    await this.page.getByRole('searchbox').fill(name)
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await expect(this.page.getByRole('heading', { name: new RegExp(`^${name}.*的订餐$`) })).toBeVisible()
  }

  /** So many portions are cooked for the meal that is shown. */
  async expectCount(count: number): Promise<void> {
    await expect(this.box('备餐总数').getByRole('status')).toHaveText(`${count}份`)
  }
}

/** The driver's run and its routes. In Chinese. */
export class DeliveriesPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  tab = (name: '送餐' | '路线') => this.page.getByRole('tab', { name, exact: true })
  dialog = (name: string | RegExp) => this.page.getByRole('dialog', { name })
  route = (name: string) => this.page.getByRole('region', { name, exact: true })
  /** Whom a route stops at, in order. */
  stops = (route: string) => this.route(route).getByRole('listitem')
  stop = (name: string): Locator =>
    this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) })
  progress = (text: string) => this.page.getByRole('status').filter({ hasText: text })
  unsent = () => this.page.getByRole('status', { name: '还没发出去的登记' })

  async putOn(route: string, person: string): Promise<void> {
    await this.page.getByRole('button', { name: `排进路线：${person}` }).click()
    await this.page.getByRole('menuitem', { name: route }).click()
    await expect(this.stops(route).filter({ hasText: person })).toBeVisible()
  }

  /** Says what became of a stop, with one of the usual answers. */
  async say(outcome: '已送达' | '不在家' | '拒收', person: string, answer: string): Promise<void> {
    const word = `${outcome}：${person}`
    await this.stop(person).getByRole('button', { name: word }).click()
    await this.dialog(word).getByRole('button', { name: answer }).click()
    await expect(this.dialog(word)).toBeHidden()
  }
}

/** A canteen's months, and one of them. In Chinese. */
export class SettlementPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  dialog = (name: string | RegExp) => this.page.getByRole('dialog', { name })
  /** The month of a canteen in the year: state, person-times, subsidy. */
  cell = (site: string, month: string) =>
    this.page.getByRole('button', { name: new RegExp(`^${site} ${month}：`) })
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  tab = (name: RegExp) => this.page.getByRole('tab', { name })
  box = (name: string) => this.page.getByRole('region', { name, exact: true })
  /** How far the month that is open is; the year behind it says so too. */
  state = (name: string) => this.page.getByText(name, { exact: true }).filter({ visible: true })
  /** A figure that opens its rows. */
  figure = (name: string, count: number) => this.button(`${name}：${count}，查看明细`)

  async open(site: string, month: string): Promise<void> {
    await this.cell(site, month).click()
    await expect(this.page.getByRole('heading', { level: 1, name: `${site} · ${month} 结算` })).toBeVisible()
  }

  /** Takes the next step of the month that is open, after it asked. */
  async take(step: '提交' | '审核' | '结算关账' | '登记拨付', title: string): Promise<void> {
    await this.button(step).click()
    const form = this.dialog(title)
    await form.getByRole('button', { name: step, exact: true }).click()
    await expect(form).toBeHidden()
  }

  async printPaper(name: '结算表' | '公示名单' | '更正清单'): Promise<void> {
    await this.page.getByRole('button', { name: '打印', exact: true }).first().click()
    await this.page.getByRole('menuitem', { name }).click()
  }
}
