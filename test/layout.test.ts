import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { arrows, checkArrows } from './support/layout.ts'

const root = join(import.meta.dirname, '..')
const foldersIn = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
const filesIn = (path: string) =>
  readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))

/** A rule, a file that breaks it, and by which line. */
const planted: [rule: string, file: string, line: string][] = [
  ['shared imports shared', 'src/shared/planted.ts', "import '../core/other.ts'"],
  ['shared imports shared', 'src/shared/planted.ts', "import 'node:fs'"],
  ['shared imports shared', 'src/shared/planted.ts', "import 'react'"],
  ['core imports shared', 'src/core/planted.ts', "import '../server/other.ts'"],
  ['core imports shared', 'src/core/planted.ts', "import '../ui/other.ts'"],
  ['core knows no host', 'src/core/planted.ts', "import 'node:http'"],
  ['core knows no host', 'src/core/planted.ts', "import 'fastify'"],
  ['server imports core', 'src/server/planted.ts', "import '../ui/other.ts'"],
  ['server imports core', 'src/server/planted.ts', "import '../../electron/main/other.ts'"],
  ['ui imports shared', 'src/ui/planted.tsx', "import type { Other } from '../core/other.ts'"],
  ['ui imports shared', 'src/ui/planted.tsx', "import 'node:path'"],
  ['ui knows no host', 'src/ui/planted.tsx', "import 'better-sqlite3'"],
  ['electron/core imports core', 'electron/core/planted.ts', "import '../../src/ui/other.ts'"],
  ['electron/main imports shared', 'electron/main/planted.ts', "import '../../src/core/other.ts'"],
  ['electron/main imports shared', 'electron/main/planted.ts', "import 'better-sqlite3'"],
  ['the preload imports electron', 'electron/preload/planted.ts', "import '../../src/shared/other.ts'"],
  ['no cycle', 'src/shared/other.ts', "import './back.ts'"],
]

describe('imports', () => {
  test('follow the arrows', async () => {
    const { modules, findings } = await checkArrows(root)
    // Under a compiler it does not know, the tool sees nothing and finds nothing.
    expect(modules).toBeGreaterThanOrEqual(filesIn('src').length)
    expect(findings).toEqual([])
  })

  test.each(planted)('that break “%s” are found: %s, %s', async (rule, file, line) => {
    const { findings } = await checkArrows(plant({ [file]: `${line}\nexport const planted = 1\n` }))
    // A cycle is named by one of those in it.
    expect(
      findings.filter((found) => found.rule === rule && [found.from, found.to].includes(file)),
    ).toHaveLength(1)
  })

  test('that are well are left alone, and every rule was planted against', async () => {
    expect((await checkArrows(plant({}))).findings).toEqual([])
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(arrows.map(({ name }) => name)))
  })
})

/** A small project in which all is well but for the planted file. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yian-layout-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const rooms = [
    'src/shared',
    'src/core',
    'src/server',
    'src/ui',
    'electron/core',
    'electron/main',
    'electron/preload',
  ]
  const others = Object.fromEntries(rooms.map((room) => [`${room}/other.ts`, 'export interface Other {}\n']))
  const all = { ...others, 'src/shared/back.ts': "import './other.ts'\n", ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

describe('a feature is the same everywhere', () => {
  /** Folders that are no feature: texts, the database, the sample, the shell and the kit of the pages. */
  const special: Record<string, string[]> = {
    'src/shared': ['words'],
    'src/core': ['db', 'sample'],
    'src/ui': ['app', 'kit', 'public'],
  }
  const features = (room: string) => foldersIn(room).filter((name) => !special[room]?.includes(name))

  test.each(Object.keys(special))('%s has a folder for each', (room) => {
    expect(features(room).sort()).toEqual(features('src/shared').sort())
  })
})

test('files stay small', () => {
  const files = [...filesIn('src'), ...filesIn('electron')]
  expect(files.length).toBeGreaterThan(50)
  const long = files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 350)
  expect(long).toEqual([])
})
