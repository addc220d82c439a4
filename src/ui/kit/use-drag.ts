import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'
import { placeAt } from './order.ts'

/**
 * Moves a row of a list by its handle: dragged by mouse, pen or finger, or with the arrow keys.
 * @param list whose children are the rows, below each other
 */
export function useDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null)
  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(index)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged === null || !list.current) return
      const rows = [...list.current.children].map((row) => row.getBoundingClientRect())
      const to = placeAt(rows, event.clientY)
      if (to === dragged) return
      onMove(dragged, to)
      setDragged(to)
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (by === 0) return
      event.preventDefault()
      onMove(index, index + by)
    },
  })
  return { dragged, handle }
}
