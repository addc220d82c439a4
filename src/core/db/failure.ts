import { basename } from 'node:path'
import { refuse } from '../../shared/errors.ts'

const FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT)/
const BROKEN = /^(SQLITE_NOTADB|SQLITE_CORRUPT|Z_)/
const IN_USE = /^(SQLITE_BUSY|EBUSY)/
const NOT_WRITABLE = /^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM)|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|EIO)/

/** What a trigger says of a settled month into which somebody writes: the month and the canteen. */
const MONTH_CLOSED = /^MONTH_CLOSED (\S+) (.+)$/

/**
 * What SQLite, the file system or zlib said about a file, as the refusal a person understands: DISK_FULL,
 * FILE_BROKEN, FILE_IN_USE or NOT_WRITABLE; MONTH_CLOSED where a trigger had to say so. Any other error comes back as
 * it is.
 */
export function asRefusal(error: unknown, file: string): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (FULL.test(code)) return refuse('DISK_FULL', {})
  if (BROKEN.test(code)) return refuse('FILE_BROKEN', { file: basename(file) })
  if (IN_USE.test(code)) return refuse('FILE_IN_USE', { file: basename(file) })
  if (NOT_WRITABLE.test(code)) return refuse('NOT_WRITABLE', { file: basename(file) })
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') {
    const [, month, site] = MONTH_CLOSED.exec((error as Error).message) ?? []
    if (month !== undefined && site !== undefined) return refuse('MONTH_CLOSED', { month, site })
  }
  return error
}
