import { addDays, type Day, dayOf, type Instant } from '../../shared/day.ts'
import { dutyDateOf, nearestDue, openOn } from '../../shared/safety/due.ts'
import type { Duty } from '../../shared/safety/duty.ts'
import type { DutyKind, InspectionKind } from '../../shared/safety/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { dutiesOf, dutyOf, momentOf, type Reckoned, reckon } from './duties-due.ts'
import * as duties from './duties-sql.ts'

/** Days around a day in which all lies that can be done on it: a year and the longest grace. */
const YEARS = 740

const isInForce = ({ fromOn, toOn }: Duty, day: Day) => fromOn <= day && (toOn === null || day <= toOn)

const isFree = ({ done, held }: Reckoned) => done === null && held === null

/** What can be done of a duty of whole days on a day, the earliest first, and nobody has done or is doing. */
function freeOn(reader: Reader, duty: Duty, day: Day, held: readonly duties.HeldRecord[]) {
  const period = { from: addDays(day, -YEARS), to: addDays(day, YEARS) }
  const free = reckon(reader, duty, period, held).filter(isFree)
  return openOn(
    free.map(({ due }) => due),
    day,
  )
}

interface Claim {
  siteId: number
  kind: InspectionKind
  checklistId: number
  /** When it begins. */
  at: Instant
  /** Only one of this duty. */
  dutyId?: number
}

/**
 * Which due thing an inspection fills that begins at a moment: of daily ones the nearest in its window, of others the earliest that
 * can still be done; what another inspection is filling is taken. A duty of one's own is filled by its own checklist alone. Where there is
 * none it is an extra one, of no duty.
 * `onDay` is the duty date: of a night round the evening's.
 */
export function claimDue(
  reader: Reader,
  { siteId, kind, checklistId, at, dutyId }: Claim,
): { dutyId: number | null; onDay: Day; dueTime: string } {
  const onDay = dutyDateOf(kind, at, reader.zone)
  const mine = dutiesOf(reader, siteId).filter(
    (duty) =>
      duty.kind === kind &&
      (dutyId === undefined || duty.id === dutyId) &&
      (kind !== 'own' || duty.checklistId === checklistId),
  )
  const held = reader.all(duties.listHeld, { siteId })
  const around = { from: addDays(onDay, -1), to: addDays(onDay, 1) }
  const daily = mine.filter(({ rhythm }) => rhythm === 'daily')
  const free = daily.flatMap((duty) => reckon(reader, duty, around, held).filter(isFree))
  const nearest = nearestDue(
    free.map(({ due }) => due),
    at,
    momentOf(reader),
  )
  if (nearest) return { dutyId: nearest.dutyId, onDay: nearest.onDay, dueTime: nearest.dueTime }
  for (const duty of mine)
    if (duty.rhythm !== 'daily' && freeOn(reader, duty, onDay, held).length > 0)
      return { dutyId: duty.id, onDay, dueTime: '' }
  return { dutyId: null, onDay, dueTime: '' }
}

interface Kept {
  dutyId: number
  /** The duty date it was claimed for; of a duty of whole days the day on which it was done. */
  dueOn: Day
  dueTime: string
  doneAt: Instant
  staffId: number | null
  inspectionId?: number
  drillId?: number
  trainingId?: number
  note?: string
}

/**
 * Keeps that a due thing was done, inside another use-case that records it. Of a duty of whole days it fills the earliest that can
 * be done on the day. Nothing is kept where somebody has filled it since; gives whether it was.
 */
export function keepDone(tx: Writer, kept: Kept, actor: Actor): boolean {
  const record = tx.get(duties.getDuty, { id: kept.dutyId })
  if (!record) return false
  const duty = dutyOf(record)
  const dueOn = duty.rhythm === 'calendar' ? freeOn(tx, duty, kept.dueOn, [])[0]?.onDay : kept.dueOn
  const { dutyId, dueTime, doneAt, staffId } = kept
  if (dueOn === undefined || tx.get(duties.findDone, { dutyId, dueOn, dueTime })) return false
  tx.run(duties.insertDone, {
    ...{ dutyId, dueOn, dueTime, doneAt, staffId, note: kept.note ?? '' },
    inspectionId: kept.inspectionId ?? null,
    drillId: kept.drillId ?? null,
    trainingId: kept.trainingId ?? null,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  return true
}

type Proof = { of: keyof typeof duties.donesOf; id: number }

/** A drill or a training fills the due thing of its kind; gives whether there was one. */
export function fillDuty(
  tx: Writer,
  {
    siteId,
    kind,
    doneAt,
    drillId,
    trainingId,
  }: Omit<Kept, 'dutyId' | 'dueOn' | 'dueTime' | 'staffId'> & {
    siteId: number
    kind: DutyKind
  },
  actor: Actor,
): boolean {
  const dueOn = dayOf(doneAt, tx.zone)
  const open = dutiesOf(tx, siteId).filter(
    (duty) => duty.kind === kind && duty.rhythm !== 'daily' && isInForce(duty, dueOn),
  )
  return open.some(
    (duty) =>
      freeOn(tx, duty, dueOn, []).length > 0 &&
      keepDone(
        tx,
        { dutyId: duty.id, dueOn, dueTime: '', doneAt, staffId: null, drillId, trainingId },
        actor,
      ),
  )
}

/** What it proved is to be done again: inside the use-case that voids an inspection, a drill or a training. */
export function voidDonesOf(tx: Writer, { of, id }: Proof, reason: string, actor: Actor): void {
  for (const done of tx.all(duties.donesOf[of], { id }))
    tx.run(duties.voidDone, { id: done.id, now: tx.now, by: actor.name, reason })
}

/** As `voidDonesOf`, of an inspection. */
export const voidDoneOf = (
  tx: Writer,
  { inspectionId, reason }: { inspectionId: number; reason: string },
  actor: Actor,
): void => voidDonesOf(tx, { of: 'inspection', id: inspectionId }, reason, actor)
