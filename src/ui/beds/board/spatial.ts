/** Where a tile stands on the page; what getBoundingClientRect gives. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export const directionOf: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The tile to go to with an arrow key. Left and right follow the order of the house, up and down go to the nearest
 * tile of the next row. Gives the index, or `from` where there is none.
 */
export function step(boxes: readonly Box[], from: number, direction: Direction): number {
  const start = boxes[from]
  if (!start) return from
  if (direction === 'left') return Math.max(0, from - 1)
  if (direction === 'right') return Math.min(boxes.length - 1, from + 1)
  const isDown = direction === 'down'
  // Tiles of one row overlap in height; the next row begins where this one ends.
  const ahead = boxes.flatMap((box, index) =>
    (isDown ? box.top >= start.bottom - 1 : box.bottom <= start.top + 1) ? [{ box, index }] : [],
  )
  if (ahead.length === 0) return from
  const edge = isDown
    ? Math.min(...ahead.map(({ box }) => box.top))
    : Math.max(...ahead.map(({ box }) => box.bottom))
  const row = ahead.filter(({ box }) => (isDown ? box.top <= edge + 1 : box.bottom >= edge - 1))
  const middle = (box: Box) => (box.left + box.right) / 2
  const distance = (box: Box) => Math.abs(middle(box) - middle(start))
  return row.reduce((best, next) => (distance(next.box) < distance(best.box) ? next : best)).index
}
