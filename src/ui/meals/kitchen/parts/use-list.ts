import { useWords } from '../../../app/words.ts'

/** Several things in a sentence: 甲、乙和丙. */
export function useList(): (items: readonly string[]) => string {
  const { language } = useWords()
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (items) => format.format(items)
}
