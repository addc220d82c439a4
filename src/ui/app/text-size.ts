const STORED = 'yian.textSize'
/** Percent of the base size, 16 px. */
export const textSizes = [100, 115, 130, 150] as const

export const textSize = (): number => Number(localStorage.getItem(STORED)) || 100

/** Everything is measured in rem, so the size of the root scales the whole page. */
export function applyTextSize(percent: number = textSize()): void {
  localStorage.setItem(STORED, String(percent))
  document.documentElement.style.fontSize = `${percent}%`
}
