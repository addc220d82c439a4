import type { Day, Instant } from '../../shared/day.ts'
import type { FollowUp } from '../../shared/homecare/visit.ts'
import { sql } from '../db/statement.ts'

const columns = `f.id, f.siteId, f.personId, p.name AS person, f.visitId, f.finding, f.isUrgent, f.dueOn, f.recordedAt,
  f.recordedBy, f.closedAt, f.closedBy, f.result`
const order = 'ORDER BY f.closedAt IS NOT NULL, f.isUrgent DESC, f.dueOn IS NULL, f.dueOn, f.recordedAt, f.id'
export const listOpen = sql<{ siteId: number }, FollowUp>(`
  SELECT ${columns} FROM followUp f CROSS JOIN person p ON p.id = f.personId
  WHERE f.siteId = @siteId AND f.closedAt IS NULL ${order}`)
export const listAll = sql<{ siteId: number }, FollowUp>(`
  SELECT ${columns} FROM followUp f CROSS JOIN person p ON p.id = f.personId WHERE f.siteId = @siteId ${order}`)
export const listOfPerson = sql<{ siteId: number; personId: number; isClosedShown: boolean }, FollowUp>(`
  SELECT ${columns} FROM followUp f CROSS JOIN person p ON p.id = f.personId
  WHERE f.personId = @personId AND f.siteId = @siteId AND (@isClosedShown OR f.closedAt IS NULL) ${order}`)
export const getFollowUp = sql<{ id: number }, FollowUp>(`
  SELECT ${columns} FROM followUp f CROSS JOIN person p ON p.id = f.personId WHERE f.id = @id`)
export const insertFollowUp = sql<{
  siteId: number
  personId: number
  visitId: number | null
  finding: string
  isUrgent: boolean
  dueOn: Day | null
  recordedAt: Instant
  recordedBy: string
}>(`
  INSERT INTO followUp (siteId, personId, visitId, finding, isUrgent, dueOn, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @visitId, @finding, @isUrgent, @dueOn, @recordedAt, @recordedBy)`)
export const closeFollowUp = sql<{ id: number; now: Instant; by: string; result: string }>(
  'UPDATE followUp SET closedAt = @now, closedBy = @by, result = @result WHERE id = @id',
)
