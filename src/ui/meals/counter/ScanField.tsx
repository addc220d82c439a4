import { TextInput } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { optionId } from './Matches.tsx'
import type { useHighlight } from './use-matches.ts'

interface ScanFieldProps {
  field: RefObject<HTMLInputElement | null>
  onText(text: string): void
  /** Who can be chosen now. */
  list: readonly AtCounter[]
  highlight: ReturnType<typeof useHighlight>
  onEnter(): void
  onEscape(): void
}

/** The big field: cards, numbers, names; with nothing in it Enter records who is on the screen. */
export function ScanField({ field, onText, list, highlight, onEnter, onEscape }: ScanFieldProps) {
  const { t } = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it is at work.
    if (event.nativeEvent.isComposing) return
    const text = field.current?.value ?? ''
    const digit = /^[1-8]$/.test(event.key) && !/^\d/.test(text) ? Number(event.key) : null
    if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') onEscape()
    else if (list.length === 0) return
    else if (event.key === 'ArrowDown') highlight.set(highlight.index + 1)
    else if (event.key === 'ArrowUp') highlight.set(highlight.index - 1)
    else if (digit !== null && digit <= list.length && !event.altKey) highlight.set(digit - 1)
    else return
    event.preventDefault()
  }
  const isOpen = list.length > 0
  return (
    <TextInput
      ref={field}
      className="counter-field"
      aria-label={t('meals.counter.field')}
      placeholder={t('meals.counter.field')}
      leftSection={<IconId size={30} aria-hidden />}
      leftSectionWidth={56}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      autoFocus
      maxLength={100}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={onKeyDown}
      role="combobox"
      aria-expanded={isOpen}
      aria-autocomplete="list"
      aria-controls={isOpen ? 'counter-matches' : undefined}
      aria-activedescendant={isOpen ? optionId(highlight.index) : undefined}
    />
  )
}
