/** A key as the window hears it; `at` in milliseconds. */
export interface Key {
  key: string
  /** The place on the keyboard: what a card reader means while an input method takes the letters. */
  code: string
  at: number
  isModified: boolean
}

/** Keys that came close behind each other. */
export interface Burst {
  text: string
  firstAt: number
  lastAt: number
  /** Its Enter has come: a second one right behind (CR and LF) belongs to the card too. */
  isEnded: boolean
}

export interface Heard {
  burst: Burst | null
  /** A card was read. */
  scan: string | null
  /** The key is the reader's and no one's wish. */
  isReaders: boolean
}

/** A longer pause ends a burst. Generous: half of a card's number could be somebody else's. */
const PAUSE_MS = 150
/** Readers send a character every 1 to 30 ms, taken over all of them; hands take more than 60. */
const MEAN_MS = 40
/** Fewer characters than these could be a hand after all. */
const LEAST = 4

/** The character a key stands for; null where it is none. */
function characterOf({ key, code }: Key): string | null {
  if ([...key].length === 1) return key.normalize('NFKC')
  if (key !== 'Process' && key !== 'Unidentified') return null
  const place = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)
  return place?.[1] ?? place?.[2] ?? null
}

const isReader = ({ text, firstAt }: Burst, at: number): boolean =>
  text.length >= LEAST && (at - firstAt) / text.length <= MEAN_MS

/**
 * Tells a card reader, which types like a keyboard, from a hand: at least four characters and an Enter, faster than hands
 * are. Works wherever the focus is, and under an input method.
 */
export function hear(burst: Burst | null, pressed: Key): Heard {
  const { at } = pressed
  const current = burst !== null && at - burst.lastAt <= PAUSE_MS ? burst : null
  if (pressed.key === 'Enter' || pressed.code === 'Enter' || pressed.code === 'NumpadEnter')
    return heardEnter(current, at)
  // A reader holds Shift down for its capitals.
  if (pressed.key === 'Shift') return { burst: current, scan: null, isReaders: false }
  const character = pressed.isModified ? null : characterOf(pressed)
  if (character === null) return { burst: null, scan: null, isReaders: false }
  const next =
    current && !current.isEnded
      ? { ...current, text: current.text + character, lastAt: at }
      : { text: character, firstAt: at, lastAt: at, isEnded: false }
  return { burst: next, scan: null, isReaders: false }
}

function heardEnter(burst: Burst | null, at: number): Heard {
  if (burst?.isEnded) {
    const isSecond = at - burst.lastAt <= MEAN_MS
    return { burst: isSecond ? { ...burst, lastAt: at } : null, scan: null, isReaders: isSecond }
  }
  if (!burst || !isReader(burst, at)) return { burst: null, scan: null, isReaders: false }
  return { burst: { ...burst, lastAt: at, isEnded: true }, scan: burst.text, isReaders: true }
}
