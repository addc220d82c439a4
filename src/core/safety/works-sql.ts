import type { Day, Instant } from '../../shared/day.ts'
import type { WorkFundSource } from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type OfWork = { workId: number }

interface Columns {
  name: string
  contractor: string
  contractFen: number | null
  startedOn: Day | null
  finishedOn: Day | null
  acceptedOn: Day | null
  acceptedBy: string
  note: string
}
export interface WorkRecord extends Columns {
  id: number
  siteId: number
  voidedAt: Instant | null
  voidReason: string | null
  version: number
}
const work = `w.id, w.siteId, w.name, w.contractor, w.contractFen, w.startedOn, w.finishedOn, w.acceptedOn, w.acceptedBy, w.note,
  w.voidedAt, w.voidReason, w.version FROM safetyWork w`
export const listWorks = sql<OfSite, WorkRecord>(
  `SELECT ${work} WHERE w.siteId = @siteId ORDER BY w.startedOn DESC, w.id DESC`,
)
export const getWork = sql<ById, WorkRecord>(`SELECT ${work} WHERE w.id = @id`)
export const insertWork = sql<Columns & OfSite & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO safetyWork (siteId, name, contractor, contractFen, startedOn, finishedOn, acceptedOn, acceptedBy, note, recordedAt, recordedBy)
  VALUES (@siteId, @name, @contractor, @contractFen, @startedOn, @finishedOn, @acceptedOn, @acceptedBy, @note, @recordedAt, @recordedBy)`)
export const updateWork = sql<Columns & ById>(`
  UPDATE safetyWork SET name = @name, contractor = @contractor, contractFen = @contractFen, startedOn = @startedOn,
    finishedOn = @finishedOn, acceptedOn = @acceptedOn, acceptedBy = @acceptedBy, note = @note, version = version + 1
  WHERE id = @id`)
export const voidWork = sql<ById & { now: Instant; by: string; reason: string }>(
  'UPDATE safetyWork SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id',
)

interface Fund {
  source: WorkFundSource
  amountFen: number
}
export const listFunds = sql<OfWork, Fund>(
  'SELECT source, amountFen FROM safetyWorkFund WHERE workId = @workId ORDER BY amountFen DESC, source',
)
export const removeFunds = sql<OfWork>('DELETE FROM safetyWorkFund WHERE workId = @workId')
export const insertFund = sql<OfWork & Fund>(
  'INSERT INTO safetyWorkFund (workId, source, amountFen) VALUES (@workId, @source, @amountFen)',
)
export const listHazards = sql<OfWork, { id: number; number: string; place: string }>(`
  SELECT h.id, h.number, h.place FROM safetyWorkHazard x JOIN hazard h ON h.id = x.hazardId WHERE x.workId = @workId ORDER BY h.number`)
export const removeHazards = sql<OfWork>('DELETE FROM safetyWorkHazard WHERE workId = @workId')
export const insertHazard = sql<OfWork & { hazardId: number }>(
  'INSERT INTO safetyWorkHazard (workId, hazardId) VALUES (@workId, @hazardId)',
)
