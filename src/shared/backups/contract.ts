import { z } from 'zod'
import { Instant } from '../day.ts'
import { reads, writes } from '../procedure.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['backups'] }) as const

export const BackupReason = z.enum(['daily', 'closing', 'manual', 'beforeRestore', 'beforeMigration'])
export type BackupReason = z.infer<typeof BackupReason>

/** `yian-20260615T040000Z-daily.sqlite.gz`: when (UTC) and why. No other name is ever opened or removed. */
export const BackupName = z
  .string()
  .regex(new RegExp(`^yian-\\d{8}T\\d{6}Z-(${BackupReason.options.join('|')})\\.sqlite\\.gz$`))

/**
 * Which rules keep a backup: the newest of its day, week or month; made on purpose in the last seven days;
 * the latest of all.
 */
export const KeptAs = z.enum(['daily', 'weekly', 'monthly', 'deliberate', 'latest'])
export type KeptAs = z.infer<typeof KeptAs>

export const Backup = z.object({
  name: BackupName,
  at: Instant,
  reason: BackupReason,
  bytes: z.int(),
  keptAs: z.array(KeptAs),
})
export type Backup = z.infer<typeof Backup>

/** Why a backup could not be made: the sentence stands in words/errors.ts under the same key. */
export const BackupFailure = z.enum(['DISK_FULL', 'NOT_WRITABLE', 'FILE_BROKEN', 'FILE_IN_USE', 'BUG'])

export const BackupStatus = z.object({
  lastGoodAt: Instant.nullable(),
  /** The last try, when it failed. */
  lastFailure: z.object({ at: Instant, code: BackupFailure }).nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const backupsContract = {
  status: reads('backups.read')
    .route(route('GET', '/backups/status', 'When the last good backup was made'))
    .output(BackupStatus),
  list: reads('backups.read')
    .route(route('GET', '/backups', 'All backups, newest first, and the space they take'))
    .output(
      z.object({
        folder: z.string(),
        totalBytes: z.int(),
        limitBytes: z.int(),
        fileBytes: z.int(),
        backups: z.array(Backup),
      }),
    ),
  make: writes('backups.manage')
    .route(route('POST', '/backups', 'Make a backup now'))
    .output(Backup),
  restore: writes('backups.manage')
    .route(route('POST', '/backups/{name}/restore', 'Go back to a backup, after a snapshot of the present'))
    .input(z.object({ name: BackupName }))
    /** The backup that has the present in it; when that was damaged, the file beside the data that has. */
    .output(z.object({ snapshot: z.string() })),
}
