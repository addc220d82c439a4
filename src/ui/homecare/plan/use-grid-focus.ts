import { type RefObject, useLayoutEffect } from 'react'
import { directionOf, step } from '../../beds/board/spatial.ts'

const STOP = '[data-stop]'

export const stopOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(STOP) : null

/** One tab stop for the whole calendar, arrow keys inside it; kept on the elements themselves, as on the bed board. */
export function useGridFocus(root: RefObject<HTMLElement | null>) {
  const makeStop = (element: HTMLElement) => {
    for (const old of root.current?.querySelectorAll<HTMLElement>(`${STOP}[tabindex="0"]`) ?? [])
      old.tabIndex = -1
    element.tabIndex = 0
  }
  useLayoutEffect(() => {
    if (!root.current || root.current.querySelector(`${STOP}[tabindex="0"]`)) return
    const first = root.current.querySelector<HTMLElement>(STOP)
    if (first) first.tabIndex = 0
  })
  /** Moves the focus with an arrow key, Home or End. True when the key was one of them. */
  const go = (element: HTMLElement, key: string): boolean => {
    const direction = directionOf[key]
    if (!root.current || (!direction && key !== 'Home' && key !== 'End')) return false
    const all = [...root.current.querySelectorAll<HTMLElement>(STOP)]
    const at = all.indexOf(element)
    const to =
      key === 'Home'
        ? 0
        : key === 'End'
          ? all.length - 1
          : direction
            ? step(
                all.map((one) => one.getBoundingClientRect()),
                at,
                direction,
              )
            : at
    all[to]?.focus()
    return true
  }
  return { makeStop, go }
}
