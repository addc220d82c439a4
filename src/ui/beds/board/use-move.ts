import { notifications } from '@mantine/notifications'
import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Board, BoardBed } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import type { BedAction } from '../actions/action.ts'
import { dropOn, type Moving } from './drop.ts'
import { placeOf } from './model.ts'
import { bedIdOf, tileOf } from './use-roving.ts'

interface MoveOptions {
  data: Board
  canMove: boolean
  board: RefObject<HTMLElement | null>
  /** Says something to those who listen rather than look. */
  announce(text: string): void
  onDrop(action: BedAction): void
}

/** Moving a resident on the board: by dragging, by M and the arrow keys, or by a tap on the target. */
export function useMove({ data, canMove, board, announce, onDrop }: MoveOptions) {
  const { t } = useWords()
  const [moving, setMoving] = useState<Moving | null>(null)
  // What the drag's own events go by: they come faster than the page is drawn.
  const held = useRef<Moving | null>(null)
  const over = useRef<HTMLElement | null>(null)

  const say = (from: Moving, bed: BoardBed): string => {
    const drop = dropOn(from, bed)
    if (drop === 'same') return t('board.move.overSame')
    if (drop === 'out') return t('board.move.overOut', { bed: bed.code })
    if (drop === 'held') return t('board.move.overHeld', { bed: bed.code, person: bed.hold?.name })
    if (drop.kind === 'swap') return t('board.move.overTaken', { person: bed.occupant?.name, bed: bed.code })
    return t('board.move.overVacant', { bed: bed.code })
  }
  const point = (tile: HTMLElement | null) => {
    if (over.current === tile) return
    over.current?.removeAttribute('data-over')
    over.current = tile
    const place = tile && placeOf(data, bedIdOf(tile))
    if (!held.current || !place) return
    tile.setAttribute('data-over', '')
    announce(say(held.current, place.bed))
  }
  /** Picks up who lies in a bed; null when nobody does. */
  const pick = (bedId: number): Moving | null => {
    const bed = placeOf(data, bedId)?.bed
    if (!canMove || !bed?.occupant) return null
    const { personId: id, name } = bed.occupant
    held.current = { person: { id, name }, from: { id: bed.id, code: bed.code } }
    return held.current
  }
  const start = (bedId: number) => {
    const picked = pick(bedId)
    setMoving(picked)
    announce(picked ? t('board.move.started', { person: picked.person.name }) : t('board.move.nobody'))
  }
  const stop = () => {
    point(null)
    held.current = null
    setMoving(null)
  }
  const cancel = () => {
    stop()
    announce(t('board.move.cancelled'))
  }
  /** Puts the person down: the form names both beds and asks before anything is done. */
  const drop = (bedId: number, refuse = announce) => {
    const bed = placeOf(data, bedId)?.bed
    if (!held.current || !bed) return
    const action = dropOn(held.current, bed)
    if (action === 'same') return cancel()
    if (typeof action === 'string') return refuse(say(held.current, bed))
    stop()
    announce('')
    onDrop(action)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener lives as long as the move
  useEffect(() => {
    if (!moving) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') cancel()
    }
    addEventListener('keydown', onKey)
    const source = board.current?.querySelector(`[data-bed="${moving.from.id}"]`)
    source?.setAttribute('data-source', '')
    return () => {
      removeEventListener('keydown', onKey)
      source?.removeAttribute('data-source')
    }
  }, [moving])

  const drag = {
    onDragStart: (event: DragEvent) => {
      const tile = tileOf(event.target)
      const picked = tile && pick(bedIdOf(tile))
      if (!picked) return event.preventDefault()
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', picked.person.name)
      // The browser takes its picture of the tile first; a change of the page at once would end the drag.
      setTimeout(() => setMoving(held.current))
    },
    onDragOver: (event: DragEvent) => {
      if (!held.current) return
      event.preventDefault()
      point(tileOf(event.target))
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      const tile = tileOf(event.target)
      // The bar that says why goes with the drag; the message stays.
      if (tile) drop(bedIdOf(tile), (message) => notifications.show({ message, color: 'orange' }))
    },
    /** Dropped beside the beds, or on one that can't be had: over. */
    onDragEnd: stop,
  }
  return { moving, start, cancel, drop, point, drag }
}
