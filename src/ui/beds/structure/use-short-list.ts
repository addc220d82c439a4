import { useWords } from '../../app/words.ts'

const MOST = 12

/** Names in one line: all of them while they are few, else the first dozen. */
export function useShortList(): (names: readonly string[]) => string {
  const { t, language } = useWords()
  const separator = language === 'en' ? ', ' : '、'
  return (names) =>
    names.length <= MOST
      ? names.join(separator)
      : t('beds.structure.wizard.more', { list: names.slice(0, MOST).join(separator) })
}
