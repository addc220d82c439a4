import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Language, languages, type WordKey, wordsIn } from '../../shared/words/index.ts'

const STORED = 'yian.language'

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  if (languages.includes(stored as Language)) return stored as Language
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh-CN' : 'en'
}

/** Sets the words up before anything is drawn. */
export function startWords(): void {
  const lng = firstLanguage()
  i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'zh-CN',
    resources: Object.fromEntries(
      languages.map((language) => [language, { translation: wordsIn(language) }]),
    ),
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = lng
}

/** Changes the language at once and keeps it for this computer. */
export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

export type Say = (key: WordKey, values?: Record<string, unknown>) => string

/** The words of the chosen language: `t('kit.save')`. */
export function useWords(): { t: Say; language: Language } {
  const { t, i18n } = useTranslation()
  return { t: t as unknown as Say, language: i18n.language as Language }
}
