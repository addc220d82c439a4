import type { HistoryRow } from '../../shared/beds/schema.ts'
import { type Actor, maySeeSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getRecord } from '../people/record.ts'
import { EVER } from './board-sql.ts'
import { getBed } from './checks.ts'
import * as statements from './history-sql.ts'

/**
 * A person's placements, leaves and holds in the order they began, of the sites the caller may see.
 * @throws NOT_FOUND
 */
export function personHistory(
  reader: Reader,
  input: { personId: number; isVoidedShown: boolean },
  actor: Actor,
): HistoryRow[] {
  const { personId } = input
  getRecord(reader, personId)
  const whose = { personId, voidedAfter: input.isVoidedShown ? 0 : EVER, now: reader.now }
  const rows = [
    ...reader.all(statements.placementsOfPerson, whose),
    ...reader.all(statements.leavesOfPerson, whose),
    ...reader.all(statements.holdsOfPerson, whose),
  ]
  return inOrder(rows.filter((row) => maySeeSite(actor, row.siteId)))
}

/**
 * A bed's placements, holds and outages in the order they began, voided ones too.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function bedHistory(reader: Reader, { bedId }: { bedId: number }, actor: Actor): HistoryRow[] {
  getBed(reader, actor, bedId)
  const whose = { bedId, voidedAfter: 0, now: reader.now }
  return inOrder([
    ...reader.all(statements.placementsOfBed, whose),
    ...reader.all(statements.holdsOfBed, whose),
    ...reader.all(statements.outagesOfBed, whose),
  ])
}

const inOrder = (rows: statements.EventRow[]): HistoryRow[] =>
  rows.sort((a, b) => a.from - b.from || a.recordedAt - b.recordedAt || a.id - b.id).map(toHistoryRow)

const toHistoryRow = ({
  siteId: _,
  voidedAt,
  voidedBy,
  voidReason,
  ...row
}: statements.EventRow): HistoryRow => ({
  ...row,
  voided: voidedAt === null ? null : { at: voidedAt, by: voidedBy ?? '', reason: voidReason ?? '' },
})
