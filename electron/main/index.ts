// The desktop porch: life cycle, one window, security, menu, dialogs. It knows no feature and no SQL.
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, MessageChannelMain, protocol, utilityProcess } from 'electron'
import { defaultDataDir } from '../../scripts/lib/data-dir.mjs'
import { type Language, say, type WordKey } from '../../src/shared/words/index.ts'
import type { NotOpened } from '../messages.ts'
import { CoreProcess } from './core-process.ts'
import { languageOf, menuTemplate } from './menu.ts'
import { readDesktopOptions } from './options.ts'
import { PAGE_SCHEME, PAGE_URL, servePage } from './page.ts'
import { savePdf } from './pdf.ts'
import { createWindow, restrict } from './window.ts'

const options = readDesktopOptions(
  process.argv.slice(app.isPackaged ? 1 : 2),
  defaultDataDir(process.env, process.platform, homedir()),
)
const pageDir = join(import.meta.dirname, '../renderer')
const core = new CoreProcess(forkCore, {
  progress: showProgress,
  ready: showPage,
  notOpened: showOwner,
  gaveUp: giveUp,
})
let language: Language = 'zh-CN'
let window: BrowserWindow | null = null
/** What the window shows: our own page, or that of the server which has the folder already. */
let home = PAGE_URL

protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
if (ownsFolder()) {
  app.on('second-instance', focus)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', quitCleanly)
  app.whenReady().then(start, fail)
} else {
  app.quit()
}

/** One window per data folder: Electron's lock lives in the folder of its profile. */
function ownsFolder(): boolean {
  const profile = join(options.dataFolder, 'window')
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    app.setPath('userData', profile)
  } catch {
    // The core will say that it can't write there.
  }
  return app.requestSingleInstanceLock()
}

function start(): void {
  language = languageOf(app.getLocale())
  restrict(() => home)
  protocol.handle(PAGE_SCHEME, (request) => servePage(request.url, pageDir))
  window = createWindow(say(language, 'host.core.opening'))
  window.on('closed', () => {
    window = null
  })
  window.webContents.on('did-finish-load', connectPage)
  window.webContents.on('page-title-updated', followLanguage)
  setMenu()
  core.start()
}

function forkCore() {
  const args = ['--data', options.dataFolder, ...(options.isSample ? ['--sample'] : [])]
  return utilityProcess.fork(join(import.meta.dirname, 'core.js'), args, { serviceName: "Yi'an core" })
}

function showProgress(share: number): void {
  window?.setProgressBar(share)
  window?.setTitle(say(language, 'host.start.sample', { percent: Math.floor(share * 100) }))
}

/** The page is loaded, and loaded again after the core was lost: each time it gets a port of its own. */
function showPage(isRestart: boolean): void {
  if (!window) return
  window.setProgressBar(-1)
  void window.loadURL(home)
  if (!isRestart) return
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: say(language, 'host.core.restarted'),
    detail: say(language, 'host.core.restartedDetail'),
  })
}

function connectPage(): void {
  if (home !== PAGE_URL) return
  const { port1, port2 } = new MessageChannelMain()
  core.connect(port1)
  window?.webContents.postMessage('yian:port', null, [port2])
}

/** The folder is open elsewhere: its pages are shown here when it serves any. Or it can't be opened at all. */
function showOwner(why: NotOpened): void {
  if (why.type === 'owned' && why.url) {
    home = why.url
    void window?.loadURL(home)
    return
  }
  const sentence =
    why.type === 'owned'
      ? say(language, 'host.start.openElsewhere', { pid: why.pid ?? '?' })
      : say(language, `errors.${why.code}` as WordKey, why.data)
  dialog.showErrorBox(say(language, 'host.start.failed'), sentence)
  app.exit(1)
}

function giveUp(): void {
  const detail = say(language, 'host.core.gaveUpDetail', { folder: options.dataFolder })
  dialog.showErrorBox(say(language, 'host.core.gaveUp'), detail)
  app.exit(1)
}

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}

/** The page chooses its language; the menu and the dialogs speak the same one. */
async function followLanguage(): Promise<void> {
  const chosen = languageOf(
    String(await window?.webContents.executeJavaScript('document.documentElement.lang')),
  )
  if (chosen === language) return
  language = chosen
  setMenu()
}

function setMenu(): void {
  const actions = {
    savePdf: () => void (window && savePdf(window, language)),
    print: () => window?.webContents.print(),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, actions)))
}

function focus(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** The file is closed, with its backup, before the program is gone. */
function quitCleanly(event: { preventDefault(): void }): void {
  event.preventDefault()
  void core.close().then(() => app.exit(0))
}
