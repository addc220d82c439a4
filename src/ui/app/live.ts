import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, client } from './client.ts'
import { makeRefresh } from './refresh.ts'

/**
 * Keeps every query of a changed ledger fresh: a change made in one window appears in the others without
 * reloading. Gives whether the line to the core stands.
 */
export function useLive(): boolean {
  const queries = useQueryClient()
  const [isOnline, setOnline] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    const refresh = makeRefresh(queries)
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const { topics } of await client.changes.watch(undefined, { signal: stop.signal })) {
            // The first event, and each one after a break, carries no topics: anything may have changed.
            setOnline(true)
            if (topics.length === 0) void queries.invalidateQueries()
            for (const topic of topics) refresh.of(topic)
            // Where people are and who they are shows in every ledger.
            if (topics.includes('beds') || topics.includes('people') || topics.includes('imports')) {
              for (const topic of ['beds', 'people', 'homecare', 'meals', 'safety'] as const)
                refresh.of(topic)
            }
            // Who is on leave, the hours of shifts, and whose account is a named person's.
            if (topics.includes('staff') || topics.includes('sites') || topics.includes('accounts'))
              refresh.of('safety')
          }
        } catch {
          if (stop.signal.aborted) return
          setOnline(false)
          void queries.invalidateQueries({ queryKey: api.accounts.state.key() })
        }
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
    void listen()
    return () => {
      stop.abort()
      refresh.stop()
    }
  }, [queries])
  return isOnline
}
