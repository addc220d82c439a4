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

/** Of devices the page may use the camera, to read a code with; nothing that hears. */
const isCamera = (permission: string, kinds: readonly (string | undefined)[]): boolean =>
  permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video')

/** Denies every page every other device, every new window and every way out of `home()`. */
export function restrict(home: () => string): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isCamera(permission, 'mediaTypes' in details ? (details.mediaTypes ?? []) : [])),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission, _origin, { mediaType }) =>
    isCamera(permission, [mediaType]),
  )
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
