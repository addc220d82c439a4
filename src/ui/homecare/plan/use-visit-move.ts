import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Day, Instant } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import type { By, CalendarRow, View } from './calendar.ts'
import type { Hours } from './DayGrid.tsx'
import type { MoveTo } from './doing.ts'
import { beginAt, isMoved, type Moving, onDay, pick, stepMove, workersOf } from './moving.ts'
import { stopOf } from './use-grid-focus.ts'
import { canMoveVisit } from './VisitChip.tsx'

interface MoveOptions {
  view: View
  by: By
  rows: readonly CalendarRow[]
  days: readonly Day[]
  hours: Hours
  canMove: boolean
  root: RefObject<HTMLElement | null>
  /** Says something to those who listen rather than look. */
  announce(text: string): void
  onDrop(visit: VisitRow, to: MoveTo): void
}

/** Moving a visit on the calendar: by dragging, or by M and the arrow keys. What is put down is asked about first. */
export function useVisitMove({ view, by, rows, days, hours, canMove, root, announce, onDrop }: MoveOptions) {
  const { t } = useWords()
  const { zone, time, dayOf } = useFormat()
  const [moving, setMoving] = useState<Moving | null>(null)
  // The drag's own events come faster than the page is drawn. `grab`: how far into the visit it was taken hold of.
  const held = useRef<{ moving: Moving; grab: Instant } | null>(null)
  const [isByKey, setByKey] = useState(false)

  const say = (to: Moving): string =>
    t('homecare.plan.move.over', {
      elder: to.visit.person,
      row: rows.find(({ id }) => id === to.toRow)?.name ?? '',
      day: dayOf(to.fromAt),
      from: time(to.fromAt),
      until: time(to.toAt),
    })
  const find = (visitId: number, row: number): VisitRow | undefined =>
    [...(rows.find(({ id }) => id === row)?.byDay.values() ?? [])].flat().find(({ id }) => id === visitId)
  const take = (chip: HTMLElement | null): Moving | null => {
    const row = Number(chip?.dataset.row)
    const visit = chip?.dataset.visit ? find(Number(chip.dataset.visit), row) : undefined
    return canMove && visit && canMoveVisit(visit) && visit.toAt > visit.fromAt ? pick(visit, row) : null
  }
  const stop = () => {
    held.current = null
    setMoving(null)
    setByKey(false)
  }
  const start = (chip: HTMLElement) => {
    const taken = take(chip)
    setMoving(taken)
    setByKey(taken !== null)
    announce(
      taken ? t('homecare.plan.move.started', { elder: taken.visit.person }) : t('homecare.plan.move.cannot'),
    )
  }
  const cancel = () => {
    stop()
    announce(t('homecare.plan.move.cancelled'))
  }
  const confirm = (to: Moving | null = moving) => {
    stop()
    if (!to || !isMoved(to)) return announce(t('homecare.plan.move.cancelled'))
    announce('')
    onDrop(to.visit, { fromAt: to.fromAt, toAt: to.toAt, staffIds: workersOf(to, by) })
  }
  /** A key while a visit is on its way; true when it was used. */
  const onKey = (key: string, isShift: boolean): boolean => {
    if (!moving) return false
    if (key === 'Escape') cancel()
    else if (key === 'Enter') confirm()
    else {
      const next = stepMove(moving, key, isShift, { view, by, rows: rows.map(({ id }) => id), days, zone })
      if (!next) return false
      setMoving(next)
      announce(say(next))
    }
    return true
  }

  /** Where on the calendar the pointer is, as the visit would stand there. */
  const at = (event: DragEvent, { moving: from, grab }: { moving: Moving; grab: Instant }): Moving | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
    const day = cell?.dataset.day
    if (!cell || !day) return null
    const toRow = by === 'worker' ? Number(cell.dataset.row) : from.fromRow
    if (cell.dataset.lane === undefined) return { ...onDay(pick(from.visit, from.fromRow), day, zone), toRow }
    return { ...beginAt(from, quarter(instantAt(cell, event.clientX, hours) - grab)), toRow }
  }
  const drag = {
    onDragStart: (event: DragEvent) => {
      const chip = stopOf(event.target)
      const taken = take(chip)
      if (!taken || !chip) return event.preventDefault()
      const lane = chip.closest<HTMLElement>('[data-lane]')
      held.current = {
        moving: taken,
        grab: lane ? instantAt(lane, event.clientX, hours) - taken.visit.fromAt : 0,
      }
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', taken.visit.person)
      // The browser takes its picture of the chip first; a change of the page at once would end the drag.
      setTimeout(() => held.current && setMoving(held.current.moving))
    },
    onDragOver: (event: DragEvent) => {
      const next = held.current && at(event, held.current)
      if (!held.current || !next) return
      event.preventDefault()
      const { moving: before } = held.current
      if (before.toRow === next.toRow && before.fromAt === next.fromAt) return
      held.current.moving = next
      setMoving(next)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      confirm(held.current && at(event, held.current))
    },
    /** Dropped beside the calendar: over. */
    onDragEnd: stop,
  }

  // By keyboard it goes where one does not look: the calendar follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per step
  useEffect(() => {
    if (isByKey)
      root.current?.querySelector('[data-ghost]')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [moving, isByKey])

  const visitId = moving?.visit.id
  useEffect(() => {
    const chips = root.current?.querySelectorAll(`[data-visit="${visitId}"]`) ?? []
    for (const chip of chips) chip.setAttribute('data-source', '')
    return () => {
      for (const chip of chips) chip.removeAttribute('data-source')
    }
  }, [visitId, root])

  return {
    moving,
    isByKey,
    text: moving ? say(moving) : '',
    staffIds: moving ? workersOf(moving, by) : [],
    ...{ start, cancel, confirm, onKey, drag },
  }
}

const quarter = (at: Instant): Instant => Math.round(at / 900_000) * 900_000

/** The instant under the pointer on a time line. */
function instantAt(lane: HTMLElement, x: number, { first, last, startAt }: Hours): Instant {
  const { left, width } = lane.getBoundingClientRect()
  return startAt + ((x - left) / width) * (last - first) * 3_600_000
}
