import { Textarea, type TextareaProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

/** A pause in typing as long as this, and what was typed is kept. */
const PAUSE_MS = 700

interface SaidProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string
  onSaid(text: string): void
}

/** Words to an answer: kept when the typing pauses, when the field is left, and when the page goes away. */
export function Said({ value, onSaid, ...props }: SaidProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = useRef(() => {})
  keep.current = () => {
    if (typed !== null && typed.trim() !== value) onSaid(typed.trim())
  }
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => keep.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const keepNow = () => keep.current()
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])
  return (
    <Textarea
      maxLength={1000}
      {...props}
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        keep.current()
        setTyped(null)
      }}
    />
  )
}
