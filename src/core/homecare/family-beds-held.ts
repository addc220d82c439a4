import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { sql } from '../db/statement.ts'
import type { Reader } from '../db/store.ts'

interface Held {
  familyBedId: number
  code: string
  personId: number
  person: string
}
const held = `SELECT f.id AS familyBedId, f.code, f.personId, p.name AS person FROM familyBed f JOIN person p ON p.id = f.personId
  WHERE f.personId = @personId AND f.voidedAt IS NULL AND coalesce(f.closedOn, '9999-12-31') > @on`
const findOpen = sql<{ personId: number; on: Day }, Held>(`${held} AND f.openedOn IS NOT NULL LIMIT 1`)
const findOther = sql<{ personId: number; on: Day; exceptId: number | null }, Held>(
  `${held} AND f.id IS NOT @exceptId LIMIT 1`,
)
const findInHome = sql<
  { personId: number; at: Instant },
  { personId: number; person: string; bedId: number; bed: string }
>(`
  SELECT x.personId, p.name AS person, x.bedId, d.code AS bed
  FROM placement x JOIN bed d ON d.id = x.bedId JOIN person p ON p.id = x.personId
  WHERE x.personId = @personId AND x.voidedAt IS NULL AND d.kind <> 'dayCare' AND coalesce(x.toAt, 9000000000000000) > @at
  ORDER BY x.fromAt LIMIT 1`)

/**
 * Who moves into a home at an instant holds no open family bed from that day on; one closed on that day is over.
 * @throws FAMILY_BED_HELD
 */
export function requireNoOpenFamilyBed(reader: Reader, personId: number, at: Instant): void {
  const bed = reader.get(findOpen, { personId, on: dayOf(at, reader.zone) })
  if (bed) throw refuse('FAMILY_BED_HELD', bed)
}

/**
 * One person holds at most one: no other family bed, opened or not, reaches beyond that day.
 * @throws FAMILY_BED_HELD
 */
export function requireNoOtherFamilyBed(
  reader: Reader,
  personId: number,
  on: Day,
  exceptId: number | null,
): void {
  const bed = reader.get(findOther, { personId, on, exceptId })
  if (bed) throw refuse('FAMILY_BED_HELD', bed)
}

/**
 * Who holds an open family bed from a day on lives in no home after that day; who left it that day may.
 * @throws LIVES_IN_HOME
 */
export function requireNotInHome(reader: Reader, personId: number, on: Day): void {
  const home = reader.get(findInHome, { personId, at: startOfDay(addDays(on, 1), reader.zone) })
  if (home) throw refuse('LIVES_IN_HOME', home)
}
