/** Where the core reports what a developer should see. Never given secrets or a person's data. */
export interface Log {
  info(message: string, details?: Record<string, unknown>): void
  error(message: string, details?: Record<string, unknown>): void
}

/** One JSON object a line, on standard error. */
export const stderrLog: Log = {
  info: (message, details) => line('info', message, details),
  error: (message, details) => line('error', message, details),
}

function line(level: string, message: string, details?: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...details })}\n`)
}
