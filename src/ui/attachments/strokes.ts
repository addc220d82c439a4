/** One line of a signature: points in CSS pixels. */
export type Stroke = [x: number, y: number][]

const INK = '#12203a'
const WIDTH = 2.5

/** Draws strokes as smooth lines. */
export function drawStrokes(brush: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  brush.strokeStyle = INK
  brush.fillStyle = INK
  brush.lineWidth = WIDTH
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  for (const stroke of strokes) {
    const [first, ...rest] = stroke
    if (!first) continue
    brush.beginPath()
    if (rest.length === 0) {
      brush.arc(first[0], first[1], WIDTH / 2, 0, 2 * Math.PI)
      brush.fill()
      continue
    }
    brush.moveTo(...first)
    for (const [index, [x, y]] of rest.entries()) {
      const next = rest[index + 1] ?? [x, y]
      brush.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2)
    }
    brush.stroke()
  }
}

/** A dot or a slip of the hand is no signature: lines of some length altogether. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  let length = 0
  for (const stroke of strokes)
    for (const [index, [x, y]] of stroke.entries()) {
      const before = stroke[index - 1]
      if (before) length += Math.hypot(x - before[0], y - before[1])
    }
  return length >= 40
}

/** The signature alone, with a margin, black on white, twice as fine as it was drawn. */
export function signaturePicture(strokes: readonly Stroke[]): Promise<Blob> {
  const margin = 12
  const xs = strokes.flat().map(([x]) => x)
  const ys = strokes.flat().map(([, y]) => y)
  const left = Math.min(...xs) - margin
  const top = Math.min(...ys) - margin
  const canvas = document.createElement('canvas')
  canvas.width = 2 * (Math.max(...xs) + margin - left)
  canvas.height = 2 * (Math.max(...ys) + margin - top)
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.scale(2, 2)
  brush.translate(-left, -top)
  drawStrokes(brush, strokes)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
