import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDesktopOptions } from '../../electron/main/options.ts'

const sample = join('/home', 'sample')
test.each([
  [[], '/home', false],
  [['--data', '/d'], '/d', false],
  [['--data=/d', '--sample'], '/d', true],
  [['--sample'], sample, true],
  [['--port', '4870', '--no-sandbox', '--data', '/d', '/some/file'], '/d', false],
  [['--data'], '/home', false],
])('%j opens %s', (args, dataFolder, isSample) => {
  expect(readDesktopOptions(args, '/home')).toEqual({ dataFolder, isSample })
})

test('the preload gives the page one port and nothing else', () => {
  const source = readFileSync(join(import.meta.dirname, '../../electron/preload/index.ts'), 'utf8')
  expect(source.match(/postMessage\(/g)).toHaveLength(1)
  expect(source.match(/^import .*$/gm)).toEqual(["import { ipcRenderer } from 'electron'"])
  expect(source.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.on'])
  expect(source).not.toMatch(/contextBridge|require|process\./)
})
