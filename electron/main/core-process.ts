import type { MessagePortMain, UtilityProcess } from 'electron'
import type { FromCore, NotOpened, ToCore } from '../messages.ts'

/** As many deaths as this within a minute are borne; with one more, starting again is of no use. */
const DEATHS_BORNE = 3
const MINUTE = 60_000
/** Closing makes a backup, which takes a while with a large file. */
const CLOSING_LIMIT = 30_000

export type Child = Pick<UtilityProcess, 'postMessage' | 'kill' | 'on' | 'once'>

/** What the application does about the core's process. */
export interface CoreEvents {
  /** Making the sample takes a while: the share that is done. */
  progress(share: number): void
  /** The core answers; `isRestart`: the pages' old ports are dead. */
  ready(isRestart: boolean): void
  /** The folder was not opened, for a reason to tell. */
  notOpened(why: NotOpened): void
  /** It died too often to be started again. */
  gaveUp(): void
}

/** Keeps the process that owns the file running, and closes it cleanly. */
export class CoreProcess {
  readonly #fork: () => Child
  readonly #events: CoreEvents
  readonly #clock: () => number
  #child: Child | null = null
  #deaths: number[] = []
  #isClosing = false

  constructor(fork: () => Child, events: CoreEvents, clock: () => number = Date.now) {
    this.#fork = fork
    this.#events = events
    this.#clock = clock
  }

  start(): void {
    const child = this.#fork()
    this.#child = child
    child.on('message', (message: FromCore) => {
      if (message.type === 'ready') this.#events.ready(this.#deaths.length > 0)
      else if (message.type === 'progress') this.#events.progress(message.share)
      else this.#events.notOpened(message)
    })
    child.once('exit', () => this.#onExit())
  }

  /** Gives a page's port to the core. */
  connect(port: MessagePortMain): void {
    this.#child?.postMessage({ type: 'connect' } satisfies ToCore, [port])
  }

  /** Lets the core make its closing backup and close the file; resolves when the process is gone. */
  close(): Promise<void> {
    this.#isClosing = true
    const child = this.#child
    if (!child) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(), CLOSING_LIMIT)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.postMessage({ type: 'close' } satisfies ToCore)
    })
  }

  #onExit(): void {
    this.#child = null
    if (this.#isClosing) return
    const now = this.#clock()
    this.#deaths = [...this.#deaths.filter((at) => now - at < MINUTE), now]
    if (this.#deaths.length > DEATHS_BORNE) this.#events.gaveUp()
    else this.start()
  }
}
