import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../src/shared/contract.ts'
import { refusals } from '../../src/shared/errors.ts'
import { auditActions } from '../../src/shared/words/audit-actions.ts'
import { errors } from '../../src/shared/words/errors.ts'
import { languages, wordParts, wordsIn } from '../../src/shared/words/index.ts'

const root = join(import.meta.dirname, '../..')
const sources = ['src/ui', 'src/server', 'src/core', 'electron', 'src/shared/imports', 'src/shared/safety']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

function flatten(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree as object).flatMap(([key, value]) =>
    flatten(value, path ? `${path}.${key}` : key),
  )
}

const catalogue = new Map(flatten(wordsIn('zh-CN')))

/** Keys as the sources name them: whole, or up to the value in a template. */
const named = new Set([...sources.matchAll(/['"`]((?:[a-zA-Z]+\.)+\w+)['"`]/g)].map((match) => match[1]))
const prefixes = [...sources.matchAll(/`((?:[a-zA-Z]+\.)+[a-zA-Z_]*)\$\{/g)].map((match) => match[1] ?? '')

test('every text stands in both languages, with the same values in it', () => {
  const [chinese, english] = languages.map((language) => new Map(flatten(wordsIn(language))))
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
  for (const [key, text] of chinese ?? []) {
    const other = english?.get(key) ?? ''
    expect(text.trim(), key).not.toBe('')
    expect(other.trim(), key).not.toBe('')
    expect(values(other), key).toEqual(values(text))
  }
})

test('no key is missing', () => {
  const roots = new Set(Object.keys(wordsIn('zh-CN') as object))
  const called = [...sources.matchAll(/\b(?:t|say)\(\s*(?:language,\s*)?'([\w.]+)'/g)].map(
    (match) => match[1] ?? '',
  )
  expect(called.length).toBeGreaterThan(100)
  for (const key of called) if (roots.has(key.split('.')[0] ?? '')) expect(catalogue.has(key), key).toBe(true)
})

test('no key is unused', () => {
  const isUsed = (key: string) =>
    named.has(key) ||
    key.startsWith('errors.') ||
    key.startsWith('auditActions.') ||
    key.startsWith('enums.') ||
    prefixes.some((prefix) => key.startsWith(prefix))
  expect([...catalogue.keys()].filter((key) => !isUsed(key))).toEqual([])
})

test('every refusal has its sentence', () => {
  for (const code of Object.keys(refusals)) expect(Object.keys(errors), code).toContain(code)
})

test('every writing procedure has a name in the audit log', () => {
  for (const [ledger, procedures] of Object.entries(contract)) {
    for (const [name, procedure] of Object.entries(procedures)) {
      const meta = procedure['~orpc'].meta as { isWrite: boolean; right: string }
      if (meta.isWrite && meta.right !== 'open')
        expect(Object.keys(auditActions), `${ledger}.${name}`).toContain(`${ledger}_${name}`)
    }
  }
})

test('pages are loaded with the parts of the words that they show', () => {
  const routes = readFileSync(join(root, 'src/ui/app/routes.tsx'), 'utf8')
  for (const [part, keys] of Object.entries(wordParts)) {
    const texts = [...catalogue.keys()].filter((key) =>
      (keys as readonly string[]).includes(key.split('.')[0] ?? ''),
    )
    for (const folder of readdirSync(join(root, 'src/ui'), { withFileTypes: true })) {
      if (!folder.isDirectory() || folder.name === part || folder.name === 'app') continue
      for (const name of readdirSync(join(root, 'src/ui', folder.name), {
        recursive: true,
        encoding: 'utf8',
      })) {
        if (!/\.tsx?$/.test(name)) continue
        const text = readFileSync(join(root, 'src/ui', folder.name, name), 'utf8')
        expect(
          texts.filter((key) => text.includes(`'${key}'`)),
          `${folder.name}/${name}`,
        ).toEqual([])
      }
    }
    const pages = [...routes.matchAll(/(withWords\(\s*\[[^\]]*\],\s*)?\(\) =>\s*import\(\s*'\.\.\/(\w+)\//g)]
    const own = pages.filter((match) => match[2] === part)
    expect(own.length, part).toBeGreaterThan(0)
    for (const match of own) expect(match[1], match[0]).toContain(`'${part}'`)
  }
})
