import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { languageOf, menuTemplate } from '../../electron/main/menu.ts'

const noActions = { savePdf: () => {}, print: () => {} }
const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [
    item,
    ...itemsOf((item.submenu as MenuItemConstructorOptions[] | undefined) ?? []),
  ])

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  const zh = itemsOf(menuTemplate('zh-CN', platform, noActions))
  const en = itemsOf(menuTemplate('en', platform, noActions))

  test('has the same items in both languages, each with a text of its own', () => {
    const shape = (items: MenuItemConstructorOptions[]) =>
      items.map(({ role, type, accelerator }) => ({ role, type, accelerator }))
    expect(shape(zh)).toEqual(shape(en))
    for (const item of zh.filter(({ type }) => type !== 'separator'))
      expect(item.label).toMatch(/\p{Script=Han}/u)
    for (const item of en.filter(({ type }) => type !== 'separator'))
      expect(item.label).toMatch(/^[A-Za-z][\w' …]+$/)
  })

  test('can quit, undo, paste and zoom', () => {
    expect(zh.map(({ role }) => role)).toEqual(expect.arrayContaining(['quit', 'undo', 'paste', 'zoomIn']))
  })
})

test('saving as PDF and printing do what the window gives them to do', () => {
  const done: string[] = []
  const actions = { savePdf: () => void done.push('pdf'), print: () => void done.push('print') }
  for (const { click } of itemsOf(menuTemplate('en', 'linux', actions)))
    (click as (() => void) | undefined)?.()
  expect(done).toEqual(['pdf', 'print'])
})

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fr', 'zh-CN'],
  ['', 'zh-CN'],
])('the locale %s is served in %s', (locale, language) => expect(languageOf(locale)).toBe(language))
