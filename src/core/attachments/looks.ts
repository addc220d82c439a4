/** Pictures that differ by so many of 64 bits at most show the same: cut, shrunk or saved again. */
const ALIKE_BITS = 6

function bitsOf(word: number): number {
  let count = 0
  for (let left = word; left !== 0; left &= left - 1) count += 1
  return count
}

const halves = (looks: string): [number, number] => [
  Number.parseInt(looks.slice(0, 8), 16),
  Number.parseInt(looks.slice(8), 16),
]

/** Of those, the ones that look like a picture. In the dark or of a wall all pictures look alike: of such none is told. */
export function alikeOf<T extends { looks: string }>(looks: string, others: readonly T[]): T[] {
  const [left, right] = halves(looks)
  const bits = bitsOf(left) + bitsOf(right)
  if (bits <= ALIKE_BITS || bits >= 64 - ALIKE_BITS) return []
  return others.filter((other) => {
    const [otherLeft, otherRight] = halves(other.looks)
    return bitsOf(left ^ otherLeft) + bitsOf(right ^ otherRight) <= ALIKE_BITS
  })
}
