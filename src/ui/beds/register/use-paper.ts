import { useEffect, useState } from 'react'

/** Rows that are on their way to paper: the form is drawn, the print window opens, the form goes again. */
export function usePaper<R>() {
  const [rows, setRows] = useState<R[] | null>(null)
  useEffect(() => {
    if (!rows) return
    const done = () => setRows(null)
    addEventListener('afterprint', done)
    window.print()
    return () => removeEventListener('afterprint', done)
  }, [rows])
  return { rows, print: setRows }
}
