import { type RefObject, useLayoutEffect } from 'react'
import { type Direction, directionOf, step } from './spatial.ts'

const tilesOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-bed]')]

/** The tile an event happened on. */
export const tileOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-bed]') : null

export const bedIdOf = (tile: HTMLElement): number => Number(tile.dataset.bed)

/**
 * One tab stop for the whole board, arrow keys inside it. The tab stop is kept on the elements themselves: five
 * hundred tiles need neither state nor handlers of their own.
 */
export function useRoving(board: RefObject<HTMLElement | null>) {
  const makeStop = (tile: HTMLElement) => {
    for (const old of board.current?.querySelectorAll<HTMLElement>('[data-bed][tabindex="0"]') ?? [])
      old.tabIndex = -1
    tile.tabIndex = 0
  }
  // After every drawing there is exactly one tab stop, whatever tiles came or went.
  useLayoutEffect(() => {
    const root = board.current
    if (!root || root.querySelector('[data-bed][tabindex="0"]')) return
    const first = root.querySelector<HTMLElement>('[data-bed]')
    if (first) first.tabIndex = 0
  })
  /** Moves the focus with an arrow key, Home or End. True when the key was one of them. */
  const go = (tile: HTMLElement, key: string): boolean => {
    const direction = directionOf[key]
    if (!board.current || (!direction && key !== 'Home' && key !== 'End')) return false
    const tiles = tilesOf(board.current)
    const at = tiles.indexOf(tile)
    const to = key === 'Home' ? 0 : key === 'End' ? tiles.length - 1 : near(tiles, at, direction as Direction)
    tiles[to]?.focus()
    return true
  }
  return { makeStop, go }
}

/** Only tiles around are measured: floors far away have not been laid out, and need not be. */
const REACH = 120

function near(tiles: readonly HTMLElement[], at: number, direction: Direction): number {
  const first = Math.max(0, at - REACH)
  const around = tiles.slice(first, at + REACH + 1)
  return (
    first +
    step(
      around.map((tile) => tile.getBoundingClientRect()),
      at - first,
      direction,
    )
  )
}
