import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it when a dialog opened; where that is gone, to the dialog behind. For dialogs
 * that are taken away rather than closed.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the dialog has left the page.
      setTimeout(() => {
        const target = before?.isConnected ? before : document.querySelector('[role="dialog"]')
        if (target instanceof HTMLElement) target.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
