import type Database from 'better-sqlite3'
import type { Hosts } from './hosts.ts'

/** Who calls is asked at every call; the question of a figure is what is compared. */
const ofCaller = /FROM (account|accountSite)\b/

/**
 * Runs a call of the core once and gives how to send the very statements it sent again, bare: the same texts and values, on the
 * same file and connection.
 */
export async function replayOf({ core }: Hosts, call: () => Promise<unknown>): Promise<() => void> {
  const { store } = core.parts
  const sent: (() => unknown)[] = []
  const prepare = store.prepare.bind(store)
  const texts = new Map<string, Database.Statement>()
  store.prepare = (statement) => {
    const found = prepare(statement)
    const bare = texts.get(statement.text) ?? store.connection.prepare(statement.text)
    texts.set(statement.text, bare)
    const spied = (way: 'get' | 'all') => (params: unknown) => {
      if (!ofCaller.test(statement.text)) sent.push(() => bare[way](params))
      return found.statement[way](params)
    }
    return { ...found, statement: { get: spied('get'), all: spied('all') } as Database.Statement }
  }
  try {
    await call()
  } finally {
    store.prepare = prepare
  }
  if (sent.length === 0) throw new Error('a call that asks nothing')
  return () => {
    for (const send of sent) send()
  }
}
