import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/day.ts'

/** Now, twice a minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
