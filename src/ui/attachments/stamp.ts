/** Of the picture's longer side. */
const SIZE = 1 / 44
const LEAST_SIZE = 14
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif'

/** Breaks lines that are too wide; Chinese breaks anywhere. */
export function wrapLines(lines: readonly string[], fits: (text: string) => boolean): string[] {
  return lines.flatMap((line) => {
    const wrapped: string[] = []
    let current = ''
    for (const character of line) {
      if (current !== '' && !fits(current + character)) {
        wrapped.push(current.trimEnd())
        current = character.trimStart()
      } else current += character
    }
    return current === '' ? wrapped : [...wrapped, current]
  })
}

/** Writes who, when and where into the lower edge of a picture: white on a dark band, so that it is read on any ground. */
export function drawStamp(
  brush: OffscreenCanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  lines: readonly string[],
): void {
  if (lines.length === 0) return
  const size = Math.max(LEAST_SIZE, Math.round(Math.max(width, height) * SIZE))
  const margin = Math.round(size / 2)
  brush.font = `600 ${size}px ${FONT}`
  const wrapped = wrapLines(lines, (text) => brush.measureText(text).width <= width - 2 * margin)
  const step = Math.round(size * 1.35)
  const band = wrapped.length * step + margin
  brush.fillStyle = 'rgb(0 0 0 / 62%)'
  brush.fillRect(0, height - band, width, band)
  brush.fillStyle = '#fff'
  brush.textBaseline = 'middle'
  for (const [index, text] of wrapped.entries())
    brush.fillText(text, margin, height - band + margin / 2 + step * (index + 0.5))
}
