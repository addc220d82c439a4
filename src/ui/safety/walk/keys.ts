import type { AnswerValue } from '../../../shared/safety/terms.ts'

/** What a key means on a walk. */
export type KeyCommand = { is: 'say'; value: AnswerValue } | { is: 'go'; by: 1 | -1 } | { is: 'next' }

const commands: Record<string, KeyCommand> = {
  1: { is: 'say', value: 'ok' },
  o: { is: 'say', value: 'ok' },
  2: { is: 'say', value: 'problem' },
  p: { is: 'say', value: 'problem' },
  3: { is: 'say', value: 'na' },
  n: { is: 'say', value: 'na' },
  ArrowRight: { is: 'go', by: 1 },
  ArrowLeft: { is: 'go', by: -1 },
  Enter: { is: 'next' },
}

interface Pressed {
  key: string
  isModified: boolean
  /** In a field to type into, or in a list: the key is the field's. */
  isInField: boolean
  /** On a button or a link, which Enter presses. */
  isOnButton: boolean
}

export function commandOf({ key, isModified, isInField, isOnButton }: Pressed): KeyCommand | null {
  if (isModified || isInField || (isOnButton && key === 'Enter')) return null
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null
}
