/** One entry of a list put at another place; the others keep their order. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  const place = Math.max(0, Math.min(to, list.length - 1))
  next.splice(place, 0, ...next.splice(from, 1))
  return next
}

/** The place whose middle a pointer is nearest to, among rows below each other. */
export function placeAt(rows: readonly { top: number; bottom: number }[], y: number): number {
  const distances = rows.map(({ top, bottom }) => Math.abs((top + bottom) / 2 - y))
  return distances.indexOf(Math.min(...distances))
}
