import type { BoardBed } from '../../../shared/beds/schema.ts'
import css from './board.module.css'
import { type Picture, Sign } from './icons.tsx'
import { lookOf, type PlanMark } from './model.ts'
import type { TileWords } from './tile-words.ts'

interface BedTileProps {
  bed: BoardBed
  isDim: boolean
  plans: PlanMark[] | undefined
  words: TileWords
  canMove: boolean
}

/**
 * One bed. Plain elements, no hooks and no handlers: the board listens for all of them, and keeps which tile is in
 * the tab order (see use-roving.ts).
 */
export function BedTile({ bed, isDim, plans, words, canMove }: BedTileProps) {
  const { occupant, hold } = bed
  const look = lookOf(bed)
  return (
    <button
      type="button"
      className={css.bed}
      data-bed={bed.id}
      data-look={look}
      data-dim={isDim || undefined}
      draggable={canMove && occupant !== null}
      tabIndex={-1}
    >
      <span className={css.top}>
        <span className={css.code}>{bed.code}</span>
        <span className={css.state}>
          <Sign of={look} />
          {words.look[look]}
        </span>
      </span>
      {occupant ? (
        <Occupant occupant={occupant} words={words} />
      ) : (
        <span className={css.quiet}>{hold ? hold.name : words.kind[bed.kind]}</span>
      )}
      <Flags bed={bed} plans={plans} words={words} />
    </button>
  )
}

function Occupant({ occupant, words }: { occupant: NonNullable<BoardBed['occupant']>; words: TileWords }) {
  const { name, sex, age, isAgeAbout, careLevel, mobility, hasOxygen } = occupant
  return (
    <span className={css.who}>
      <b>{name}</b> <i>{words.sex[sex]}</i> {age !== null && <i>{words.age(age, isAgeAbout)}</i>}{' '}
      {careLevel && <i>{words.care[careLevel]}</i>}{' '}
      {mobility && (
        <i>
          <Sign of={mobility} />
          {words.moves[mobility]}
        </i>
      )}{' '}
      {hasOxygen && <i>{words.oxygen}</i>}
    </span>
  )
}

/** What stands on top of the state: back on, leaving, held until, out, planned. */
function Flags({
  bed: { kind, state, occupant, hold, outage },
  plans,
  words,
}: Omit<BedTileProps, 'isDim' | 'canMove'>) {
  const leave = occupant?.leave
  return (
    <>
      {leave?.expectedOn && (
        <Flag of={leave.kind} isLate={leave.isOverdue}>
          {words.day(leave.isOverdue ? 'backOverdue' : 'backOn', leave.expectedOn)}
        </Flag>
      )}
      {leave && occupant.isTrial && <Flag of="trial">{words.look.trial}</Flag>}
      {occupant?.leavingOn && <Flag of="leaving">{words.day('leavingOn', occupant.leavingOn)}</Flag>}
      {hold && !occupant && <Flag of="held">{words.day('heldUntil', hold.untilOn)}</Flag>}
      {outage && (
        <Flag of="out">
          {outage.hazard
            ? `${words.outage(outage.reason)} ${outage.hazard.number}`
            : words.outage(outage.reason)}
        </Flag>
      )}
      {outage?.expectedOn && state === 'out' && (
        <Flag of="out">{words.day('outUntil', outage.expectedOn)}</Flag>
      )}
      {kind === 'dayCare' && (occupant || hold) && <Flag of="dayCare">{words.kind.dayCare}</Flag>}
      {plans?.map((plan) => (
        <Flag key={plan.id} of="plan" isPlan>
          {words.plan(plan)}
        </Flag>
      ))}
    </>
  )
}

function Flag({
  of,
  isLate,
  isPlan,
  children,
}: {
  of: Picture
  isLate?: boolean
  isPlan?: boolean
  children: string
}) {
  return (
    <span className={css.flag} data-late={isLate || undefined} data-plan={isPlan || undefined}>
      <Sign of={of} />
      {children}{' '}
    </span>
  )
}
