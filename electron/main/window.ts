import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { isAllowedNavigation } from './page.ts'

/**
 * The one window: sandboxed, with a page that has no Node and a preload that hands over one port. It shows
 * nothing but the page it was opened with.
 */
export function createWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 560,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.maximize()
  return window
}

/** Denies every page every device, every new window and every way out of `home()`. */
export function restrict(home: () => string): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (details) => {
      if (!isAllowedNavigation(details.url, home())) details.preventDefault()
    })
    contents.on('will-redirect', (details) => {
      if (!isAllowedNavigation(details.url, home())) details.preventDefault()
    })
  })
}
