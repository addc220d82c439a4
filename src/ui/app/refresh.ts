import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '../../shared/contract.ts'
import { api } from './client.ts'

/** Changes of a ledger closer together than this are fetched together: a queue at a counter changes it every second. */
const APART_MS = 1000

/** Refetches what is shown of a ledger: at once, then at most once a second while changes keep coming, and after the last. */
export function makeRefresh(queries: QueryClient): { of(topic: Topic): void; stop(): void } {
  const lastAt = new Map<Topic, number>()
  const timers = new Map<Topic, ReturnType<typeof setTimeout>>()
  const run = (topic: Topic) => {
    timers.delete(topic)
    lastAt.set(topic, performance.now())
    void queries.invalidateQueries({ queryKey: api[topic].key() })
  }
  return {
    of: (topic) => {
      if (timers.has(topic)) return
      const wait = (lastAt.get(topic) ?? Number.NEGATIVE_INFINITY) + APART_MS - performance.now()
      if (wait <= 0) run(topic)
      else timers.set(topic, setTimeout(run, wait, topic))
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
