import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/day.ts'

/**
 * Whole seconds since a start, ticking; goes by the core's clock, as on every other machine.
 * @param ahead by how many milliseconds this machine's clock is ahead of the core's
 */
export function useStopWatch(since: Instant, ahead: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - ahead - since) / 1000))
}
