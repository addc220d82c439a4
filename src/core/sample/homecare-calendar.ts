import type { Day } from '../../shared/day.ts'

const DAY = 86_400_000

/** Days reckoned in plain milliseconds: a year of visits asks often. */
export const shift = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)

/** Whole days from one day to another. */
export const daysApart = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY

/** Days off; both included. */
export interface Holiday {
  name: string
  fromOn: Day
  toOn: Day
  /** The share of workers on duty. */
  duty: number
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The day of a year on which a lunar month and day fall, by the Chinese calendar. */
function lunarDay(year: number, month: number, day: number): Day {
  const first = `${year}-01-15`
  for (let offset = 0; offset < 300; offset += 1) {
    const on = shift(first, offset)
    const parts = lunar.formatToParts(Date.parse(on))
    const part = (type: string) => parts.find((other) => other.type === type)?.value
    if (part('month') === String(month) && part('day') === String(day)) return on
  }
  throw new Error(`no ${month}/${day} in ${year}`)
}

const around = (name: string, on: Day, before: number, after: number, duty: number): Holiday => ({
  name,
  fromOn: shift(on, -before),
  toOn: shift(on, after),
  duty,
})

/** The holidays of a year: Spring Festival, Dragon Boat and Mid-Autumn by the Chinese calendar. */
export const holidaysOf = (year: number): Holiday[] => [
  around('元旦', `${year}-01-01`, 0, 0, 0.4),
  around('春节', lunarDay(year, 1, 1), 1, 6, 0.15),
  around('清明节', `${year}-04-04`, 0, 2, 0.5),
  around('劳动节', `${year}-05-01`, 0, 4, 0.45),
  around('端午节', lunarDay(year, 5, 5), 0, 1, 0.5),
  around('中秋节', lunarDay(year, 8, 15), 0, 0, 0.5),
  around('国庆节', `${year}-10-01`, 0, 6, 0.4),
]
