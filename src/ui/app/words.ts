import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages, type WordKey } from '../../shared/words/index.ts'

const STORED = 'yian.language'

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  if (languages.includes(stored as Language)) return stored as Language
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh-CN' : 'en'
}

/** One language's words, loaded when it is chosen (vite.words.ts). */
const catalogues: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  'zh-CN': () => import('virtual:words/zh-CN'),
  en: () => import('virtual:words/en'),
}

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await catalogues[language]()).default)
  }
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
