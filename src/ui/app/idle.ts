import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client } from './client.ts'

const inputs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Locks the screen after so many minutes without input; while somebody is there, tells the core each minute. */
export function useIdleLock(minutes: number): void {
  const queries = useQueryClient()
  useEffect(() => {
    let lastInput = Date.now()
    let lastTold = Date.now()
    const note = () => {
      lastInput = Date.now()
    }
    for (const input of inputs) addEventListener(input, note, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - lastInput > minutes * 60_000) {
        void client.accounts
          .lock()
          .then(() => queries.invalidateQueries({ queryKey: api.accounts.state.key() }))
      } else if (lastInput > lastTold && Date.now() - lastTold > 60_000) {
        lastTold = Date.now()
        void client.accounts
          .touch()
          .catch(() => queries.invalidateQueries({ queryKey: api.accounts.state.key() }))
      }
    }, 5000)
    return () => {
      clearInterval(timer)
      for (const input of inputs) removeEventListener(input, note)
    }
  }, [minutes, queries])
}
