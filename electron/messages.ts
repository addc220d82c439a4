/** What the main process tells the core's process. A `connect` brings the port of a page along. */
export type ToCore = { type: 'connect' } | { type: 'close' }

/** What the core's process tells the main process while it opens the data folder, and how that ended. */
export type FromCore =
  /** The sample is being made: the share that is done. */
  | { type: 'progress'; share: number }
  | { type: 'ready' }
  /** Another process has the folder; its pages are at `url`, when it serves any. */
  | { type: 'owned'; url: string | null; pid: number | null }
  /** A rule refused to open the file: a code of shared/errors.ts with its data. */
  | { type: 'refused'; code: string; data: Record<string, unknown> }

export type NotOpened = Extract<FromCore, { type: 'owned' | 'refused' }>
