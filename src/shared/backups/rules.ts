import { type Day, dayOf, daysBetween, hours, type Instant, monthOf } from '../day.ts'
import { type Backup, BackupName, type BackupReason, type KeptAs } from './contract.ts'

/** How many days, weeks and months that have backups keep their newest one. */
const KEEP = { daily: 7, weekly: 8, monthly: 12 } as const

/** A Monday, so that weeks begin as the calendar on the wall does. */
const FIRST_MONDAY: Day = '1970-01-05'
const DELIBERATE_FOR = hours(7 * 24)

export type Kept = Pick<Backup, 'name' | 'at' | 'reason' | 'bytes'>

/** The name of a backup made at an instant (to the second). */
export function backupName(at: Instant, reason: BackupReason): string {
  const stamp = new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  return `yian-${stamp}-${reason}.sqlite.gz`
}

/** When and why a backup was made, by its name; null for any other file. */
export function readBackupName(name: string): Pick<Backup, 'at' | 'reason'> | null {
  if (!BackupName.safeParse(name).success) return null
  const [, y, mo, d, h, mi, s, reason] =
    /^yian-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\w+)/.exec(name) ?? []
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
  return Number.isNaN(at) ? null : { at, reason: reason as BackupReason }
}

/**
 * Which rules keep each backup; one that no rule keeps is missing. The newest of each of the last 7 days,
 * 8 weeks and 12 months that have one; besides, the latest, and for seven days what was made on purpose or
 * before a restore or migration (a later backup of the same day must not take its place). A backup that is
 * dated after `now` comes from a wrong clock: it is left alone and takes nobody's place.
 */
export function keep(list: readonly Kept[], now: Instant, zone: string): Map<string, KeptAs[]> {
  const kept = new Map<string, KeptAs[]>()
  const mark = (backup: Kept, as: KeptAs) => kept.set(backup.name, [...(kept.get(backup.name) ?? []), as])
  const past = newestFirst(list.filter(({ at }) => at <= now))
  const periods: Record<keyof typeof KEEP, (day: Day) => string | number> = {
    daily: (day) => day,
    weekly: (day) => Math.floor(daysBetween(FIRST_MONDAY, day) / 7),
    monthly: monthOf,
  }
  for (const as of ['daily', 'weekly', 'monthly'] as const) {
    const seen = new Set<string | number>()
    for (const backup of past) {
      const period = periods[as](dayOf(backup.at, zone))
      if (seen.has(period)) continue
      if (seen.size === KEEP[as]) break
      seen.add(period)
      mark(backup, as)
    }
  }
  for (const backup of past)
    if (isDeliberate(backup) && now - backup.at < DELIBERATE_FOR) mark(backup, 'deliberate')
  const latest = past[0]?.name
  for (const backup of list) if (backup.at > now || backup.name === latest) mark(backup, 'latest')
  return kept
}

/**
 * The backups to remove: those no rule keeps, then, while the others take more than `limitBytes`, the oldest
 * of those kept for their month only, of those kept for their week, of the rest. The latest always stays.
 */
export function surplus(list: readonly Kept[], now: Instant, zone: string, limitBytes: number): string[] {
  const kept = keep(list, now, zone)
  const removed = list.filter(({ name }) => !kept.has(name))
  const rank = ({ name }: Kept) =>
    kept.get(name)?.some((as) => as === 'daily' || as === 'deliberate')
      ? 2
      : kept.get(name)?.includes('weekly')
        ? 1
        : 0
  const removable = newestFirst(
    list.filter(({ name }) => kept.has(name) && !kept.get(name)?.includes('latest')),
  )
    .reverse()
    .sort((a, b) => rank(a) - rank(b))
  let bytes = list.reduce((sum, backup) => sum + (kept.has(backup.name) ? backup.bytes : 0), 0)
  for (const backup of removable) {
    if (bytes <= limitBytes) break
    bytes -= backup.bytes
    removed.push(backup)
  }
  return removed.map(({ name }) => name)
}

const isDeliberate = ({ reason }: Kept) => reason !== 'daily' && reason !== 'closing'

/** Newest first; of the same second, by name. */
export const newestFirst = <B extends Pick<Backup, 'at' | 'name'>>(list: readonly B[]): B[] =>
  [...list].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
