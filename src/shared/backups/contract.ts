import { z } from 'zod'
import { Instant } from '../day.ts'
import { reads, writes } from '../procedure.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['backups'] }) as const

export const Backup = z.object({
  name: z.string(),
  at: Instant,
  reason: z.enum(['daily', 'closing', 'manual', 'beforeRestore', 'beforeMigration']),
  bytes: z.int(),
  /** Which rules keep it. */
  keptAs: z.array(z.enum(['daily', 'weekly', 'monthly', 'latest'])),
})
export type Backup = z.infer<typeof Backup>

export const BackupStatus = z.object({
  lastGoodAt: Instant.nullable(),
  lastFailure: z.object({ at: Instant, message: z.string() }).nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const backupsContract = {
  status: reads('backups.read').route(route('GET', '/backups/status', 'When the last good backup was made')).output(BackupStatus),
  list: reads('backups.read')
    .route(route('GET', '/backups', 'All backups and the space they take'))
    .output(z.object({ folder: z.string(), totalBytes: z.int(), limitBytes: z.int(), fileBytes: z.int(), backups: z.array(Backup) })),
  make: writes('backups.manage').route(route('POST', '/backups', 'Make a backup now')).output(Backup),
  restore: writes('backups.manage')
    .route(route('POST', '/backups/{name}/restore', 'Go back to a backup, after a snapshot of the present'))
    .input(z.object({ name: z.string().regex(/^[\w.-]+$/) }))
    .output(z.object({ snapshot: z.string() })),
}
