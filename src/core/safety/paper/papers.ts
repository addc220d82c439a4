import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { BackupFailure } from '../../../shared/backups/contract.ts'
import { dayOf, hours, type Instant } from '../../../shared/day.ts'
import {
  lastDueAt,
  type RosterPaper,
  type RosterPapersStatus,
  rosterPaperName,
  surplusPapers,
} from '../../../shared/safety/roster-paper.ts'
import type { Actor } from '../../accounts/actor.ts'
import { asRefusal } from '../../db/failure.ts'
import type { Reports } from '../../db/reports.ts'
import type { Reader, Store } from '../../db/store.ts'
import type { Log } from '../../log.ts'
import { getSite } from '../../sites/service.ts'
import { settingOn } from '../../sites/settings.ts'
import { drawRosterNow } from './draw.ts'
import * as papers from './sql.ts'

/** The first look waits until the start is over; then one every minute: it asks for two rows. */
const FIRST_LOOK = 20_000
const LOOK_EVERY = 60_000
/** After a failure the next try by itself waits so long. */
const AGAIN = hours(1) / 6
/** So long after the hour a roster that is not there is called late. */
const GRACE = 5 * 60_000

export interface RosterPapersOptions {
  clock: () => Instant
  log: Log
  /** Where the papers are; by default `rosters` beside the file. */
  folder?: string
  /** Told after a try that failed, so that the windows show it. */
  onFailure?: () => void
}

/**
 * Keeps the evacuation roster as PDF beside the data, so that it is there when the PC's program is not: at the set hour, at
 * start when that was missed, and when somebody asks. One at a time.
 */
export class RosterPapers {
  readonly folder: string
  readonly #store: Store
  readonly #reports: Reports
  readonly #options: RosterPapersOptions
  readonly #timers: NodeJS.Timeout[] = []
  readonly #failures = new Map<number, NonNullable<RosterPapersStatus['lastFailure']>>()
  #queue: Promise<unknown> = Promise.resolve()
  #looking: Promise<void> | null = null

  constructor(store: Store, reports: Reports, options: RosterPapersOptions) {
    this.#store = store
    this.#reports = reports
    this.#options = options
    this.folder = options.folder ?? join(dirname(store.file), 'rosters')
  }

  /** Begins to look whether one is due; to be called when the file is up to date. */
  start(): void {
    const { log } = this.#options
    const look = () =>
      void this.makeIfDue().catch((error) => log.error('no look at rosters', { error: String(error) }))
    this.#timers.push(setTimeout(look, FIRST_LOOK).unref(), setInterval(look, LOOK_EVERY).unref())
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
    await this.#queue
  }

  /** How it stands with a site's rosters. */
  status(reader: Reader, siteId: number): RosterPapersStatus {
    const { now } = reader
    const hour = hourOf(reader)
    const last = reader.get(papers.lastPaper, { siteId, now }) ?? null
    const isHome = reader.all(papers.listHomes, { on: reader.today }).some(({ id }) => id === siteId)
    return {
      folder: this.folder,
      hour,
      last,
      lastFailure: this.#failures.get(siteId) ?? null,
      isLate: isHome && isDue(reader, siteId) && now - lastDueAt(now, hour ?? '', reader.zone) > GRACE,
    }
  }

  /**
   * Makes the roster of this moment.
   * @param actor null: by itself
   * @throws NOT_FOUND; DISK_FULL, NOT_WRITABLE; the older papers stay
   */
  make(siteId: number, actor: Actor | null): Promise<RosterPaper> {
    const turn = this.#queue.then(() => this.#make(siteId, actor))
    this.#queue = turn.catch(() => {})
    return turn
  }

  /** Makes what is due and not there; what fails is logged, shown, and tried again later. A look under way is not doubled. */
  makeIfDue(): Promise<void> {
    this.#looking ??= this.#makeDue().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #makeDue(): Promise<void> {
    const due = this.#store.read((reader) =>
      reader
        .all(papers.listHomes, { on: reader.today })
        .filter(({ id }) => isDue(reader, id) && this.#mayTry(id, reader.now)),
    )
    for (const { id } of due) await this.make(id, null).catch(() => {})
  }

  /** A failure from the future is a wrong clock's. */
  #mayTry(siteId: number, now: Instant): boolean {
    const failure = this.#failures.get(siteId)
    return !failure || now - failure.at >= AGAIN || failure.at > now
  }

  async #make(siteId: number, actor: Actor | null): Promise<RosterPaper> {
    const { clock, log, onFailure } = this.#options
    try {
      const { pdf, at, pages, people } = await this.#reports.run(drawRosterNow, siteId)
      const site = this.#store.read((reader) => getSite(reader, siteId))
      const file = rosterPaperName(at, site, this.#store.zone)
      this.#save(file, pdf)
      const row = { siteId, at, file, pages, people, by: actor?.name ?? '' }
      const made = this.#store.write(actor, 'safety.makePaper', (tx) => {
        const { id } = tx.run(papers.insertPaper, row)
        tx.record({ entity: 'rosterPaper', id, siteId, after: row })
        return { ...row, id }
      })
      this.#failures.delete(siteId)
      this.#removeSurplus()
      log.info('roster kept', { file, pages })
      return made
    } catch (error) {
      const refusal = asRefusal(error, this.folder)
      const code = BackupFailure.catch('BUG').parse((refusal as { code?: unknown }).code)
      this.#failures.set(siteId, { at: clock(), code })
      log.error('roster failed', { error: error instanceof Error ? error.stack : String(error) })
      onFailure?.()
      throw refusal
    }
  }

  /** Under its name only when it is whole and on the disk. */
  #save(name: string, pdf: Uint8Array): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    const partial = join(this.folder, '.partial.pdf')
    const handle = openSync(partial, 'w', 0o600)
    try {
      writeSync(handle, pdf)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, join(this.folder, name))
  }

  /** What can't be removed now is tried again with the next one. */
  #removeSurplus(): void {
    const today = dayOf(this.#options.clock(), this.#store.zone)
    for (const name of surplusPapers(readdirSync(this.folder), today)) {
      try {
        rmSync(join(this.folder, name), { force: true })
      } catch (error) {
        this.#options.log.error('roster not removed', { name, error: String(error) })
      }
    }
  }
}

const hourOf = (reader: Reader): string | null => {
  const hour = settingOn(reader, 'rosterHour')
  return hour === 'off' ? null : hour
}

/** The hour has passed and no roster was made since. */
function isDue(reader: Reader, siteId: number): boolean {
  const { now, zone } = reader
  const hour = hourOf(reader)
  const last = reader.get(papers.lastPaper, { siteId, now })
  return hour !== null && (last?.at ?? 0) < lastDueAt(now, hour, zone)
}
