import { z } from 'zod'
import { BackupFailure } from '../backups/contract.ts'
import { addDays, type Day, dayOf, Instant, instantOf, timeOf } from '../day.ts'
import { Id } from '../ids.ts'

/** A roster that was put on paper: a file in the folder beside the data. */
export const RosterPaper = z.object({
  id: Id,
  at: Instant,
  file: z.string(),
  pages: z.int(),
  people: z.int(),
  /** Empty: made by itself at the set hour. */
  by: z.string(),
})
export type RosterPaper = z.infer<typeof RosterPaper>

export const RosterPapersStatus = z.object({
  folder: z.string(),
  /** When it is made by itself; null: never. */
  hour: z.string().nullable(),
  last: RosterPaper.nullable(),
  /** The last try, when it failed. */
  lastFailure: z.object({ at: Instant, code: BackupFailure }).nullable(),
  /** The hour has passed, and there is none of it. */
  isLate: z.boolean(),
})
export type RosterPapersStatus = z.infer<typeof RosterPapersStatus>

/** Days whose rosters stay in the folder, today included. */
const KEPT_DAYS = 14

const NAME = /^roster-(\d{4}-\d\d-\d\d)-\d{4}-\d+-.*\.pdf$/

/** `roster-2026-06-15-2000-1-海城颐养院.pdf`: when, by the clock of the house, and of which site. */
export function rosterPaperName(at: Instant, site: { id: number; name: string }, zone: string): string {
  // What no file system takes, and what would hide the file.
  const name = site.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
  return `roster-${dayOf(at, zone)}-${timeOf(at, zone).replace(':', '')}-${site.id}-${name}.pdf`
}

/** The papers that are no longer kept; other files are not ours. */
export function surplusPapers(names: readonly string[], today: Day): string[] {
  const first = addDays(today, 1 - KEPT_DAYS)
  return names.filter((name) => {
    const day = NAME.exec(name)?.[1]
    return day !== undefined && day < first
  })
}

/** The latest moment at which a roster was due: the set hour of today, or of yesterday while it is not yet there. */
export function lastDueAt(now: Instant, hour: string, zone: string): Instant {
  const today = dayOf(now, zone)
  const due = instantOf(today, hour, zone)
  return due <= now ? due : instantOf(addDays(today, -1), hour, zone)
}
