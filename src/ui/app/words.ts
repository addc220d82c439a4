import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages, type WordKey, type WordPart } from '../../shared/words/index.ts'

const STORED = 'yian.language'

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  if (languages.includes(stored as Language)) return stored as Language
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh-CN' : 'en'
}

type Part = 'first' | WordPart
/** The words by language and part, each loaded when it is needed (vite.words.ts). */
const catalogues: Record<Language, Record<Part, () => Promise<{ default: Record<string, unknown> }>>> = {
  'zh-CN': {
    first: () => import('virtual:words/zh-CN/first'),
    audit: () => import('virtual:words/zh-CN/audit'),
    homecare: () => import('virtual:words/zh-CN/homecare'),
    imports: () => import('virtual:words/zh-CN/imports'),
    meals: () => import('virtual:words/zh-CN/meals'),
    safety: () => import('virtual:words/zh-CN/safety'),
  },
  en: {
    first: () => import('virtual:words/en/first'),
    audit: () => import('virtual:words/en/audit'),
    homecare: () => import('virtual:words/en/homecare'),
    imports: () => import('virtual:words/en/imports'),
    meals: () => import('virtual:words/en/meals'),
    safety: () => import('virtual:words/en/safety'),
  },
}

/** The parts that were asked for so far, in whichever language. */
const wanted = new Set<Part>(['first'])
const loaded = new Set<string>()

async function load(language: Language): Promise<void> {
  const missing = [...wanted].filter((part) => !loaded.has(`${language}/${part}`))
  await Promise.all(
    missing.map(async (part) => {
      const { default: words } = await catalogues[language][part]()
      i18next.addResourceBundle(language, 'translation', words, true)
      loaded.add(`${language}/${part}`)
    }),
  )
}

/** The same import, with the parts of the words that its pages show loaded beside it. */
export function withWords<T>(parts: readonly WordPart[], bring: () => Promise<T>): () => Promise<T> {
  return async () => {
    for (const part of parts) wanted.add(part)
    const [module] = await Promise.all([bring(), load(i18next.language as Language)])
    return module
  }
}

async function speak(language: Language): Promise<void> {
  await load(language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** Sets the words up before anything is drawn. */
export async function startWords(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .init({ resources: {}, interpolation: { escapeValue: false }, initAsync: false })
  await speak(firstLanguage())
}

/** Changes the language at once and keeps it for this computer. */
export async function setLanguage(language: Language): Promise<void> {
  await speak(language)
  localStorage.setItem(STORED, language)
}

export type Say = (key: WordKey, values?: Record<string, unknown>) => string

/** Is there a text under this key? A plain boolean: the library's type guard would narrow thousands of keys, for minutes. */
export const hasWord = (key: string): boolean => i18next.exists(key)

/** The words of the chosen language: `t('kit.save')`. */
export function useWords(): { t: Say; language: Language } {
  const { t, i18n } = useTranslation()
  return { t: t as unknown as Say, language: i18n.language as Language }
}
