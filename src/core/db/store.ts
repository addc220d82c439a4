import type Database from 'better-sqlite3'
import type { Topic } from '../../shared/contract.ts'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../shared/day.ts'
import type { Actor } from '../accounts/actor.ts'
import { type AuditNote, appendAudit } from '../audit/chain.ts'
import { asRefusal } from './failure.ts'
import type { RowsInsert, Statement } from './statement.ts'

type Prepared = { statement: Database.Statement; flags: string[] }

const FLAG = /^(is|has)[A-Z]/

/** Booleans are 0 and 1 in the file. */
const asStored = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null))

function bind(params: object): Record<string, unknown> {
  const bound: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(params)) bound[key] = asStored(value)
  return bound
}

/** Rows of one insert: beyond this nothing is won. */
const ROWS_AT_ONCE = 1000

function insertText({ table, columns }: RowsInsert<never>, count: number): string {
  const places = `(${columns.map(() => '?').join()})`
  return `INSERT INTO ${table} (${columns.join()}) VALUES ${Array(count).fill(places).join()}`
}

/** Reads: what a query service is given. */
export class Reader {
  /** The instant of this call: read once, the same throughout. */
  readonly now: Instant
  /** The organisation's time zone. */
  readonly zone: string
  readonly #store: Store

  constructor(store: Store, now: Instant) {
    this.#store = store
    this.now = now
    this.zone = store.zone
  }

  get today(): Day {
    return this.#store.dayAt(this.now)
  }

  get<P extends object, R>(
    statement: Statement<P, R>,
    ...params: keyof P extends never ? [] : [P]
  ): R | undefined {
    const { statement: prepared, flags } = this.#store.prepare(statement)
    return unflag(prepared.get(bind(params[0] ?? {})) as R | undefined, flags)
  }

  all<P extends object, R>(statement: Statement<P, R>, ...params: keyof P extends never ? [] : [P]): R[] {
    const { statement: prepared, flags } = this.#store.prepare(statement)
    const rows = prepared.all(bind(params[0] ?? {})) as R[]
    if (flags.length > 0) for (const row of rows) unflag(row, flags)
    return rows
  }
}

function unflag<R>(row: R, flags: string[]): R {
  if (row && flags.length > 0) {
    const record = row as Record<string, unknown>
    for (const flag of flags) if (record[flag] !== null) record[flag] = record[flag] === 1
  }
  return row
}

/** Reads and writes inside one transaction: what a use-case is given. */
export class Writer extends Reader {
  readonly #store: Store
  /** @internal what the use-case recorded; the transaction refuses to end without it */
  note: AuditNote | null = null
  /** @internal the ledger's own line is the record of this use-case */
  isOwnRecord = false

  constructor(store: Store, now: Instant) {
    super(store, now)
    this.#store = store
  }

  /** Runs a statement; gives the id of the row it inserted and how many rows it changed. */
  run<P extends object>(
    statement: Statement<P, never>,
    ...params: keyof P extends never ? [] : [P]
  ): { id: number; changes: number } {
    const result = this.#store.prepare(statement).statement.run(bind(params[0] ?? {}))
    return { id: Number(result.lastInsertRowid), changes: result.changes }
  }

  /** Inserts rows in their order, many with one statement. */
  insertAll<R extends object>(insert: RowsInsert<R>, rows: Iterable<R>): void {
    // Not kept after this call: the last of them is of another length each time.
    const prepare = (count: number) => this.#store.connection.prepare(insertText(insert, count))
    const most = insert.columns.length * ROWS_AT_ONCE
    let whole: Database.Statement | null = null
    let values: unknown[] = []
    for (const row of rows) {
      for (const column of insert.columns) values.push(asStored(row[column]))
      if (values.length < most) continue
      whole ??= prepare(ROWS_AT_ONCE)
      whole.run(values)
      values = []
    }
    if (values.length > 0) prepare(values.length / insert.columns.length).run(values)
  }

  /** Says what this use-case did, exactly once: it becomes the audit row of the transaction. */
  record(note: AuditNote): void {
    if (this.note) throw new Error('a use-case records once')
    this.note = note
  }

  /**
   * For ledgers whose lines are frozen, say who wrote them and when, and are chained by their hashes: the line is the record, and
   * an audit row beside it would only double the file (decision 11).
   */
  keepOwnRecord(): void {
    this.isOwnRecord = true
  }
}

/** The one connection that writes, its prepared statements, and who is told of changes. */
export class Store {
  readonly file: string
  readonly #clock: () => number
  readonly #onChange: (topics: Topic[]) => void
  #db: Database.Database
  #prepared = new Map<string, Prepared>()
  #zone: string | null = null
  /** The day it was last, with its first instant and that of the next. */
  #day: { day: Day; from: Instant; to: Instant } | null = null

  constructor(db: Database.Database, options: { clock: () => number; onChange: (topics: Topic[]) => void }) {
    this.file = db.name
    this.#db = db
    this.#clock = options.clock
    this.#onChange = options.onChange
  }

  /** The organisation's time zone, Asia/Shanghai before the first start is done. */
  get zone(): string {
    this.#zone ??=
      (this.#db.prepare('SELECT timeZone FROM organisation').pluck().get() as string | undefined) ??
      'Asia/Shanghai'
    return this.#zone
  }

  /** The day of an instant. Every call asks for that of the clock, so it is worked out once a day. */
  dayAt(at: Instant): Day {
    if (!this.#day || at < this.#day.from || at >= this.#day.to) {
      const day = dayOf(at, this.zone)
      this.#day = { day, from: startOfDay(day, this.zone), to: startOfDay(addDays(day, 1), this.zone) }
    }
    return this.#day.day
  }

  /** The connection itself, for what is not a use-case: backups, checks, the bench. */
  get connection(): Database.Database {
    return this.#db
  }

  /** Takes another connection on the same file, after a restore. */
  replace(db: Database.Database): void {
    this.#db = db
    this.#prepared.clear()
    this.#forgetZone()
    this.#onChange([
      'accounts',
      'sites',
      'audit',
      'backups',
      'people',
      'staff',
      'beds',
      'homecare',
      'meals',
      'safety',
      'attachments',
      'imports',
    ])
  }

  #forgetZone(): void {
    this.#zone = null
    this.#day = null
  }

  prepare(statement: Statement<never, never> | Statement<object, unknown>): Prepared {
    let prepared = this.#prepared.get(statement.text)
    if (!prepared) {
      const compiled = this.#db.prepare(statement.text)
      const flags = compiled.reader
        ? compiled
            .columns()
            .map((column) => column.name)
            .filter((name) => FLAG.test(name))
        : []
      prepared = { statement: compiled, flags }
      this.#prepared.set(statement.text, prepared)
    }
    return prepared
  }

  /** Runs a query service on one consistent view of the file. */
  read<T>(query: (reader: Reader) => T): T {
    return query(new Reader(this, this.#clock()))
  }

  /**
   * Runs a use-case in one transaction, with its audit row; tells the windows after the commit.
   * @throws DISK_FULL, NOT_WRITABLE, FILE_IN_USE, FILE_BROKEN; whatever the use-case refuses with. Nothing is kept then.
   */
  write<T>(actor: Actor | null, action: string, work: (tx: Writer) => T): T {
    const tx = new Writer(this, this.#clock())
    let result: T
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      result = work(tx)
      if (tx.note) {
        appendAudit((statement) => this.prepare(statement).statement, {
          ...tx.note,
          at: tx.now,
          actor,
          action,
        })
      } else if (!tx.isOwnRecord) throw new Error(`${action} recorded nothing for the audit`)
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      throw asRefusal(error, this.file)
    }
    const own = action.split('.')[0] as Topic
    const topics = [
      ...new Set<Topic>([own, ...(tx.note ? (['audit'] as const) : []), ...(tx.note?.topics ?? [])]),
    ]
    if (topics.includes('sites')) this.#forgetZone()
    this.#onChange(topics)
    return result
  }
}
