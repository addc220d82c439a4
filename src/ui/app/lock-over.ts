import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * While the screen is locked, open dialogs lie under the lock like the page: neither seen nor reached, and Escape
 * does not close them. They stand outside the page's element, so its `inert` is not theirs (see theme.css).
 */
export function useLockOver(isLocked: boolean): void {
  const locked = useRef(isLocked)
  useLayoutEffect(() => {
    locked.current = isLocked
    document.body.toggleAttribute('data-locked', isLocked)
  }, [isLocked])
  useEffect(() => {
    // Listens from the start, and so before any dialog does.
    const guard = (event: KeyboardEvent) => {
      if (locked.current && event.key === 'Escape') event.stopImmediatePropagation()
    }
    addEventListener('keydown', guard, true)
    return () => removeEventListener('keydown', guard, true)
  }, [])
}
