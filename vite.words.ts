import type { Plugin } from 'vite'
import { languages, wordsIn } from './src/shared/words/index.ts'

const NAME = /^virtual:words\/(.+)$/

/** Gives the page its words one language at a time: the other is loaded when somebody switches. */
export function words(): Plugin {
  return {
    name: 'words',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = languages.find((known) => id === `\0virtual:words/${known}`)
      return language && `export default ${JSON.stringify(wordsIn(language))}`
    },
  }
}
