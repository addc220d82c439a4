import { parseArgs } from 'node:util'

export interface Options {
  dataFolder: string
  /** Undefined: the usual port, or the next free one. */
  port: number | undefined
  isSample: boolean
}

/** Reads the command line; null when it can't be understood. */
export function readOptions(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: { data: { type: 'string' }, port: { type: 'string' }, sample: { type: 'boolean' } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    const isPort = port === undefined || (/^\d+$/.test(values.port ?? '') && port <= 65_535)
    if (!values.data || !isPort) return null
    return { dataFolder: values.data, port, isSample: values.sample ?? false }
  } catch {
    return null
  }
}
