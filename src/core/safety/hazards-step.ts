import { dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type {
  Hazard,
  HazardAct,
  HazardActDetails,
  HazardStep,
  StepVerdict,
} from '../../shared/safety/hazard.ts'
import { judgeStep, type Standing, standingOf, stepRights } from '../../shared/safety/hazard-loop.ts'
import type { HazardActKind } from '../../shared/safety/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { actsOf, doerOf, getHazard, getRecord, staffOf } from './hazards.ts'
import * as statements from './hazards-sql.ts'

/** A step under way: the hazard before it, and who does it when. */
export interface Doing {
  before: statements.HazardRecord
  acts: HazardAct[]
  standing: Standing
  /** Never before the act before it, whatever the clock was set to. */
  at: Instant
  staffId: number | null
}

/**
 * Begins a step, where the loop and the caller's part in it allow.
 * @throws NOT_FOUND, OTHER_SITE, FORBIDDEN; HAZARD_STEP where it does not follow; HAZARD_NOT_DONE, HAZARD_NOT_MAJOR,
 *   HAZARD_SUSPECTED, HAZARD_NOT_REPORTED; NOT_SAFETY_MANAGER; HAZARD_FIXER
 */
export function beginStep(tx: Writer, actor: Actor, id: number, step: HazardStep): Doing {
  const before = getRecord(tx, actor, id)
  const acts = actsOf(tx, id)
  const standing = standingOf(acts)
  const verdict = judgeStep(standing, step, doerOf(tx, actor, before))
  if (verdict !== 'may') throw refuseStep(before, standing, step, verdict, actor)
  const at = Math.max(tx.now, acts.at(-1)?.at ?? 0)
  return { before, acts, standing, at, staffId: staffOf(tx, actor) }
}

function refuseStep(
  { number, state }: statements.HazardRecord,
  { measures }: Standing,
  step: HazardStep,
  verdict: Exclude<StepVerdict, 'may'>,
  { name }: Actor,
) {
  switch (verdict) {
    case 'state':
      return refuse('HAZARD_STEP', { number, state })
    case 'right':
      return refuse('FORBIDDEN', { right: stepRights[step] })
    case 'notDone': {
      const open = [...measures.values()].filter((measure) => measure === 'open')
      return refuse('HAZARD_NOT_DONE', { number, count: open.length })
    }
    case 'notMajor':
      return refuse('HAZARD_NOT_MAJOR', { number })
    case 'suspected':
      return refuse('HAZARD_SUSPECTED', { number })
    case 'notReported':
      return refuse('HAZARD_NOT_REPORTED', { number })
    case 'manager':
    case 'responsible':
      return refuse('NOT_SAFETY_MANAGER', { role: verdict })
    case 'fixer':
      return refuse('HAZARD_FIXER', { number, person: name })
  }
}

/** Puts an act down; what has to be in the tables before its standing is told is written by now. */
export function keepAct(
  tx: Writer,
  actor: Actor,
  doing: Doing,
  kind: HazardActKind,
  details: HazardActDetails,
): Doing {
  const { before, acts, at, staffId } = doing
  const act = { kind, at, by: actor.name, staffId, accountId: actor.accountId }
  const { id } = tx.run(statements.insertAct, {
    ...act,
    hazardId: before.id,
    details: JSON.stringify(details),
  })
  const all = [...acts, { id, kind, at, by: actor.name, details }]
  const standing = standingOf(all)
  const { state, grade, isOnSpot, reopenedCount } = standing
  const since = (states: string[], earlier: Instant | null) =>
    states.includes(state) ? (earlier ?? at) : null
  const closedAt = since(['closed'], before.closedAt)
  const marks = {
    rectifiedAt: since(['rectified', 'verified', 'closed'], before.rectifiedAt),
    verifiedAt: since(['verified', 'closed'], before.verifiedAt),
    closedAt,
  }
  const closedOn = closedAt === null ? null : dayOf(closedAt, tx.zone)
  tx.run(statements.setStanding, {
    id: before.id,
    state,
    grade,
    isOnSpot,
    reopenedCount,
    ...marks,
    closedOn,
  })
  return { ...doing, before: { ...before, state, ...marks }, acts: all, standing }
}

/** Ends a step with its act, says so for the audit, and gives the hazard as it stands then. */
export function endStep(
  tx: Writer,
  actor: Actor,
  doing: Doing,
  kind: HazardActKind,
  details: HazardActDetails,
): Hazard {
  const { before } = doing
  const { standing } = keepAct(tx, actor, doing, kind, details)
  const after = getHazard(tx, before, actor)
  // Closing frees its beds in an act of its own, just before.
  const isOfBeds = [kind, doing.acts.at(-1)?.kind].some((act) => act === 'held' || act === 'freed')
  tx.record({
    entity: 'hazard',
    id: before.id,
    siteId: before.siteId,
    topics: isOfBeds ? ['beds'] : [],
    before: { number: before.number, state: before.state, grade: before.grade },
    after: { act: kind, ...details, state: standing.state, grade: standing.grade },
  })
  return after
}

/** Whoever fixed a part, by name; and the person who says so, or their account where it is nobody's. */
export function keepFixers(
  tx: Writer,
  doing: Pick<Doing, 'at' | 'staffId'> & { before: { id: number } },
  staffIds: readonly number[],
  accountId: number | null,
): void {
  const { before, at, staffId } = doing
  const keep = (fixer: { staffId: number; accountId: number }) =>
    tx.run(statements.insertFixer, { hazardId: before.id, at, ...fixer })
  for (const id of staffIds) keep({ staffId: id, accountId: 0 })
  if (accountId === null) return
  keep({ staffId: 0, accountId })
  if (staffId !== null) keep({ staffId, accountId: 0 })
}
