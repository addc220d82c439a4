import type { Application, PlannedMove } from '../../shared/beds/schema.ts'
import type { Day, Instant } from '../../shared/day.ts'
import type { CareLevel, Funding, Sex } from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }

const application =
  'a.id, a.personId, a.siteId, a.stage, a.appliedOn, a.recognisedOn, a.wantedKind, a.wantedAudience, a.note, a.closeReason, a.version'

/** An open application with what decides its place. */
export interface WaitingRecord extends Application {
  person: string
  sex: Sex
  birthOn: Day | null
  birthYear: number | null
  funding: Funding | null
  isAlone: boolean
  isFamilyPlanningSpecial: boolean
  careLevel: CareLevel | null
}
export const listWaiting = sql<{ siteId: number; now: Instant }, WaitingRecord>(`
  SELECT ${application}, n.name AS person, n.sex, n.birthOn, n.birthYear, n.funding, n.isAlone, n.isFamilyPlanningSpecial,
    (SELECT c.careLevel FROM condition c WHERE c.personId = n.id AND c.fromAt <= @now ORDER BY c.fromAt DESC, c.id DESC LIMIT 1) AS careLevel
  FROM application a JOIN person n ON n.id = a.personId
  WHERE a.siteId = @siteId AND a.stage IN ('enquiry', 'waiting')`)
export const getApplication = sql<ById, Application>(
  `SELECT ${application} FROM application a WHERE a.id = @id`,
)
export const openApplication = sql<{ personId: number; siteId: number }, Application>(
  `SELECT ${application} FROM application a WHERE a.personId = @personId AND a.siteId = @siteId AND a.stage <> 'closed'`,
)
export const insertApplication = sql<
  Omit<Application, 'id' | 'closeReason' | 'version'> & { recordedAt: Instant }
>(`
  INSERT INTO application (personId, siteId, stage, appliedOn, recognisedOn, wantedKind, wantedAudience, note, recordedAt)
  VALUES (@personId, @siteId, @stage, @appliedOn, @recognisedOn, @wantedKind, @wantedAudience, @note, @recordedAt)`)
export const updateApplication = sql<Omit<Application, 'personId' | 'siteId' | 'closeReason' | 'version'>>(`
  UPDATE application SET stage = @stage, appliedOn = @appliedOn, recognisedOn = @recognisedOn, wantedKind = @wantedKind,
    wantedAudience = @wantedAudience, note = @note, version = version + 1
  WHERE id = @id`)
export const closeApplication = sql<{
  id: number
  now: Instant
  reason: NonNullable<Application['closeReason']>
}>(`
  UPDATE application SET stage = 'closed', closedAt = @now, closeReason = @reason, version = version + 1 WHERE id = @id`)
/** On admission, by the person and the site. */
export const admitApplication = sql<{ personId: number; siteId: number; now: Instant }>(`
  UPDATE application SET stage = 'closed', closedAt = @now, closeReason = 'admitted', version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND stage <> 'closed'`)
/** On death, at every site. */
export const closeApplicationsOfDead = sql<{ personId: number; now: Instant }>(`
  UPDATE application SET stage = 'closed', closedAt = @now, closeReason = 'died', version = version + 1
  WHERE personId = @personId AND stage <> 'closed'`)
/** A place on the list that a stay, now voided, had closed when it was entered. */
export const reopenApplication = sql<{ personId: number; siteId: number; closedAt: Instant }>(`
  UPDATE OR IGNORE application SET stage = 'waiting', closedAt = NULL, closeReason = NULL, version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND closedAt = @closedAt AND closeReason = 'admitted'`)

export interface HoldRow {
  id: number
  bedId: number
  bed: string
  siteId: number
  personId: number
  person: string
  fromAt: Instant
  untilAt: Instant
  toAt: Instant
  endReason: 'cancelled' | 'used' | null
  voidedAt: Instant | null
}
const hold =
  'h.id, h.bedId, d.code AS bed, d.siteId, h.personId, n.name AS person, h.fromAt, h.untilAt, h.toAt, h.endReason, h.voidedAt'
const joined = 'hold h JOIN bed d ON d.id = h.bedId JOIN person n ON n.id = h.personId'
/** Newest first. @param since only holds that end later */
export const listHolds = sql<OfSite & { since: Instant }, HoldRow>(`
  SELECT ${hold} FROM bed d CROSS JOIN hold h ON h.bedId = d.id JOIN person n ON n.id = h.personId
  WHERE d.siteId = @siteId AND h.voidedAt IS NULL AND h.toAt > @since ORDER BY h.fromAt DESC, h.id DESC`)
export const getHold = sql<ById, HoldRow>(`SELECT ${hold} FROM ${joined} WHERE h.id = @id`)
/** The first hold of a bed for anybody but one person, in force at some time between two instants. */
export const bedHeldBetween = sql<
  { bedId: number; from: Instant; to: Instant; exceptId: number | null },
  HoldRow
>(`
  SELECT ${hold} FROM ${joined}
  WHERE h.bedId = @bedId AND h.voidedAt IS NULL AND h.toAt > h.fromAt AND h.fromAt < @to AND h.toAt > @from
    AND h.personId IS NOT @exceptId ORDER BY h.fromAt LIMIT 1`)
/** Holds of a person that are not over at an instant. */
export const holdsOfPerson = sql<{ personId: number; at: Instant }, HoldRow>(`
  SELECT ${hold} FROM ${joined}
  WHERE h.personId = @personId AND h.voidedAt IS NULL AND h.toAt > h.fromAt AND h.toAt > @at ORDER BY h.fromAt`)
export const insertHold = sql<{
  bedId: number
  personId: number
  fromAt: Instant
  untilAt: Instant
  note: string
  recordedAt: Instant
  recordedBy: string
}>(`
  INSERT INTO hold (bedId, personId, fromAt, untilAt, toAt, note, recordedAt, recordedBy)
  VALUES (@bedId, @personId, @fromAt, @untilAt, @untilAt, @note, @recordedAt, @recordedBy)`)
/** Ends a hold early, or, when it has not begun, before it begins. */
export const endHold = sql<{ id: number; at: Instant; reason: 'cancelled' | 'used'; now: Instant }>(`
  UPDATE hold SET toAt = min(max(fromAt, @at), untilAt), endReason = @reason, toRecordedAt = @now WHERE id = @id`)
export const voidHold = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE hold SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

export interface PlanRow extends Omit<PlannedMove, 'isDue'> {
  closedAt: Instant | null
}
const plan = `m.id, m.siteId, m.personId, n.name AS person, m.kind, m.dueOn, m.bedId, coalesce(d.code, '') AS bed, m.note, m.closedAt`
const planned = 'plannedMove m JOIN person n ON n.id = m.personId LEFT JOIN bed d ON d.id = m.bedId'
export const listPlans = sql<OfSite, PlanRow>(`
  SELECT ${plan} FROM ${planned} WHERE m.siteId = @siteId AND m.closedAt IS NULL ORDER BY m.dueOn, m.id`)
export const getPlan = sql<ById, PlanRow>(`SELECT ${plan} FROM ${planned} WHERE m.id = @id`)
/** The day on which a person is planned to leave the bed. */
export const plannedToLeaveOn = sql<{ personId: number }, { dueOn: Day }>(`
  SELECT dueOn FROM plannedMove
  WHERE personId = @personId AND closedAt IS NULL AND kind IN ('discharge', 'transfer') ORDER BY dueOn LIMIT 1`)
export const insertPlan = sql<
  Pick<PlanRow, 'siteId' | 'personId' | 'kind' | 'dueOn' | 'bedId' | 'note'> & {
    recordedAt: Instant
    recordedBy: string
  }
>(`
  INSERT INTO plannedMove (siteId, personId, kind, dueOn, bedId, note, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @kind, @dueOn, @bedId, @note, @recordedAt, @recordedBy)`)
export const closePlan = sql<{ id: number; now: Instant; outcome: 'done' | 'cancelled' }>(
  'UPDATE plannedMove SET closedAt = @now, outcome = @outcome WHERE id = @id',
)
/** A planned move that has now been made; a leave or transfer only when it was due or into this very bed. */
export const closeDonePlans = sql<{
  personId: number
  siteId: number
  kind: PlannedMove['kind']
  bedId: number | null
  on: Day
  now: Instant
}>(`
  UPDATE plannedMove SET closedAt = @now, outcome = 'done'
  WHERE personId = @personId AND siteId = @siteId AND kind = @kind AND closedAt IS NULL
    AND (kind IN ('admission', 'discharge') OR bedId = @bedId OR (bedId IS NULL AND dueOn <= @on))`)
/** What was planned for a resident has lost its sense when they have left. */
export const cancelPlansOfLeaver = sql<{ personId: number; siteId: number; now: Instant }>(`
  UPDATE plannedMove SET closedAt = @now, outcome = 'cancelled'
  WHERE personId = @personId AND siteId = @siteId AND kind <> 'admission' AND closedAt IS NULL`)
/** And for one who died, everything. */
export const cancelPlansOfDead = sql<{ personId: number; now: Instant }>(`
  UPDATE plannedMove SET closedAt = @now, outcome = 'cancelled' WHERE personId = @personId AND closedAt IS NULL`)
