/** Where and when a finger was, in CSS pixels and milliseconds. */
export interface Touch {
  x: number
  y: number
  at: number
}

const LEAST = 60
const LONGEST_MS = 800

/** A finger drawn sideways over an item, quickly and not much up or down: to the next one or the one before. */
export function swipeOf(from: Touch, to: Touch): 1 | -1 | null {
  const [across, down] = [to.x - from.x, to.y - from.y]
  const isSwipe =
    Math.abs(across) >= LEAST && Math.abs(across) >= 2 * Math.abs(down) && to.at - from.at <= LONGEST_MS
  if (!isSwipe) return null
  return across < 0 ? 1 : -1
}
