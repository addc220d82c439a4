import { dayOf, timeOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { AuthorityReport, Grading, Hazard, OnSpotFix, Reasoned } from '../../shared/safety/hazard.ts'
import { isMajor, needsNamed } from '../../shared/safety/hazard-loop.ts'
import type { Actor } from '../accounts/actor.ts'
import { pastInstant } from '../beds/checks.ts'
import type { Writer } from '../db/store.ts'
import { doerOf } from './hazards.ts'
import { keepOnSpot } from './hazards-open.ts'
import { beginStep, endStep } from './hazards-step.ts'

/**
 * Grades a hazard, or grades it anew. What is major, and what was suspected or confirmed, is for a named person to say.
 * @throws what beginStep throws; NOT_SAFETY_MANAGER; REASON_NEEDED where a major hazard names no clause
 */
export function gradeHazard(tx: Writer, { id, grade, rule, reason }: Grading, actor: Actor): Hazard {
  const doing = beginStep(tx, actor, id, 'grade')
  const fromGrade = doing.standing.grade
  const { isManager, isResponsible } = doerOf(tx, actor, doing.before)
  if (needsNamed(fromGrade, grade) && !isManager && !isResponsible)
    throw refuse('NOT_SAFETY_MANAGER', { role: 'manager' })
  if (isMajor(grade) && rule === '') throw refuse('REASON_NEEDED', {})
  return endStep(tx, actor, doing, 'graded', { grade, fromGrade, rule, reason })
}

/** It was put right on the spot, and is recorded all the same. @throws what beginStep throws; NOT_FOUND, NOT_EMPLOYED */
export function fixOnSpot(tx: Writer, { id, note, staffIds }: OnSpotFix, actor: Actor): Hazard {
  const begun = beginStep(tx, actor, id, 'fixOnSpot')
  const { doing, details } = keepOnSpot(tx, actor, begun, { note, staffIds, accountId: actor.accountId })
  return endStep(tx, actor, doing, 'fixedOnSpot', details)
}

/**
 * A major hazard was reported to the authority.
 * @throws what beginStep throws; IN_FUTURE; BACKWARD where it was not found yet
 */
export function reportToAuthority(
  tx: Writer,
  { id, to, reportedAt: saidAt, note }: AuthorityReport,
  actor: Actor,
): Hazard {
  const doing = beginStep(tx, actor, id, 'report')
  const { foundAt } = doing.before
  const reportedAt = pastInstant(tx, saidAt, 'reportedAt')
  const moment = (at: number) => `${dayOf(at, tx.zone)} ${timeOf(at, tx.zone)}`
  if (reportedAt < foundAt) throw refuse('BACKWARD', { from: moment(foundAt), to: moment(reportedAt) })
  return endStep(tx, actor, doing, 'reported', { to, reportedAt, note })
}

/** Entered by mistake: it stays in the ledger as void. @throws what beginStep throws */
export const voidHazard = (tx: Writer, { id, reason }: Reasoned, actor: Actor): Hazard =>
  endStep(tx, actor, beginStep(tx, actor, id, 'void'), 'voided', { reason })
