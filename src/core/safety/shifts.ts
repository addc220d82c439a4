import { addDays, type Day, hours, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { dutyWarning, readSpan, type Standing, shiftSpan } from '../../shared/safety/roster-rules.ts'
import type {
  CopiedShifts,
  NewShiftEntry,
  NewShifts,
  OnDuty,
  ShiftHours,
  ShiftWeek,
} from '../../shared/safety/shift.ts'
import { Shift } from '../../shared/safety/terms.ts'
import { weekOf } from '../../shared/week.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { placeOf } from './place.ts'
import * as shifts from './shifts-sql.ts'

const asOnDuty = ({
  employedFrom,
  employedTo,
  isOnLeave,
  siteId: _siteId,
  voidedAt: _voidedAt,
  ...entry
}: shifts.ShiftRecord): OnDuty => {
  const warning = dutyWarning({ employedFrom, employedTo, isOnLeave }, entry.onDay)
  // The control room is never left: whoever sits there carries nobody out.
  return { ...entry, warning, isHelper: warning === null && entry.role !== 'control' }
}

/** Who stands on the shift roster at a moment, each once: of two shifts that overlap the later one counts. */
export function onDutyAt(reader: Reader, siteId: number, at: Instant): OnDuty[] {
  const rows = reader.all(shifts.onDutyAt, { siteId, at, since: at - hours(25) })
  return [...new Map(rows.reverse().map((row) => [row.staffId, row])).values()].map(asOnDuty)
}

/** The shifts a house has on a day, by the settings; one that is `off` is not among them. */
const shiftsOn = (reader: Reader, on: Day): ShiftHours[] =>
  Shift.options.flatMap((shift) => {
    const hours = readSpan(settingOn(reader, `${shift}Shift`, on))
    return hours ? [{ shift, ...hours }] : []
  })

/** The shift roster of the week a day lies in. @throws OTHER_SITE */
export function getShiftWeek(
  reader: Reader,
  { siteId, on }: { siteId: number; on: Day },
  actor: Actor,
): ShiftWeek {
  requireSite(actor, siteId)
  const days = weekOf(on)
  const [from, to] = [days[0] ?? on, days[6] ?? on]
  return {
    days,
    shifts: shiftsOn(reader, from),
    entries: reader.all(shifts.listShifts, { siteId, from, to }).map(asOnDuty),
  }
}

/**
 * Puts people on shifts. Whoever is on leave then, or gone, is warned of, not refused.
 * @throws OTHER_SITE, NOT_FOUND (site, floor, staff), SHIFT_TWICE, SHIFT_OFF for a shift this house has not
 */
export function addShifts(tx: Writer, { siteId, entries }: NewShifts, actor: Actor): ShiftWeek {
  requireSite(actor, getSite(tx, siteId).id)
  const after = entries.map((entry) => addShift(tx, actor, siteId, entry))
  tx.record({ entity: 'shiftEntry', id: after[0]?.id ?? 0, siteId, after })
  return getShiftWeek(tx, { siteId, on: after[0]?.onDay ?? tx.today }, actor)
}

function addShift(tx: Writer, actor: Actor, siteId: number, entry: NewShiftEntry): OnDuty {
  const { onDay, shift, staffId, role } = entry
  const { name } = getStanding(tx, staffId, onDay)
  const span = readSpan(settingOn(tx, `${shift}Shift`, onDay))
  if (!span) throw refuse('SHIFT_OFF', { shift, on: onDay })
  if (tx.get(shifts.findShift, { siteId, ...entry }))
    throw refuse('SHIFT_TWICE', { person: name, on: onDay, shift })
  const { id } = tx.run(shifts.insertShift, {
    siteId,
    onDay,
    shift,
    staffId,
    role,
    floorId: placeOf(tx, siteId, { floorId: entry.floorId, roomId: null }).floorId,
    ...shiftSpan(onDay, shift, span, tx.zone),
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  return getEntry(tx, id)
}

/** @throws NOT_FOUND */
function getStanding(reader: Reader, staffId: number, on: Day): Standing & { name: string } {
  const row = reader.get(shifts.standingOn, { staffId, on })
  if (!row) throw refuse('NOT_FOUND', { entity: 'staff', id: String(staffId) })
  return row
}

/** @throws NOT_FOUND */
function getRecord(reader: Reader, id: number): shifts.ShiftRecord {
  const record = reader.get(shifts.getShift, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'shiftEntry', id: String(id) })
  return record
}
const getEntry = (reader: Reader, id: number): OnDuty => asOnDuty(getRecord(reader, id))

/** Somebody does not come, or was put there by mistake. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidShift(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): ShiftWeek {
  const before = getRecord(tx, id)
  const { siteId, onDay } = before
  requireSite(actor, siteId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(shifts.voidShift, { id, now: tx.now, by: actor.name, reason })
  tx.record({ entity: 'shiftEntry', id, siteId, before: asOnDuty(before), after: { reason } })
  return getShiftWeek(tx, { siteId, on: onDay }, actor)
}

/**
 * Makes the week a day lies in like the week before: who stands there already stays as entered, who is on leave or gone on the
 * new day is left out and named, and shifts this house no longer has are not copied.
 * @throws OTHER_SITE
 */
export function copyShifts(
  tx: Writer,
  { siteId, on }: { siteId: number; on: Day },
  actor: Actor,
): CopiedShifts {
  const before = getShiftWeek(tx, { siteId, on: addDays(on, -7) }, actor)
  const skipped: CopiedShifts['skipped'] = []
  const added: OnDuty[] = []
  for (const { staffId, name, role, floorId, shift, onDay } of before.entries) {
    const entry = { staffId, role, floorId, shift, onDay: addDays(onDay, 7) }
    if (tx.get(shifts.findShift, { siteId, ...entry }) || !isHeld(tx, entry)) continue
    const warning = dutyWarning(getStanding(tx, staffId, entry.onDay), entry.onDay)
    if (warning) skipped.push({ name, onDay: entry.onDay, warning })
    else added.push(addShift(tx, actor, siteId, entry))
  }
  tx.record({ entity: 'shiftEntry', id: added[0]?.id ?? 0, siteId, after: added })
  return { week: getShiftWeek(tx, { siteId, on }, actor), added: added.length, skipped }
}

const isHeld = (reader: Reader, { shift, onDay }: { shift: Shift; onDay: Day }): boolean =>
  readSpan(settingOn(reader, `${shift}Shift`, onDay)) !== null
