import { useEffect } from 'react'

/** How many steps back are remembered: dialogs lie at most three deep. */
const STEPS = 10

/**
 * When what had the focus is taken from the page (a dialog that closes, a lock that opens), gives the focus back to
 * what had it before, so that nobody at the keyboard begins anew at the top.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    const trail: HTMLElement[] = []
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      trail.push(target)
      if (trail.length > STEPS) trail.shift()
    }
    const look = () => {
      const isLost = document.activeElement === document.body && trail.at(-1)?.isConnected === false
      if (!isLost) return
      while (trail.length > 0 && !trail.at(-1)?.checkVisibility()) trail.pop()
      trail.pop()?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(look)
    addEventListener('focusin', note)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [])
}
