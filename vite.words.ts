import type { Plugin } from 'vite'
import { languages, type WordPart, wordParts, wordsIn } from './src/shared/words/index.ts'

const NAME = /^virtual:words\/(.+)$/

/** What is loaded at first, and each part that waits for its pages. */
function split(words: Record<string, unknown>): Record<'first' | WordPart, Record<string, unknown>> {
  const apart = new Map(
    Object.entries(wordParts).flatMap(([part, keys]) => keys.map((key) => [key as string, part])),
  )
  const parts = Object.fromEntries(
    ['first', ...Object.keys(wordParts)].map((part) => [part, {}]),
  ) as ReturnType<typeof split>
  for (const [key, tree] of Object.entries(words)) parts[(apart.get(key) ?? 'first') as WordPart][key] = tree
  return parts
}

/** Gives the page its words one language and part at a time: `virtual:words/zh-CN/first`. */
export function words(): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [language, part] = id.startsWith('\0virtual:words/') ? id.slice(15).split('/') : []
      const known = languages.find((name) => name === language)
      return known && `export default ${JSON.stringify(split(wordsIn(known))[part as WordPart])}`
    },
  }
}
