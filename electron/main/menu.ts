import type { MenuItemConstructorOptions } from 'electron'
import { type Language, say, type WordKey } from '../../src/shared/words/index.ts'

/** What the menu can do besides what every window can. */
export interface MenuActions {
  savePdf(): void
  print(): void
}

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** The menu in a language: on macOS with the application's own menu first, as is the custom there. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const t = (key: string) => say(language, `host.menu.${key}` as WordKey)
  const item = (key: string, role: Role): MenuItemConstructorOptions => ({ label: t(key), role })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = platform === 'darwin'
  const application: MenuItemConstructorOptions = {
    label: say(language, 'app.name'),
    submenu: [item('quit', 'quit')],
  }
  return [
    ...(isMac ? [application] : []),
    {
      label: t('file'),
      submenu: [
        { label: t('savePdf'), accelerator: 'CmdOrCtrl+Shift+P', click: actions.savePdf },
        { label: t('print'), accelerator: 'CmdOrCtrl+P', click: actions.print },
        line,
        isMac ? item('close', 'close') : item('quit', 'quit'),
      ],
    },
    {
      label: t('edit'),
      submenu: [
        item('undo', 'undo'),
        item('redo', 'redo'),
        line,
        item('cut', 'cut'),
        item('copy', 'copy'),
        item('paste', 'paste'),
        item('selectAll', 'selectAll'),
      ],
    },
    {
      label: t('view'),
      submenu: [
        item('reload', 'reload'),
        line,
        item('zoomIn', 'zoomIn'),
        item('zoomOut', 'zoomOut'),
        item('resetZoom', 'resetZoom'),
        item('fullScreen', 'togglefullscreen'),
      ],
    },
  ]
}

/** The language of a locale (`zh-Hans-CN`, `en-GB`): Chinese unless it says English. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
