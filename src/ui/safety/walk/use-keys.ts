import { useEffect, useRef } from 'react'
import { commandOf, type KeyCommand } from './keys.ts'

/** The keys of a walk, from anywhere but a field, a dialog or the lock. */
export function useKeys(onCommand: (command: KeyCommand) => void): void {
  const latest = useRef(onCommand)
  latest.current = onCommand
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere =
        document.body.hasAttribute('data-locked') || document.querySelector('[role="dialog"]') !== null
      if (isElsewhere || event.repeat || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : document.body
      const command = commandOf({
        key: event.key,
        isModified: event.ctrlKey || event.altKey || event.metaKey,
        isInField: target.closest('input, textarea, select, [role="combobox"], [role="listbox"]') !== null,
        isOnButton: target.closest('button, a') !== null,
      })
      if (!command) return
      event.preventDefault()
      latest.current(command)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
