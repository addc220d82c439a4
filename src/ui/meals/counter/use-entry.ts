import { useDebouncedCallback } from '@mantine/hooks'
import { type RefObject, useState } from 'react'
import type { Counter, CounterView } from './counter.ts'
import { useHighlight, useMatches } from './use-matches.ts'

export type Entry = ReturnType<typeof useEntry>

/** Keys that come faster than this are a card's, or the middle of a name. */
const SETTLES_MS = 150

/**
 * What is typed into the big field, whom it could mean, and what Enter does. The field keeps its own text: the page is
 * drawn when a name has settled, and not with every digit of a card.
 */
export function useEntry(counter: Counter, view: CounterView, field: RefObject<HTMLInputElement | null>) {
  const [settled, setSettled] = useState('')
  const settle = useDebouncedCallback(setSettled, SETTLES_MS)
  const textNow = () => field.current?.value.trim() ?? ''
  const { current, which } = view
  const matches = useMatches(settled, which)
  const choices = current?.step === 'choosing' ? current.found : []
  const list = settled === '' ? choices : matches
  const highlight = useHighlight(list)

  const clear = () => {
    if (field.current) field.current.value = ''
    settle.cancel()
    setSettled('')
  }
  const choose = (index: number) => {
    const diner = list[index]
    if (!diner) return
    if (settled === '') counter.pick(diner)
    else counter.scan(settled, 'hand', diner)
    clear()
  }
  /** With a list: its choice. With text: look it up. With neither: record who is on the screen. */
  const enter = () => {
    const text = textNow()
    if (text === settled && list.length > 0) choose(highlight.index)
    else if (text === '') counter.confirm()
    else {
      counter.scan(text, 'hand')
      clear()
    }
  }
  const leave = () => {
    if (textNow() === '') counter.skip()
    else clear()
  }
  return {
    list,
    choose,
    enter,
    clear,
    /** As it stands, and as it stood when the hand last paused. */
    textNow,
    settled,
    field: {
      list,
      highlight,
      onText: (text: string) => settle(text.trim()),
      onEnter: enter,
      onEscape: leave,
    },
  }
}
