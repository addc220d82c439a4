import { expect, type Locator, type Page } from '@playwright/test'
import type { Upload } from '../support/sheets.ts'

/** Chooses files for a field of photos: a small one, or files by their paths. */
export async function addPhotos(field: Locator, files: Upload | string[]): Promise<void> {
  const chooser = field.page().waitForEvent('filechooser')
  await field.getByRole('button', { name: /^选择照片/ }).click()
  await (await chooser).setFiles(files)
}

/** Types a name, or its initials, and takes the person found. */
export async function pickPerson(field: Locator, typed: string, name: string): Promise<void> {
  await field.pressSequentially(typed)
  await field
    .page()
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .click()
}

/** A field by its whole label, required or not. */
export const field = (form: Locator | Page, label: string): Locator =>
  form.getByLabel(new RegExp(`^${label}( \\*)?$`))

/** Chooses a value of a list. */
export async function pick(field: Locator, value: string | RegExp): Promise<void> {
  await field.click()
  await field.page().getByRole('option', { name: value }).click()
}

/** One family bed with its steps. In Chinese. */
export class FamilyBedDrawer {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  drawer = () => this.page.getByRole('dialog', { name: /^JC-\d+ / })
  label = (name: string) => field(this.drawer(), name)
  photos = (role: '改造前' | '改造后') => this.drawer().getByRole('group', { name: role, exact: true })
  send = () => this.drawer().getByRole('button', { name: '完成这一步' })

  async open(stage: string): Promise<void> {
    await this.drawer()
      .getByRole('button', { name: `下一步：${stage}` })
      .click()
    await expect(this.send()).toBeVisible()
  }

  /** Does the next stage; what it asks for is filled in between. */
  async do(stage: string, fill: () => Promise<void> = async () => {}): Promise<void> {
    await this.open(stage)
    await fill()
    await this.send().click()
    await expect(this.done(stage)).toBeVisible()
  }

  /** The line of a stage that is done. */
  done = (stage: string) => this.drawer().getByText(new RegExp(`^${stage} · \\d`))
  tab = (name: string) => this.drawer().getByRole('tab', { name })
}

/** The page of one visit, on a phone. In Chinese. */
export class VisitPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  item = (name: string) => this.page.getByRole('button', { name: new RegExp(`^${name} \\d`) })
  face = (word: string) => this.page.getByRole('radio', { name: word, exact: true })

  /** A line from left to right and one down, as a name is signed. */
  async sign(): Promise<void> {
    const pad = this.page.getByRole('img', { name: '请在这里用手指、鼠标或笔签名' })
    // Where nothing lies over it, as a finger would have it.
    await pad.hover({ position: { x: 60, y: 60 } })
    const box = await pad.boundingBox()
    if (!box) throw new Error('no field to sign in')
    const [x, y] = [box.x + 60, box.y + 60]
    await this.page.mouse.down()
    await this.page.mouse.move(x + 60, y + 20, { steps: 5 })
    await this.page.mouse.move(x + 20, y + 60, { steps: 5 })
    await this.page.mouse.up()
    await this.page.getByRole('button', { name: '保存签名' }).click()
  }
}

/** The calendar of visits and what opens on it. In Chinese. */
export class PlanPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  calendar = () => this.page.getByRole('group', { name: '服务日程' })
  /** The line of a worker. */
  row = (worker: string) =>
    this.calendar()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: worker }) })
  visit = (worker: string, name: string | RegExp) => this.row(worker).getByRole('button', { name })
  dialog = (name: string) => this.page.getByRole('dialog', { name })
  /** What is said of a visit that is on its way. */
  bar = (text: string | RegExp) => this.page.getByText(text)
}

/** Entry of slips that came back, by keyboard alone. In Chinese. */
export class SlipEntry {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  cell = (row: number, column: string) =>
    this.page.getByRole('textbox', { name: `第 ${row} 行 ${column}`, exact: true })

  /** Types a row and goes on to the next, without looking. */
  async type(code: string, minutes: number, items = ''): Promise<void> {
    for (const text of [code, String(minutes), items]) {
      await this.page.keyboard.type(text)
      await this.page.keyboard.press('Enter')
    }
  }
}
