/** A picture is drawn this small before its looks are reckoned: nine by eight blocks of eight pixels. */
export const LOOKS_WIDTH = 72
export const LOOKS_HEIGHT = 64
const BLOCK = 8
const COLUMNS = LOOKS_WIDTH / BLOCK
const ROWS = LOOKS_HEIGHT / BLOCK

/** How bright a block is (ITU-R BT.601), over all its pixels: what is only noise in one evens out. */
function brightness(pixels: ArrayLike<number>, column: number, row: number): number {
  let sum = 0
  for (let y = row * BLOCK; y < (row + 1) * BLOCK; y++)
    for (let x = column * BLOCK; x < (column + 1) * BLOCK; x++) {
      const at = 4 * (y * LOOKS_WIDTH + x)
      sum += 299 * (pixels[at] ?? 0) + 587 * (pixels[at + 1] ?? 0) + 114 * (pixels[at + 2] ?? 0)
    }
  return sum
}

/**
 * How a picture looks: a difference hash of 64 bits in hex, by row whether each block is brighter than the one right of it. It
 * stays nearly the same when a picture is made smaller, lighter or saved again.
 * @param pixels red, green, blue and alpha of LOOKS_WIDTH × LOOKS_HEIGHT pixels
 */
export function looksOf(pixels: ArrayLike<number>): string {
  let looks = ''
  for (let row = 0; row < ROWS; row++) {
    const line = Array.from({ length: COLUMNS }, (_, column) => brightness(pixels, column, row))
    let byte = 0
    for (let column = 0; column < COLUMNS - 1; column++)
      byte = byte * 2 + ((line[column] ?? 0) > (line[column + 1] ?? 0) ? 1 : 0)
    looks += byte.toString(16).padStart(2, '0')
  }
  return looks
}
