import type { VisitKind } from '../../shared/homecare/package.ts'
import type { GrantRecord } from '../homecare/packages-grants-sql.ts'
import type { PricedItem } from '../homecare/visits-items.ts'
import type { ParsedRow } from './parse.ts'
import type { LedgerItem } from './visit-items.ts'
import type { VisitTime } from './visit-times.ts'
import type { KnownPerson, KnownWorker } from './visits-sql.ts'

/** A row of a ledger as far as it could be understood; workers are none where one of them could not. */
export interface VisitRow {
  row: ParsedRow
  person: KnownPerson | null
  workers: KnownWorker[]
  items: LedgerItem[]
  kind: VisitKind | null
  time: VisitTime | null
}

/** A row that is understood, with all it is saved with. */
export interface LedgerVisit extends VisitRow {
  person: KnownPerson
  kind: VisitKind
  time: VisitTime
  street: string
  teamId: number | null
  grant: GrantRecord | null
  priced: PricedItem[]
  /** Visits of one number are one to several elders at one address. */
  joint: number | null
}
