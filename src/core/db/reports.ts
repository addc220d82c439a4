import { Worker } from 'node:worker_threads'
import { type RefusalCode, type RefusalData, refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from './store.ts'

/** A query service as the worker runs it: what goes in and comes out is plain data. */
export type ReportService<I, T> = (reader: Reader, input: I, actor: Actor) => T

/** One that the core runs by itself, for nobody. What it reads, it reads before it first waits for anything. */
type OwnService<I, T> = (reader: Reader, input: I) => Promise<T>

/** By name: a name crosses to the worker, a function can't. */
export type ReportServices = Readonly<Record<string, ReportService<never, unknown>>>

/** What the worker is asked. */
export interface Question {
  id: number
  name: string
  input: unknown
  /** null: the core itself */
  actor: Actor | null
  /** The instant of the call, from the core's clock. */
  now: number
}

/** What it says: the result, what the service refused with, or a bug with its stack. */
export type Answer = { id: number } & (
  | { result: unknown }
  | { refusal: { code: RefusalCode; data: RefusalData<RefusalCode> } }
  | { bug: string }
)

/** Beside this file in a build, whose parts lie in one folder; a folder up among the sources. */
const entry = import.meta.url.endsWith('.ts') ? '../reports-worker.ts' : './reports-worker.js'

/**
 * Long reads, one after another in a thread of their own on a connection that only reads, so that no report delays
 * what is being recorded. The thread starts with the first report; when it dies, the next report starts another.
 */
export class Reports {
  readonly #file: string
  readonly #clock: () => number
  readonly #names: ReadonlyMap<unknown, string>
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  #worker: Worker | null = null
  #lastId = 0
  #isClosed = false

  constructor(file: string, services: ReportServices, clock: () => number) {
    this.#file = file
    this.#clock = clock
    this.#names = new Map(Object.entries(services).map(([name, service]) => [service, name]))
  }

  /**
   * Runs a service on what was committed before the call.
   * @throws whatever the service refuses with; FILE_BROKEN, FILE_IN_USE
   */
  run<I, T>(service: OwnService<I, T>, input: I): Promise<T>
  run<I, T>(service: ReportService<I, T>, input: I, actor: Actor): Promise<T>
  run<I, T>(
    service: OwnService<I, T> | ReportService<I, T>,
    input: I,
    actor: Actor | null = null,
  ): Promise<T> {
    const name = this.#names.get(service)
    if (name === undefined) throw new Error(`${service.name} is not listed in core/reports.ts`)
    if (this.#isClosed) throw new Error('the core is closed')
    this.#lastId += 1
    const question: Question = { id: this.#lastId, name, input, actor, now: this.#clock() }
    const answer = Promise.withResolvers<unknown>()
    this.#waiting.set(question.id, answer)
    this.#worker ??= this.#start()
    // Only a report under way keeps the program from ending.
    this.#worker.ref()
    this.#worker.postMessage(question)
    return answer.promise as Promise<T>
  }

  /** Takes no more reports, lets those under way finish and ends the thread. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled([...this.#waiting.values()].map(({ promise }) => promise))
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL(entry, import.meta.url), { workerData: { file: this.#file } })
    worker.on('message', (answer: Answer) => this.#settle(answer))
    let cause: unknown = new Error('the reports thread ended')
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => {
      this.#worker = null
      for (const { reject } of this.#waiting.values()) reject(cause)
      this.#waiting.clear()
    })
    return worker
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (this.#waiting.size === 0) this.#worker?.unref()
    if ('result' in answer) waiting?.resolve(answer.result)
    else if ('refusal' in answer) waiting?.reject(refuse(answer.refusal.code, answer.refusal.data))
    else waiting?.reject(new Error(answer.bug))
  }
}
