import { type Day, dayOf, type Instant, timeOf } from '../../shared/day.ts'
import type { Fen } from '../../shared/money.ts'
import type { Language } from '../../shared/words/index.ts'
import { useAppState } from '../app/session.tsx'
import { useWords } from '../app/words.ts'

/** Dates, numbers and money as the chosen language writes them, in the facility's time zone. */
export function formats(language: Language, zone: string) {
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    // ¥ in English too: there is no other yen here.
    currencyDisplay: 'narrowSymbol',
  })
  const yuan = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    zone,
    number: (value: number) => number.format(value),
    /** A share of 1; a dash where there is none. */
    percent: (share: number | null) => (share === null ? '—' : percent.format(share)),
    money: (fen: Fen) => money.format(fen / 100),
    /** Where the head says that it is yuan. */
    yuan: (fen: Fen) => yuan.format(fen / 100),
    /** Days stay in the form everybody writes here: 2026-03-05. */
    day: (day: Day | null) => day ?? '—',
    dayOf: (at: Instant) => dayOf(at, zone),
    time: (at: Instant) => timeOf(at, zone),
    moment: (at: Instant | null) => (at === null ? '—' : `${dayOf(at, zone)} ${timeOf(at, zone)}`),
    bytes: (bytes: number) => `${number.format(Math.max(0.1, Math.round(bytes / 104_857.6) / 10))} MB`,
  }
}

/** Making number formats takes as long as drawing a part of a page: each is made once. */
const made = new Map<string, ReturnType<typeof formats>>()

export function useFormat() {
  const { language } = useWords()
  const { data } = useAppState()
  const zone = data?.timeZone ?? 'Asia/Shanghai'
  const key = `${language} ${zone}`
  const found = made.get(key) ?? formats(language, zone)
  made.set(key, found)
  return found
}
