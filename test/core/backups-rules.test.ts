import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BackupReason } from '../../src/shared/backups/contract.ts'
import {
  backupName,
  type Kept,
  keep,
  newestFirst,
  readBackupName,
  surplus,
} from '../../src/shared/backups/rules.ts'
import { dayOf, hours } from '../../src/shared/day.ts'
import { at, zone } from '../support/core.ts'

const now = at('2026-06-15')
const unlimited = Number.MAX_SAFE_INTEGER
const secondsAgo = (seconds: number) => now - seconds * 1000

const make = (at: number, reason: BackupReason, bytes = 1000): Kept => ({
  name: backupName(at, reason),
  at,
  reason,
  bytes,
})

/** Backups of three years and a few of the future, no two in one second. */
const backups = fc
  .uniqueArray(
    fc.record({
      at: fc.integer({ min: -86_400 * 30, max: 86_400 * 365 * 3 }).map(secondsAgo),
      reason: fc.constantFrom(...BackupReason.options),
      bytes: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { maxLength: 200, selector: ({ at }) => at },
  )
  .map((list) => list.map(({ at, reason, bytes }) => make(at, reason, bytes)))

const automatic = backups.map((list) =>
  list.filter(({ reason, at }) => at <= now && (reason === 'daily' || reason === 'closing')),
)

const left = (list: readonly Kept[], limit = unlimited) => {
  const gone = new Set(surplus(list, now, zone, limit))
  return list.filter(({ name }) => !gone.has(name))
}

test('a name says when and why, and nothing else is taken for one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...BackupReason.options), (at, reason) => {
      const second = Math.floor(at / 1000) * 1000
      expect(readBackupName(backupName(at, reason))).toEqual({ at: second, reason })
    }),
  )
  fc.assert(fc.property(fc.string(), (name) => readBackupName(name) === null))
  expect(readBackupName('yian-20261315T000000Z-daily.sqlite.gz')).toBeNull()
})

test('at most 7 days, 8 weeks and 12 months are kept; what is kept is among what there is', () => {
  fc.assert(
    fc.property(automatic, (list) => {
      const kept = [...keep(list, now, zone).values()].flat()
      const count = (as: string) => kept.filter((one) => one === as).length
      expect(count('daily')).toBeLessThanOrEqual(7)
      expect(count('weekly')).toBeLessThanOrEqual(8)
      expect(count('monthly')).toBeLessThanOrEqual(12)
      expect(count('latest')).toBe(list.length > 0 ? 1 : 0)
      expect(left(list).length).toBeLessThanOrEqual(27)
    }),
  )
})

test('the newest of each of the last seven days that have one stays', () => {
  fc.assert(
    fc.property(automatic, (list) => {
      const days = [...new Set(newestFirst(list).map(({ at }) => dayOf(at, zone)))].slice(0, 7)
      const stayed = new Set(left(list).map(({ name }) => name))
      for (const day of days) {
        const [newest] = newestFirst(list.filter(({ at }) => dayOf(at, zone) === day))
        expect(stayed).toContain(newest?.name)
      }
    }),
  )
})

test('tidying twice is tidying once', () => {
  fc.assert(
    fc.property(backups, fc.integer({ min: 1, max: 20_000_000 }), (list, limit) => {
      const once = left(list, limit)
      expect(left(once, limit)).toEqual(once)
    }),
  )
})

test('the newest stays whatever the limit; the rest fits into it', () => {
  fc.assert(
    fc.property(backups, fc.integer({ min: 0, max: 20_000_000 }), (list, limit) => {
      const past = newestFirst(list.filter(({ at }) => at <= now))
      const stayed = left(list, limit)
      if (past[0]) expect(stayed).toContain(past[0])
      const kept = keep(list, now, zone)
      const bytes = stayed.reduce((sum, backup) => sum + backup.bytes, 0)
      const isAllLatest = stayed.every(({ name }) => kept.get(name)?.includes('latest'))
      expect(bytes <= limit || isAllLatest).toBe(true)
    }),
  )
})

test('what a wrong clock dated ahead neither goes nor takes a place', () => {
  fc.assert(
    fc.property(backups, (list) => {
      const past = list.filter(({ at }) => at <= now)
      const ahead = list.filter(({ at }) => at > now)
      expect(new Set(left(list))).toEqual(new Set([...left(past), ...ahead]))
    }),
  )
})

test('what was made on purpose stays a week, though a later one of its day takes its place', () => {
  const restore = make(secondsAgo(3600), 'beforeRestore')
  const closing = make(secondsAgo(60), 'closing')
  expect(keep([restore, closing], now, zone).get(restore.name)).toEqual(['deliberate'])
  expect(surplus([restore, closing], now, zone, unlimited)).toEqual([])
  const later = now + hours(7 * 24)
  expect(surplus([restore, closing], later, zone, unlimited)).toEqual([restore.name])
})

test('over the limit the oldest of the months goes first, then of the weeks, then of the days', () => {
  const [today, yesterday, lastWeek, may, april] = [
    at('2026-06-15', '08:00'),
    at('2026-06-14'),
    at('2026-06-07'),
    at('2026-05-31'),
    at('2026-01-30'),
  ].map((instant) => make(instant, 'daily', 100))
  const days = ['2026-06-13', '2026-06-12', '2026-06-11', '2026-06-10', '2026-06-09'].map((day) =>
    make(at(day), 'daily', 0),
  )
  const list = [today, yesterday, ...days, lastWeek, may, april].filter((backup) => backup !== undefined)
  const order = [april, may, lastWeek, ...days.reverse(), yesterday].map((backup) => backup?.name)
  expect(surplus(list, now, zone, 500)).toEqual([])
  expect(surplus(list, now, zone, 400)).toEqual(order.slice(0, 1))
  expect(surplus(list, now, zone, 200)).toEqual(order.slice(0, 3))
  expect(surplus(list, now, zone, 0)).toEqual(order)
})

test('two years of daily backups leave a week of days, two months of weeks and a year of months', () => {
  let list: Kept[] = []
  for (let day = 730; day >= 0; day -= 1) {
    const at = now - hours(24 * day)
    list.push(make(at, 'daily'))
    const gone = new Set(surplus(list, at, zone, unlimited))
    list = list.filter(({ name }) => !gone.has(name))
  }
  const ages = newestFirst(list).map(({ at }) => Math.round((now - at) / hours(24)))
  expect(ages).toEqual([
    0, 1, 2, 3, 4, 5, 6, 8, 15, 22, 29, 36, 43, 46, 76, 107, 135, 166, 197, 227, 258, 288, 319,
  ])
})
