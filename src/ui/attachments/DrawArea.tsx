import { type PointerEvent, useEffect, useRef } from 'react'
import { drawStrokes, type Stroke } from './strokes.ts'
import './attachments.css'

interface DrawAreaProps {
  label: string
  strokes: Stroke[]
  onChange(strokes: Stroke[]): void
}

/** A field to draw in by finger, mouse or pen; turning a phone keeps what was drawn. */
export function DrawArea({ label, strokes, onChange }: DrawAreaProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef<Stroke | null>(null)

  useEffect(() => {
    const area = canvas.current
    if (!area) return
    const draw = () => {
      const fine = devicePixelRatio
      area.width = area.clientWidth * fine
      area.height = area.clientHeight * fine
      const brush = area.getContext('2d')
      brush?.scale(fine, fine)
      if (brush) drawStrokes(brush, strokes)
    }
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(area)
    return () => observer.disconnect()
  }, [strokes])

  const at = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent): [number, number] => [offsetX, offsetY]
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    drawing.current.push(at(event))
    // Only its last piece, while the pen moves; the whole is drawn smoothly when it is lifted.
    const brush = canvas.current?.getContext('2d')
    if (brush) drawStrokes(brush, [drawing.current.slice(-2)])
  }
  const end = () => {
    if (drawing.current) onChange([...strokes, drawing.current])
    drawing.current = null
  }
  return (
    <canvas
      ref={canvas}
      className="signature-pad"
      role="img"
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drawing.current = [at(event)]
        draw(event)
      }}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
