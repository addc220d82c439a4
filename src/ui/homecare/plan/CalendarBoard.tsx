import { Button, VisuallyHidden } from '@mantine/core'
import { useMemo, useRef } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { By, CalendarRow, View } from './calendar.ts'
import { DayGrid, hoursOf } from './DayGrid.tsx'
import type { MoveTo } from './doing.ts'
import { MonthGrid } from './MonthGrid.tsx'
import css from './plan.module.css'
import { useClashes } from './use-clashes.ts'
import { stopOf, useGridFocus } from './use-grid-focus.ts'
import { useVisitMove } from './use-visit-move.ts'
import { useChipWords } from './VisitChip.tsx'
import { WeekGrid } from './WeekGrid.tsx'

interface CalendarBoardProps {
  siteId: number
  view: View
  by: By
  day: Day
  days: readonly Day[]
  rows: readonly CalendarRow[]
  canMove: boolean
  onOpen(visit: VisitRow): void
  onDay(day: Day): void
  onDrop(visit: VisitRow, to: MoveTo): void
}

/** The calendar as one control: it listens for all visits at once. Arrows go, Enter opens, M moves. */
export function CalendarBoard(props: CalendarBoardProps) {
  const { siteId, view, by, day, days, rows, canMove, onOpen, onDay, onDrop } = props
  const { t } = useWords()
  const { zone } = useFormat()
  const chips = useChipWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  const words = useMemo(() => chips, [t, zone])
  const root = useRef<HTMLFieldSetElement>(null)
  const voice = useRef<HTMLSpanElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const hours = useMemo(
    () =>
      hoursOf(
        rows.flatMap(({ byDay }) => byDay.get(day) ?? []),
        day,
        zone,
      ),
    [rows, day, zone],
  )
  const announce = (text: string) => {
    if (voice.current) voice.current.textContent = text
  }
  const { makeStop, go } = useGridFocus(root)
  const move = useVisitMove({
    ...{ view, by, rows, days, hours, root, announce, onDrop },
    canMove: canMove && view !== 'month',
  })
  const open = (stop: HTMLElement) => {
    const { open: opened, visit, row } = stop.dataset
    if (opened) return onDay(opened)
    const found = [...(rows.find(({ id }) => id === Number(row))?.byDay.values() ?? [])]
      .flat()
      .find(({ id }) => id === Number(visit))
    if (found) onOpen(found)
  }
  const grid = { rows, days, by, words, canMove, moving: move.moving }
  return (
    <div className={css.foot}>
      <fieldset
        ref={root}
        className={css.frame}
        style={{ margin: 0, padding: 0, minWidth: 0 }}
        aria-label={t('homecare.plan.calendar')}
        aria-describedby="plan-hint"
        onClick={({ target }) => {
          const stop = stopOf(target)
          if (stop && !move.moving) open(stop)
        }}
        onFocus={({ target }) => {
          const stop = stopOf(target)
          if (!stop) return
          makeStop(stop)
          const isByKeys = view !== 'month' && !move.moving && stop.matches(':focus-visible')
          hint.current?.toggleAttribute('data-shown', isByKeys)
        }}
        onBlur={() => hint.current?.removeAttribute('data-shown')}
        onKeyDown={(event) => {
          const stop = stopOf(event.target)
          if (!stop || event.ctrlKey || event.metaKey || event.altKey) return
          if (move.onKey(event.key, event.shiftKey)) event.preventDefault()
          else if (move.moving) return
          else if (go(stop, event.key)) event.preventDefault()
          else if (event.key.toLowerCase() === 'm' && view !== 'month') {
            hint.current?.removeAttribute('data-shown')
            move.start(stop)
          }
        }}
        {...move.drag}
      >
        {view === 'month' && <MonthGrid rows={rows} days={days} by={by} />}
        {view === 'week' && <WeekGrid {...grid} />}
        {view === 'day' && <DayGrid {...grid} day={day} hours={hours} />}
      </fieldset>
      <p ref={hint} id="plan-hint" className={`${css.hint} screen-only`}>
        {t(view === 'month' ? 'homecare.plan.hintMonth' : 'homecare.plan.hint')}
      </p>
      <div className={`${css.moveBar} screen-only`} data-active={move.isByKey || undefined}>
        {move.isByKey && <b>{move.text}</b>}
        <VisuallyHidden ref={voice} role="status" />
        {move.isByKey && move.moving && (
          <>
            <MoveClashes
              siteId={siteId}
              visit={move.moving.visit}
              to={{ fromAt: move.moving.fromAt, toAt: move.moving.toAt, staffIds: move.staffIds }}
            />
            <span>{t(view === 'week' ? 'homecare.plan.move.keysWeek' : 'homecare.plan.move.keysDay')}</span>
            <Button variant="white" color="dark" onClick={() => move.confirm()}>
              {t('homecare.plan.move.put')}
            </Button>
            <Button variant="white" color="dark" onClick={move.cancel}>
              {t('kit.cancel')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** What would stand in the way where the visit is held now. */
function MoveClashes({ siteId, visit, to }: { siteId: number; visit: VisitRow; to: MoveTo }) {
  const { t } = useWords()
  const say = useEnum()
  const { clashes } = useClashes([
    { siteId, visitId: visit.id, personId: visit.personId, jointId: visit.jointId, ...to },
  ])
  if (clashes.length === 0) return null
  const kinds = [...new Set(clashes.map(({ kind }) => say('clash', kind)))].join('、')
  return <b role="status">{t('homecare.plan.move.clash', { kinds })}</b>
}
