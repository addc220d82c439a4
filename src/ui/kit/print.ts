import { useEffect, useState } from 'react'

/** Prints a list whole: reads all its rows, draws them in the place of the page shown, prints, and goes back. */
export function usePrintRows<R>(read: () => Promise<R[]>) {
  const [rows, setRows] = useState<R[] | null>(null)
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    if (!rows) return
    window.print()
    setRows(null)
  }, [rows])
  return {
    /** All rows while they are being printed, else null. */
    rows,
    isReading,
    print: async () => {
      setReading(true)
      try {
        setRows(await read())
      } finally {
        setReading(false)
      }
    },
  }
}
