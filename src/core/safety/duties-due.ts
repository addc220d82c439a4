import { addDays, type Day, dayOf } from '../../shared/day.ts'
import {
  type Due,
  dueState,
  duesOf,
  type Moment,
  openOn,
  type Period,
  type Window,
} from '../../shared/safety/due.ts'
import type { DueRow, Duty, DutyMiss } from '../../shared/safety/duty.ts'
import { settingDefaults } from '../../shared/sites/schema.ts'
import type { Reader } from '../db/store.ts'
import * as duties from './duties-sql.ts'

export const dutyOf = ({ times, ...record }: duties.DutyRecord): Duty => ({
  ...record,
  times: JSON.parse(times) as string[],
})

export const dutiesOf = (reader: Reader, siteId: number): Duty[] =>
  reader.all(duties.listDuties, { siteId }).map(dutyOf)

/** The window of a round as it was in force on each day. */
function windows(reader: Reader): (day: Day) => Window {
  const values = reader.all(duties.listWindows)
  const on = (key: 'roundBefore' | 'roundAfter', day: Day): number => {
    const row = values.find((each) => each.key === key && each.fromOn <= day)
    return row ? Number(JSON.parse(row.value)) : settingDefaults[key]
  }
  if (values.length === 0) {
    const usual = { before: settingDefaults.roundBefore, after: settingDefaults.roundAfter }
    return () => usual
  }
  return (day) => ({ before: on('roundBefore', day), after: on('roundAfter', day) })
}

/** This moment, as dues are looked at. */
export const momentOf = (reader: Reader): Moment => ({
  now: reader.now,
  today: reader.today,
  yesterday: addDays(reader.today, -1),
  tomorrow: addDays(reader.today, 1),
  zone: reader.zone,
  windowOn: windows(reader),
})

/** A due thing with what is known of it. */
export interface Reckoned {
  due: Due
  done: duties.DoneRecord | null
  held: duties.HeldRecord | null
  miss: DutyMiss | null
}

const keyOf = (onDay: Day, dueTime: string) => `${onDay} ${dueTime}`
export const ALWAYS: Period = { from: '0000-01-01', to: '9999-12-31' }

/**
 * The due things of a duty in a period, with what was done of them: one look-up and pure reckoning. Of an interval duty each
 * time it was done filled the due thing of its turn.
 */
export function reckon(
  reader: Reader,
  duty: Duty,
  period: Period,
  allHeld: readonly duties.HeldRecord[],
): Reckoned[] {
  const dutyId = duty.id
  const held = allHeld.filter((each) => each.dutyId === dutyId)
  const isInterval = duty.rhythm === 'interval'
  const dones = reader.all(duties.listDones, { dutyId, ...(isInterval ? ALWAYS : period) })
  const dues = duesOf(duty, period, isInterval ? dones.map(({ dueOn }) => dueOn) : [])
  if (dues.length === 0) return []
  const byKey = new Map(dones.map((done) => [keyOf(done.dueOn, done.dueTime), done]))
  const misses = new Map(
    reader
      .all(duties.listMisses, { dutyId, ...period })
      .map(({ dueOn, dueTime, ...miss }) => [keyOf(dueOn, dueTime), miss]),
  )
  const all = dues.map((due, index): Reckoned => {
    const key = keyOf(due.onDay, due.dueTime)
    const done = (isInterval ? dones[index] : byKey.get(key)) ?? null
    return { due, done, held: null, miss: misses.get(key) ?? null }
  })
  hold(all, held)
  return isInterval ? all.filter(({ due }) => due.onDay >= period.from && due.onDay <= period.to) : all
}

/** Which of them the inspections fill that are being walked: of a daily duty the one they began for, else the earliest they can. */
function hold(all: Reckoned[], held: readonly duties.HeldRecord[]): void {
  for (const each of held) {
    const free = all.filter(({ done, held }) => done === null && held === null)
    const isOf =
      each.dueTime === ''
        ? openOn(
            free.map(({ due }) => due),
            each.onDay,
          )[0]
        : free.find(({ due }) => due.onDay === each.onDay && due.dueTime === each.dueTime)?.due
    const found = all.find(({ due }) => due === isOf)
    if (found) found.held = each
  }
}

/** The day on which it was done; null: it was not. */
function doneOn({ due, done }: Reckoned, zone: string): Day | null {
  if (!done) return null
  return due.dueTime === '' ? dayOf(done.doneAt, zone) : due.onDay
}

export const stateOf = (one: Reckoned, moment: Moment) =>
  dueState(one.due, doneOn(one, moment.zone), one.held !== null, moment)

/** As lists show it. */
export function rowOf(duty: Duty, one: Reckoned, moment: Moment): DueRow {
  const { due, done, held, miss } = one
  return {
    ...{
      dutyId: duty.id,
      kind: duty.kind,
      name: duty.name,
      nameEn: duty.nameEn,
      checklistId: duty.checklistId,
    },
    ...{ onDay: due.onDay, dueTime: due.dueTime, closesOn: due.closesOn },
    state: stateOf(one, moment),
    done: done && {
      ...{ id: done.id, doneAt: done.doneAt, by: done.by, note: done.note },
      ...{ inspectionId: done.inspectionId, drillId: done.drillId, trainingId: done.trainingId },
    },
    miss,
    openInspectionId: held?.inspectionId ?? null,
  }
}
