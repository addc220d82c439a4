import { pinyin } from 'pinyin-pro'
import { normaliseSearch } from '../../shared/people/search.ts'

/** What sorts after every key that begins alike. */
const LAST = '\u{10FFFF}'

const suffixes = (parts: readonly string[]): string[] => parts.map((_, index) => parts.slice(index).join(''))

/** How a name sounds, syllable by syllable, without tones, ü as v. */
const syllablesOf = (name: string, surname: 'head' | 'off'): string[] =>
  pinyin(normaliseSearch(name), { type: 'array', toneType: 'none', v: true, surname })

/** The sound of a name as it is sorted and compared by: `wang xiu ying`. A surname is read as one (单 shan). */
export const soundOf = (name: string): string => syllablesOf(name, 'head').join(' ')

/**
 * What a person is found by: every suffix of the name, of its pinyin by syllable and of its initials, so that a
 * given name alone finds too; a surname in both its readings; the number and its last 4 to 8 digits.
 */
export function personKeys(name: string, idNumber: string): string[] {
  const keys = suffixes([...normaliseSearch(name)])
  for (const surname of ['head', 'off'] as const) {
    const syllables = syllablesOf(name, surname)
    keys.push(...suffixes(syllables), ...suffixes(syllables.map((syllable) => [...syllable][0] ?? '')))
  }
  const number = idNumber.toLowerCase()
  if (number !== '') keys.push(number, ...[4, 5, 6, 7, 8].map((count) => number.slice(-count)))
  return [...new Set(keys)]
}

/**
 * The range of keys a typed text finds: those that begin with it. Up to eight digits are the last digits of a
 * number, so they match exactly; fewer than four match nobody. null when nothing was typed.
 */
export function keyRange(text: string): { from: string; to: string } | null {
  const from = normaliseSearch(text)
  if (from === '') return null
  const isLastDigits = /^\d{1,7}[\dx]$|^\d$/.test(from)
  return { from, to: isLastDigits ? `${from}\0` : from + LAST }
}

/** The range of bed codes that begin with a typed text; in any case of letters. */
export function codeRange(text: string): { codeFrom: string; codeTo: string } {
  const codeFrom = text.trim().normalize('NFKC')
  return { codeFrom, codeTo: codeFrom + LAST }
}
