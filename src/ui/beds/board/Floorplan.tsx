import { Button } from '@mantine/core'
import { type Ref, useDeferredValue, useImperativeHandle, useRef } from 'react'
import type { Board } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { Empty } from '../../kit/parts.tsx'
import type { BedAction } from '../actions/action.ts'
import css from './board.module.css'
import controls from './controls.module.css'
import { House } from './House.tsx'
import { type BuildingView, type RoomPlans, topOf } from './model.ts'
import { useTileWords } from './tile-words.ts'
import { useMove } from './use-move.ts'
import { bedIdOf, tileOf, useRoving } from './use-roving.ts'

/** What others may ask of the plan. */
export interface FloorplanHandle {
  /** Brings a bed into sight and puts the cursor on it. */
  show(bedId: number): void
  /** Picks up who lies in a bed, to be put down on another. */
  move(bedId: number): void
}

interface FloorplanProps {
  ref: Ref<FloorplanHandle>
  data: Board
  buildings: BuildingView[]
  plans: ReadonlyMap<number, RoomPlans>
  canMove: boolean
  onOpen(bedId: number): void
  onAction(action: BedAction): void
}

/** The plan as one control: it listens for all beds at once. Arrows go, Enter opens, M moves. */
export function Floorplan({ ref, data, buildings, plans, canMove, onOpen, onAction }: FloorplanProps) {
  const { t } = useWords()
  const words = useTileWords()
  // What is in sight first; five hundred beds follow without holding up a hand that types or clicks.
  const drawn = useDeferredValue(buildings, topOf(buildings))
  const board = useRef<HTMLFieldSetElement>(null)
  const voice = useRef<HTMLSpanElement>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const announce = (text: string) => {
    if (voice.current) voice.current.textContent = text
  }
  const { makeStop, go } = useRoving(board)
  const { moving, start, cancel, drop, point, drag } = useMove({
    data,
    canMove,
    board,
    announce,
    onDrop: onAction,
  })
  const focus = (bedId: number) => {
    const tile = board.current?.querySelector<HTMLElement>(`[data-bed="${bedId}"]`)
    tile?.scrollIntoView({ block: 'center' })
    tile?.focus()
  }
  useImperativeHandle(ref, () => ({
    show: focus,
    move: (bedId) => {
      start(bedId)
      // After the drawer has given the focus back.
      setTimeout(() => focus(bedId), 100)
    },
  }))
  return (
    <div className={css.plan}>
      <fieldset
        ref={board}
        className={controls.group}
        aria-label={t('board.plan')}
        aria-describedby="board-hint"
        onClick={({ target }) => {
          const tile = tileOf(target)
          if (!tile) return
          if (moving) drop(bedIdOf(tile))
          else onOpen(bedIdOf(tile))
        }}
        onFocus={({ target }) => {
          const tile = tileOf(target)
          if (!tile) return
          makeStop(tile)
          if (moving) point(tile)
          hint.current?.toggleAttribute('data-shown', moving === null && tile.matches(':focus-visible'))
        }}
        onBlur={() => hint.current?.removeAttribute('data-shown')}
        onKeyDown={(event) => {
          const tile = tileOf(event.target)
          if (!tile || event.ctrlKey || event.metaKey || event.altKey) return
          if (go(tile, event.key)) event.preventDefault()
          else if (canMove && event.key.toLowerCase() === 'm') start(bedIdOf(tile))
        }}
        onPointerMove={({ target }) => moving && point(tileOf(target))}
        {...drag}
      >
        <House buildings={drawn} plans={plans} words={words} canMove={canMove} />
      </fieldset>
      {buildings.length === 0 && <Empty title={t('board.filter.none')} />}
      <p ref={hint} id="board-hint" className={`${css.hint} screen-only`}>
        {t('board.hint')}
      </p>
      <div className={`${css.moveBar} screen-only`} data-active={moving !== null || undefined}>
        {moving && <b>{t('board.move.banner', { person: moving.person.name, bed: moving.from.code })}</b>}
        <span ref={voice} role="status" />
        {moving && (
          <Button variant="white" color="dark" onClick={cancel}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
