import { type ReactNode, useEffect, useState } from 'react'

/** Prints a sheet, once what it needs was read. */
export type Print = (read: () => ReactNode | Promise<ReactNode>) => Promise<void>

/** Puts a sheet in the place of the page, prints it, and goes back. What it needs is read first; why it failed is kept. */
export function usePaper(): { paper: ReactNode; error: unknown; print: Print } {
  const [paper, setPaper] = useState<ReactNode>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (!paper) return
    window.print()
    setPaper(null)
  }, [paper])
  return {
    paper,
    error,
    print: async (read) => {
      try {
        setError(null)
        setPaper(await read())
      } catch (failure) {
        setError(failure)
      }
    },
  }
}
