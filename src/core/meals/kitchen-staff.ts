import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Reader } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import type { StaffRecord } from '../staff/sql.ts'
import * as staff from '../staff/sql.ts'

/**
 * Somebody who works here on a day; whoever helps out at another site may sign there.
 * @throws NOT_FOUND, NOT_EMPLOYED
 */
export function requireEmployed(reader: Reader, staffId: number, on: Day): StaffRecord {
  const record = reader.get(staff.getStaff, { id: staffId })
  if (!record) throw refuse('NOT_FOUND', { entity: 'staff', id: String(staffId) })
  const { employedFrom, employedTo } = record
  if ((employedFrom !== null && on < employedFrom) || (employedTo !== null && on > employedTo))
    throw refuseEmployed(reader, record, record.siteId, on)
  return record
}

/**
 * Somebody of this kitchen: of the canteen, or of the home whose residents it feeds.
 * @throws NOT_FOUND, NOT_EMPLOYED
 */
export function requireOfKitchen(
  reader: Reader,
  staffId: number,
  canteen: { siteId: number; homeSiteId: number | null },
  on: Day,
): void {
  const record = requireEmployed(reader, staffId, on)
  if (record.siteId !== canteen.siteId && record.siteId !== canteen.homeSiteId)
    throw refuseEmployed(reader, record, canteen.siteId, on)
}

const refuseEmployed = (reader: Reader, { name }: StaffRecord, siteId: number, on: Day) =>
  refuse('NOT_EMPLOYED', { staff: name, site: getSite(reader, siteId).name, on })
