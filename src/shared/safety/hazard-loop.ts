import { mayRole, type Right, type Role } from '../accounts/rights.ts'
import { addDays, type Day } from '../day.ts'
import { type HazardAct, HazardStep, type StepVerdict } from './hazard.ts'
import type { HazardGrade, HazardState } from './terms.ts'

/** The right each step asks for, before any name. */
export const stepRights = {
  grade: 'safety.write',
  fixOnSpot: 'safety.walk',
  order: 'safety.write',
  doneMeasure: 'safety.walk',
  voidMeasure: 'safety.write',
  extend: 'safety.manage',
  rectify: 'safety.walk',
  passRecheck: 'safety.write',
  refuseRecheck: 'safety.write',
  close: 'safety.manage',
  reopen: 'safety.manage',
  report: 'safety.write',
  hold: 'safety.write',
  free: 'safety.write',
  void: 'safety.write',
} as const satisfies Record<HazardStep, Right>

const followsFrom: Record<HazardStep, readonly HazardState[]> = {
  grade: ['found', 'graded', 'ordered', 'rectified', 'verified'],
  fixOnSpot: ['found', 'graded'],
  order: ['graded', 'ordered'],
  doneMeasure: ['ordered'],
  voidMeasure: ['ordered'],
  extend: ['ordered'],
  rectify: ['ordered'],
  passRecheck: ['rectified'],
  // What was seen to be wrong before closing need not be closed first.
  refuseRecheck: ['rectified', 'verified'],
  close: ['verified'],
  reopen: ['closed'],
  report: ['graded', 'ordered', 'rectified', 'verified'],
  hold: ['graded', 'ordered', 'rectified', 'verified'],
  free: ['graded', 'ordered', 'rectified', 'verified'],
  void: ['found'],
}

type MeasureState = 'open' | 'done' | 'verified'

/** Where a hazard stands. */
export interface Standing {
  state: HazardState
  grade: HazardGrade
  isOnSpot: boolean
  /** A major hazard was reported to the authority. */
  isReported: boolean
  reopenedCount: number
  /** Measures that were ordered and count, by id. */
  measures: ReadonlyMap<number, MeasureState>
}

type Said = Pick<HazardAct, 'kind' | 'details'>

const fresh: Standing = {
  state: 'found',
  grade: 'general',
  isOnSpot: false,
  isReported: false,
  reopenedCount: 0,
  measures: new Map(),
}

/** Where a hazard stands, told from all that was done to it, first to last. */
export const standingOf = (acts: readonly Said[]): Standing => acts.reduce(afterAct, fresh)

function afterAct(before: Standing, { kind, details }: Said): Standing {
  const { measureIds = [], grade = before.grade } = details
  const measures = new Map(before.measures)
  const put = (ids: Iterable<number>, state: MeasureState) => {
    for (const id of ids) measures.set(id, state)
    return measures
  }
  switch (kind) {
    case 'found':
      return { ...before, grade }
    case 'graded':
      return { ...before, grade, state: before.state === 'found' ? 'graded' : before.state }
    case 'fixedOnSpot':
      return { ...before, state: 'rectified', isOnSpot: true }
    case 'ordered':
      return { ...before, state: 'ordered', measures: put(measureIds, 'open') }
    case 'measureDone':
      return { ...before, measures: put(measureIds, 'done') }
    case 'measureVoided': {
      for (const id of measureIds) measures.delete(id)
      const isLeft = [...measures.values()].some((state) => state !== 'verified')
      return { ...before, state: isLeft ? 'ordered' : 'graded', measures }
    }
    case 'rectified':
      return { ...before, state: 'rectified' }
    case 'recheckPassed':
      return { ...before, state: 'verified', measures: put([...measures.keys()], 'verified') }
    case 'recheckFailed':
      // Fixed on the spot there is no measure to go back to: it has to be ordered.
      return before.isOnSpot
        ? { ...before, state: 'graded', isOnSpot: false }
        : { ...before, state: 'ordered', measures: put(measureIds, 'open') }
    case 'closed':
      return { ...before, state: 'closed' }
    case 'reopened':
      // What was verified stays so; what is to be done now has to be ordered anew.
      return { ...before, state: 'graded', isOnSpot: false, reopenedCount: before.reopenedCount + 1 }
    case 'reported':
      return { ...before, isReported: true }
    case 'voided':
      return { ...before, state: 'void' }
    case 'extended':
    case 'held':
    case 'freed':
      return before
  }
}

export const isMajor = (grade: HazardGrade): boolean => grade === 'majorAccident' || grade === 'majorFire'

/**
 * A first grade, or a suspicion, is anybody's with the right; confirming a major hazard, and settling what is suspected or
 * confirmed, is for the named manager or the responsible person.
 */
export const needsNamed = (from: HazardGrade, to: HazardGrade): boolean =>
  isMajor(to) || (from !== 'general' && to !== from)

/** Who is about to do a step. */
export interface Doer {
  role: Role
  /** Took part in fixing, as a person (RULES, Safety). */
  isFixer: boolean
  isManager: boolean
  isResponsible: boolean
}

/** May this person do this step to a hazard that stands so? The core refuses by it, the page shows by it. */
export function judgeStep(standing: Standing, step: HazardStep, who: Doer): StepVerdict {
  const { state, grade, measures } = standing
  if (!followsFrom[step].includes(state)) return 'state'
  if (!mayRole(who.role, stepRights[step])) return 'right'
  const isNamed = who.isManager || who.isResponsible
  switch (step) {
    case 'rectify':
      return [...measures.values()].includes('open') ? 'notDone' : 'may'
    case 'extend':
      return isNamed || who.role === 'director' ? 'may' : 'manager'
    case 'report':
      return isMajor(grade) ? 'may' : 'notMajor'
    case 'passRecheck':
    case 'refuseRecheck':
      return who.isFixer ? 'fixer' : 'may'
    case 'close':
      return judgeClosing(standing, who)
    default:
      return 'may'
  }
}

function judgeClosing({ grade, isReported }: Standing, who: Doer): StepVerdict {
  if (grade === 'suspectedMajor') return 'suspected'
  if (isMajor(grade)) {
    if (!isReported) return 'notReported'
    if (!who.isResponsible) return 'responsible'
  } else if (!who.isManager && !who.isResponsible) return 'manager'
  return who.isFixer ? 'fixer' : 'may'
}

/** The steps that follow where a hazard stands, and whether this person may do each. */
export const nextSteps = (
  standing: Standing,
  who: Doer,
): { step: HazardStep; verdict: Exclude<StepVerdict, 'state'> }[] =>
  HazardStep.options.flatMap((step) => {
    const verdict = judgeStep(standing, step, who)
    return verdict === 'state' ? [] : [{ step, verdict }]
  })

/** Somebody of the staff, or an account that is nobody's: 0 where it is the other. */
interface Fixer {
  staffId: number
  accountId: number
  /** Whose the account is by now. */
  accountStaffId: number | null
}

/** Did this person fix any part: by this account, or by name, or by another account of theirs? */
export const hasFixed = (
  fixers: readonly Fixer[],
  { accountId, staffId }: { accountId: number; staffId: number | null },
): boolean =>
  fixers.some(
    (fixer) =>
      fixer.accountId === accountId ||
      (staffId !== null && (fixer.staffId === staffId || fixer.accountStaffId === staffId)),
  )

/** What putting right needs. */
export type DeadlineNeed = 'onSpot' | 'ordinary' | 'purchase' | 'works'
const needDays: Record<DeadlineNeed, number> = { onSpot: 0, ordinary: 7, purchase: 15, works: 30 }

/** A deadline to begin with, in calendar days: the same day, a week, 15 days for a purchase, 30 for works. */
export const suggestedDeadline = (need: DeadlineNeed, from: Day): Day => addDays(from, needDays[need])
