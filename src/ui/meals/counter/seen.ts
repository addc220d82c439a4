import type { Id } from '../../../shared/ids.ts'
import type { Seen } from './queue.ts'

/** So many cards of regulars are remembered. */
const MOST = 2000

/**
 * Whom this device has seen by a card's text, so that a card still has a name while the line is down. Kept like drafts:
 * for one account, and gone when it signs out.
 */
export function cardsSeenIn(storage: Storage, accountId: Id) {
  const place = `yian.draft.${accountId}.counter.seen`
  const cards = new Map<string, Seen>(read())
  let isKeeping = false

  function read(): [string, Seen][] {
    try {
      return JSON.parse(storage.getItem(place) ?? '[]')
    } catch {
      return []
    }
  }

  /** Not now, while somebody waits for the screen. */
  function keepSoon() {
    if (isKeeping) return
    isKeeping = true
    setTimeout(() => {
      isKeeping = false
      try {
        storage.setItem(place, JSON.stringify([...cards].slice(-MOST)))
      } catch {
        // A full storage: they are known until the page is closed.
      }
    }, 1000)
  }

  return {
    find: (text: string): Seen | null => cards.get(text) ?? null,
    note(text: string, { personId, name }: Seen) {
      if (cards.get(text)?.name === name && cards.get(text)?.personId === personId) return
      cards.delete(text)
      cards.set(text, { personId, name })
      keepSoon()
    },
  }
}
