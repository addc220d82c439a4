import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type Backup,
  BackupFailure,
  type BackupReason,
  type BackupStatus,
} from '../../shared/backups/contract.ts'
import { backupName, keep, surplus } from '../../shared/backups/rules.ts'
import { hours, type Instant } from '../../shared/day.ts'
import { isRefusal, refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import { asRefusal } from '../db/failure.ts'
import { migrate } from '../db/migrate.ts'
import { openFile } from '../db/open.ts'
import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import { settingOn } from '../sites/settings.ts'
import { isChangedSince, isSameMark, type Mark, markBefore, markOf } from './changed.ts'
import { checkCopyApart } from './check.ts'
import { listBackups } from './folder.ts'
import { takeSnapshot, unpack } from './snapshot.ts'
import { clearWorkshop, openWorkshop, swapFile } from './swap.ts'

const DAILY = hours(24)
/** The first look whether a daily backup is due waits until the start is over; then one every hour. */
const FIRST_LOOK = 5_000
const LOOK_EVERY = hours(1)
/** Not a backup's name: it is never listed, opened or removed. */
const damagedName = (now: Instant) =>
  backupName(now, 'beforeRestore').replace('beforeRestore.sqlite.gz', 'damaged.sqlite')
const MEGABYTE = 1024 * 1024

export interface BackupsOptions {
  clock: () => Instant
  log: Log
  /** Where the backups are; by default `backups` beside the file. */
  folder?: string
  /** Told after every try, so that the windows can show when the last good one was made. */
  onChange?: () => void
}

/** Brings a copy up to date, and leaves it as one file. */
function upgrade(file: string): void {
  const db = openFile(file)
  try {
    migrate(db)
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Makes, keeps, lists and restores backups of the store's file. One piece of work at a time. */
export class Backups {
  readonly folder: string
  readonly #store: Store
  readonly #options: BackupsOptions
  readonly #timers: NodeJS.Timeout[] = []
  #queue: Promise<unknown> = Promise.resolve()
  #lastFailure: BackupStatus['lastFailure'] = null
  /** How far the last backup is. */
  #saved: Mark = { auditId: 0, mealId: 0, answerAt: 0 }

  constructor(store: Store, options: BackupsOptions) {
    this.#store = store
    this.#options = options
    this.folder = options.folder ?? join(dirname(store.file), 'backups')
  }

  /** Begins the daily look; to be called when the file is up to date. */
  start(): void {
    clearWorkshop(this.#store.file)
    const { lastGoodAt } = this.status()
    if (lastGoodAt !== null) this.#saved = markBefore(this.#store.connection, lastGoodAt)
    const look = () => void this.makeIfDue().catch(() => {})
    this.#timers.push(setTimeout(look, FIRST_LOOK).unref(), setInterval(look, LOOK_EVERY).unref())
  }

  status(): BackupStatus {
    return { lastGoodAt: listBackups(this.folder)[0]?.at ?? null, lastFailure: this.#lastFailure }
  }

  /** The backups, newest first, with the rules that keep them and the space they take. */
  list() {
    const list = listBackups(this.folder)
    const kept = keep(list, this.#options.clock(), this.#store.zone)
    const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
    return {
      folder: this.folder,
      totalBytes: list.reduce((sum, { bytes }) => sum + bytes, 0),
      limitBytes: this.#limitBytes(),
      fileBytes: sizeOf(this.#store.file) + sizeOf(`${this.#store.file}-wal`),
      backups: list.map((backup): Backup => ({ ...backup, keptAs: kept.get(backup.name) ?? [] })),
    }
  }

  /**
   * Makes a backup; what is no longer kept goes only after it is whole.
   * @throws DISK_FULL, NOT_WRITABLE, FILE_BROKEN when the file itself is damaged; the older backups stay
   */
  make(reason: BackupReason): Promise<Backup> {
    return this.#inTurn(() => this.#make(reason))
  }

  /** Makes the daily backup when the last good one is older than 24 hours. @throws as `make` */
  async makeIfDue(): Promise<void> {
    const { lastGoodAt } = this.status()
    const age = lastGoodAt === null ? DAILY : this.#options.clock() - lastGoodAt
    // A backup from the future is a wrong clock's: it does not stand in for today's.
    if ((age >= DAILY || age < 0) && this.#hasData()) await this.make('daily')
  }

  /**
   * Goes back to a backup: a snapshot of the present first, then the swap, recorded in the restored file.
   * @param onRestored runs with the swap, before any other call sees the restored file
   * When the present is damaged, no snapshot of it passes its check: it is kept beside the file as it is.
   * @returns the name of the snapshot, or of the damaged file
   * @throws NOT_FOUND; FILE_BROKEN, FILE_FOREIGN, FILE_NEWER for the backup; FILE_IN_USE when others keep
   *   writing or read the file; as `make`. Nothing is changed then.
   */
  restore(actor: Actor, name: string, onRestored: () => void): Promise<string> {
    return this.#inTurn(async () => {
      if (!listBackups(this.folder).some((backup) => backup.name === name)) {
        throw refuse('NOT_FOUND', { entity: 'backup', id: name })
      }
      try {
        const candidate = join(openWorkshop(this.#store.file), name.replace(/\.gz$/, ''))
        await unpack(join(this.folder, name), candidate)
        const mark = await checkCopyApart(candidate)
        upgrade(candidate)
        const snapshot = await this.#snapshotPresent()
        const kept = snapshot ?? damagedName(this.#options.clock())
        swapFile(this.#store, candidate, (old) => {
          const note = { entity: 'backup', id: name, after: { snapshot: kept } }
          this.#store.write(actor, 'backups.restore', (tx) => tx.record(note))
          onRestored()
          if (!snapshot) renameSync(old, join(dirname(this.#store.file), kept))
        })
        this.#lastFailure = null
        this.#saved = mark
        this.#options.log.info('restored', { name, snapshot: kept })
        return kept
      } catch (error) {
        throw asRefusal(error, name)
      } finally {
        clearWorkshop(this.#store.file)
      }
    })
  }

  /** Stops the daily look and makes the closing backup, unless nothing changed since the last one. */
  async close(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
    await this.#queue.catch(() => {})
    const { connection } = this.#store
    try {
      if (connection.open && isChangedSince(connection, this.#saved)) await this.make('closing')
    } catch (error) {
      // It must not keep the file from being closed; the next start shows the age of the last good one.
      this.#options.log.error('no closing backup', { error: String(error) })
    }
  }

  /**
   * A snapshot with everything in it: one that somebody wrote past is made again. Null when the file is damaged.
   */
  async #snapshotPresent(): Promise<string | null> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const made = await this.#make('beforeRestore').catch((error) => {
        if (isRefusal(error, 'FILE_BROKEN')) return null
        throw error
      })
      if (!made || isSameMark(markOf(this.#store.connection), this.#saved)) return made?.name ?? null
    }
    throw refuse('FILE_IN_USE', { file: basename(this.#store.file) })
  }

  async #make(reason: BackupReason): Promise<Backup> {
    const { clock, log } = this.#options
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      const at = this.#freeSecond()
      const name = backupName(at, reason)
      this.#saved = await takeSnapshot(this.#store.connection, this.folder, name)
      this.#lastFailure = null
      this.#removeSurplus(at)
      const made = this.list().backups.find((backup) => backup.name === name)
      if (!made) throw new Error(`backup ${name} vanished`)
      log.info('backup made', { name, bytes: made.bytes })
      return made
    } catch (error) {
      const refusal = asRefusal(error, this.folder)
      const code = BackupFailure.catch('BUG').parse((refusal as { code?: unknown }).code)
      this.#lastFailure = { at: clock(), code }
      log.error('backup failed', { reason, error: error instanceof Error ? error.stack : String(error) })
      throw refusal
    } finally {
      this.#options.onChange?.()
    }
  }

  /** Now, or the next second in which no other backup was made: the order of the names is that of making. */
  #freeSecond(): Instant {
    const taken = new Set(listBackups(this.folder).map(({ at }) => at))
    let at = Math.floor(this.#options.clock() / 1000) * 1000
    while (taken.has(at)) at += 1000
    return at
  }

  /** What can't be removed now is tried again after the next backup. */
  #removeSurplus(madeAt: Instant): void {
    const now = Math.max(this.#options.clock(), madeAt)
    for (const name of surplus(listBackups(this.folder), now, this.#store.zone, this.#limitBytes())) {
      try {
        rmSync(join(this.folder, name), { force: true })
      } catch (error) {
        this.#options.log.error('backup not removed', { name, error: String(error) })
      }
    }
  }

  #limitBytes(): number {
    return this.#store.read((reader) => settingOn(reader, 'backupLimitMb')) * MEGABYTE
  }

  /** False before the first start is done: an empty file needs no backup. */
  #hasData(): boolean {
    return markOf(this.#store.connection).auditId > 0
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => {})
    return turn
  }
}
