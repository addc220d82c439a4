import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import type { Vitals } from '../../shared/homecare/visit.ts'
import { minutesBetween, offPlanMinutes } from '../../shared/homecare/visit-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import { pastInstant } from '../beds/checks.ts'
import type { Reader, Writer } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import { requireLength, requireNoClash } from './clashes.ts'
import { type Diary, teamOf } from './clashes-diary.ts'
import { recountDay } from './counting.ts'
import { type Finding, insertFinding } from './follow-ups.ts'
import { keptGrant, type PriceList, saveItems, type WantedItem } from './visits-items.ts'
import type { VisitRecord } from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

/** What a worker says of a visit when it is over. */
export interface Report {
  items: WantedItem[]
  note: string
  vitals: Vitals | null
  satisfaction: number | null
  signedBy: 'elder' | 'family' | null
  finding: Finding | null
}

/** A visit that took place: the real times, and who was there. */
export interface Done {
  kind: VisitKind
  startedAt: Instant
  endedAt: Instant
  staffIds: readonly number[]
  offPlanReason: string
}

/**
 * Further off plan than the setting allows needs a reason; one said at the door holds for the way out.
 * @returns all reasons said, a line each
 * @throws OFF_PLAN
 */
export function explainOffPlan(
  reader: Reader,
  visit: VisitRecord,
  real: { startedAt: Instant; endedAt: Instant | null },
  reason: string,
): string {
  const reasons = [visit.offPlanReason, reason].filter((text) => text !== '')
  if (reasons.length === 0) {
    const minutes = offPlanMinutes({ ...visit, ...real })
    const threshold = settingOn(reader, 'visitOffPlanMinutes', visit.onDay)
    if (minutes > threshold) throw refuse('OFF_PLAN', { minutes, threshold })
  }
  return reasons.join('\n')
}

/**
 * What happened is recorded. Real times are held against real times alone: a plan that they run into is late, and
 * gives way when it begins, so that no check-out is ever refused for the sake of a visit that has not begun.
 * Counting is left to `recount`, once for all visits of a use-case.
 * @returns the days whose counts this may have changed
 * @throws IN_FUTURE, BACKWARD, VISIT_TOO_LONG, PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT, NOT_FOUND
 */
export function saveDone(
  tx: Writer,
  actor: Actor,
  { diary, prices }: { diary: Diary; prices: PriceList },
  visit: VisitRecord,
  done: Done,
  report: Report,
): { onDay: Day; followUpId: number | null } {
  const { id, personId, siteId, jointId } = visit
  const { startedAt, endedAt, staffIds } = done
  pastInstant(tx, startedAt, 'startedAt')
  pastInstant(tx, endedAt, 'endedAt')
  requireLength(tx, startedAt, endedAt)
  const onDay = dayOf(startedAt, tx.zone)
  const times = { fromAt: startedAt, toAt: endedAt, jointId, isReal: true }
  requireNoClash(diary, { visitId: id, personId, staffIds, onDay, ...times }, '')
  const grant = keptGrant(tx, visit, onDay)
  const filing: writes.Filing = {
    kind: done.kind,
    onDay,
    grantId: grant?.id ?? null,
    projectId: grant?.projectId ?? null,
    teamId: teamOf(tx, staffIds[0] as number, onDay),
  }
  tx.run(writes.finishVisit, {
    id,
    startedAt,
    endedAt,
    minutes: minutesBetween(startedAt, endedAt),
    offPlanReason: done.offPlanReason,
    note: report.note,
    satisfaction: report.satisfaction,
    signedBy: report.signedBy,
  })
  if ((Object.keys(filing) as (keyof writes.Filing)[]).some((key) => filing[key] !== visit[key]))
    tx.run(writes.fileVisit, { ...filing, id })
  saveItems(tx, id, prices.price(report.items, { visitId: id, grant, onDay }))
  if (report.vitals && Object.values(report.vitals).some((value) => value !== null))
    tx.run(writes.putVitals, { ...report.vitals, visitId: id })
  const followUpId =
    report.finding && insertFinding(tx, { siteId, personId, visitId: id }, report.finding, actor)
  return { onDay, followUpId }
}

/** Counts a visit's day anew, and the day it was on before. */
export function recount(
  tx: Writer,
  visits: readonly Pick<VisitRecord, 'personId' | 'siteId' | 'onDay'>[],
): void {
  const days = new Map(
    visits.map(({ personId, siteId, onDay }) => [
      `${personId} ${siteId} ${onDay}`,
      { personId, siteId, onDay },
    ]),
  )
  for (const day of days.values()) recountDay(tx, day)
}
