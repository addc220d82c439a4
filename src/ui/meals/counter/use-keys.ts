import { type RefObject, useEffect, useRef } from 'react'
import { type Burst, hear } from './keys.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Keys {
  /** A card was read, wherever the focus was. */
  onScan(text: string): void
  /** Enter while nothing has the focus. */
  onEnter(): void
  /** By `F8`, `Ctrl+Z`, `Alt+1` …; says whether it was a command. */
  onCommand(name: string): boolean
}

/** A switch takes no text: what is typed while it has the focus is meant for the big field. */
const isSwitch = (element: Element | null): boolean =>
  element instanceof HTMLInputElement && element.type === 'checkbox'

const isField = (element: Element | null): element is Field =>
  (element instanceof HTMLInputElement && !isSwitch(element)) || element instanceof HTMLTextAreaElement

const isDialogOpen = () => document.querySelector('[role="dialog"]') !== null

/** Writes into a field as a hand would, so that React knows. */
function write(field: Field, value: string, isComposing: boolean): void {
  // Ends what an input method was making of the card's letters.
  if (isComposing) {
    field.blur()
    field.focus()
  }
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function commandOf({ key, code, altKey, ctrlKey, metaKey }: KeyboardEvent): string | null {
  if (/^F\d+$/.test(key) && !altKey && !ctrlKey) return key
  if ((ctrlKey || metaKey) && code === 'KeyZ') return 'Ctrl+Z'
  const digit = altKey && /^(?:Digit|Numpad)(\d)$/.exec(code)
  return digit ? `Alt+${digit[1]}` : null
}

/**
 * The keyboard of the counter page: a card that is read goes to the queue and leaves no trace in the field it was typed
 * into; what a hand types goes to the big field; commands work from anywhere but from a dialog.
 */
export function useKeys(input: RefObject<HTMLInputElement | null>, keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let burst: Burst | null = null
    let before: { field: Field; value: string } | null = null
    const onKey = (event: KeyboardEvent) => {
      if (document.body.hasAttribute('data-locked')) return
      // A key that is held down is one wish.
      if (event.repeat && (event.key === 'Enter' || commandOf(event))) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      const isModified = event.ctrlKey || event.altKey || event.metaKey
      const heard = hear(burst, { key: event.key, code: event.code, at: event.timeStamp, isModified })
      const isFirst = heard.burst?.text.length === 1
      burst = heard.burst
      if (heard.isReaders) {
        event.preventDefault()
        event.stopImmediatePropagation()
        if (heard.scan === null) return
        if (before) write(before.field, before.value, event.isComposing)
        latest.current.onScan(heard.scan)
        return
      }
      if (!isDialogOpen() && toField(event, isModified)) return
      const active = document.activeElement
      if (isFirst) before = isField(active) ? { field: active, value: active.value } : null
    }

    /** Sends the key where it belongs; true where it was a command. */
    function toField(event: KeyboardEvent, isModified: boolean): boolean {
      const command = commandOf(event)
      const isOwnUndo =
        command !== 'Ctrl+Z' || !isField(document.activeElement) || !document.activeElement.value
      if (command && isOwnUndo && latest.current.onCommand(command)) {
        event.preventDefault()
        return true
      }
      if (isField(document.activeElement) || isModified) return false
      const isIdle = document.activeElement === document.body || isSwitch(document.activeElement)
      if (event.key === 'Enter' && isIdle) latest.current.onEnter()
      const isTyped = event.key !== ' ' && ([...event.key].length === 1 || event.key === 'Process')
      if (isTyped || event.key === 'Backspace') input.current?.focus()
      return false
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [input])
}
