import { IconCheck, IconClock, IconHandStop, IconPlayerPlay, IconUserX, IconX } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { Instant } from '../../../shared/day.ts'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import type { VisitRow, VisitState } from '../../../shared/homecare/visit.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { By } from './calendar.ts'
import css from './plan.module.css'

const signs: Record<VisitState, typeof IconClock> = {
  planned: IconClock,
  underWay: IconPlayerPlay,
  done: IconCheck,
  missed: IconUserX,
  refused: IconHandStop,
  cancelled: IconX,
}

/** What chips say, looked up once for all of them. */
export interface ChipWords {
  time(at: Instant): string
  kind(kind: VisitKind): string
  state(state: VisitState): string
}

export function useChipWords(): ChipWords {
  const say = useEnum()
  const { time } = useFormat()
  return { time, kind: (kind) => say('visitKind', kind), state: (state) => say('visitState', state) }
}

/** Only what has not begun can still be moved. */
export const canMoveVisit = ({ state }: VisitRow): boolean => state === 'planned'

interface VisitChipProps {
  visit: VisitRow
  row: number
  by: By
  words: ChipWords
  canMove: boolean
  style?: CSSProperties
}

/** One visit. Plain elements, no hooks and no handlers: the calendar listens for all of them. */
export function VisitChip({ visit, row, by, words, canMove, style }: VisitChipProps) {
  const { state, fromAt, toAt, workers } = visit
  const Sign = signs[state]
  return (
    <button
      type="button"
      className={css.chip}
      data-stop
      data-visit={visit.id}
      data-row={row}
      data-state={state}
      data-kind={visit.kind}
      draggable={canMove && canMoveVisit(visit)}
      tabIndex={-1}
      style={style}
    >
      <span className={css.chipTime}>
        <Sign size={16} role="img" aria-label={words.state(state)} />
        {fromAt === toAt ? words.state(state) : `${words.time(fromAt)}–${words.time(toAt)}`}
      </span>{' '}
      <b>{by === 'worker' ? visit.person : workers.map(({ name }) => name).join('、')}</b>{' '}
      <span className={css.chipKind}>{words.kind(visit.kind)}</span>
    </button>
  )
}

/** Where the visit that is on its way would stand. */
export function Ghost({ text, style }: { text: string; style?: CSSProperties }) {
  return (
    <span className={css.ghost} style={style} data-ghost aria-hidden>
      {text}
    </span>
  )
}
