import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import './paper.css'

interface PaperProps {
  /** How the sheet lies, or what it is cut into. */
  format: 'portrait' | 'landscape' | 'labels' | 'sheetLabels' | 'rollLabels'
  onPrinted(): void
  children: ReactNode
}

/** Draws a form in the place of the page, prints it, and goes away. */
export function Paper({ format, onPrinted, children }: PaperProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: prints once, when it is drawn
  useEffect(() => {
    window.print()
    onPrinted()
  }, [])
  return createPortal(
    <div className={`kitchen-paper kitchen-${format} paper-only`}>{children}</div>,
    document.body,
  )
}
