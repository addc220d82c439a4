import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isAllowedNavigation, PAGE_URL, pageFile, servePage } from '../../electron/main/page.ts'
import { contentPolicy } from '../../src/shared/page.ts'

describe('where the window may go', () => {
  test.each(['app://yian/', 'app://yian/index.html#/board'])('%s: yes', (target) =>
    expect(isAllowedNavigation(target, PAGE_URL)).toBe(true),
  )

  test.each([
    'https://example.com/',
    'http://127.0.0.1:4870/',
    'file:///etc/passwd',
    'app://other/',
    'app://yian.example/',
    'app://yian@example/',
    'app://user:word@yian/',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:app://yian/1',
    '',
  ])('%s: no', (target) => expect(isAllowedNavigation(target, PAGE_URL)).toBe(false))

  test('the page of a server that has the folder already, and no other port', () => {
    const home = 'http://127.0.0.1:4870/'
    expect(isAllowedNavigation('http://127.0.0.1:4870/#/people', home)).toBe(true)
    expect(isAllowedNavigation('http://127.0.0.1:4871/', home)).toBe(false)
    expect(isAllowedNavigation('http://127.0.0.1:4870@evil.example/', home)).toBe(false)
    expect(isAllowedNavigation(PAGE_URL, home)).toBe(false)
  })
})

test.each([
  ['app://yian/', 'index.html'],
  ['app://yian/index.html?x=1#/board', 'index.html'],
  ['app://yian/assets/index-C3po_x1.js', 'assets/index-C3po_x1.js'],
  ['app://yian/../../etc/passwd', 'etc/passwd'],
  ['app://yian/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
  ['app://yian/..%2f..%2fetc/passwd', null],
  ['app://yian/..%5c..%5cwindows', null],
  ['app://yian/.env', null],
  ['app://yian//etc/passwd', null],
  ['app://other/index.html', null],
])('%s means the file %s of the page', (address, file) => {
  expect(pageFile(address, '/page')).toBe(file && join('/page', file))
})

test('the page is served with its policy, and nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yian-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'secret.html'), 'secret')
  writeFileSync(join(folder, 'page', 'index.html'), '<title>颐安</title>')
  writeFileSync(join(folder, 'page', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'page', 'yian.sqlite'), 'x')
  const serve = (path: string) => servePage(PAGE_URL + path, join(folder, 'page'))

  const page = await serve('')
  expect(await page.text()).toContain('颐安')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toBe(contentPolicy)
  expect((await serve('a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  for (const path of ['missing.html', 'yian.sqlite', '../secret.html', '%2e%2e%2fsecret.html']) {
    expect((await serve(path)).status).toBe(404)
  }
})

test('the policy lets no script in but the page’s own files', () => {
  expect(contentPolicy).toContain("default-src 'none'")
  expect(contentPolicy).toMatch(/script-src 'self';/)
  expect(contentPolicy).not.toMatch(/unsafe-eval|\*|https?:/)
})
