import type { Day, Instant } from '../../shared/day.ts'
import type { Trained, TrainingPerson, TrainingRow } from '../../shared/safety/training.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type Entered = { recordedAt: Instant; recordedBy: string }

const counts = `
  (SELECT count(*) FROM trainingPerson p WHERE p.trainingId = t.id AND p.staffId IS NOT NULL) AS attended,
  (SELECT count(*) FROM trainingPerson p WHERE p.trainingId = t.id AND p.staffId IS NOT NULL AND p.isPassed) AS passed,
  (SELECT coalesce(sum(p.count), 0) FROM trainingPerson p WHERE p.trainingId = t.id AND p.staffId IS NULL) AS others,
  (SELECT coalesce(sum(p.count), 0) FROM trainingPerson p WHERE p.trainingId = t.id) AS personTimes`
const training = `t.id, t.siteId, t.kind, t.name, t.onDay, t.minutes, t.place, t.trainer, t.content, t.validMonths,
  nullif(t.campaign, '') AS campaign, ${counts}, t.voidedAt IS NOT NULL AS isVoid, t.voidReason, t.version FROM training t`
export const listTrainings = sql<OfSite, TrainingRow>(
  `SELECT ${training} WHERE t.siteId = @siteId ORDER BY t.onDay DESC, t.id DESC`,
)
export const getTraining = sql<ById, TrainingRow>(`SELECT ${training} WHERE t.id = @id`)
export const listTrainingPeople = sql<{ trainingId: number }, TrainingPerson>(`
  SELECT p.staffId, coalesce(s.name, '') AS staff, p.others, p.count, p.isPassed
  FROM trainingPerson p LEFT JOIN staff s ON s.id = p.staffId WHERE p.trainingId = @trainingId ORDER BY p.id`)

type Details = Pick<
  TrainingRow,
  'kind' | 'name' | 'onDay' | 'minutes' | 'place' | 'trainer' | 'content' | 'validMonths' | 'campaign'
>
export const insertTraining = sql<Details & OfSite & Entered>(`
  INSERT INTO training (siteId, kind, name, onDay, minutes, place, trainer, content, validMonths, campaign, recordedAt, recordedBy)
  VALUES (@siteId, @kind, @name, @onDay, @minutes, @place, @trainer, @content, @validMonths, coalesce(@campaign, ''), @recordedAt,
    @recordedBy)`)
export const updateTraining = sql<Details & ById>(`
  UPDATE training SET kind = @kind, name = @name, onDay = @onDay, minutes = @minutes, place = @place, trainer = @trainer,
    content = @content, validMonths = @validMonths, campaign = coalesce(@campaign, ''), version = version + 1
  WHERE id = @id`)
export const voidTraining = sql<ById & { now: Instant; by: string; reason: string }>(`
  UPDATE training SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id`)

export const removePeople = sql<{ trainingId: number }>(
  'DELETE FROM trainingPerson WHERE trainingId = @trainingId',
)
export const insertPerson = sql<Omit<TrainingPerson, 'staff'> & { trainingId: number }>(`
  INSERT INTO trainingPerson (trainingId, staffId, others, count, isPassed)
  VALUES (@trainingId, @staffId, @others, @count, @isPassed)`)

/** Everybody who works at a site on a day. */
export const listEmployed = sql<OfSite & { on: Day }, Pick<Trained, 'staffId' | 'staff' | 'post'>>(`
  SELECT s.id AS staffId, s.name AS staff, s.post FROM staff s
  WHERE s.siteId = @siteId AND (s.employedFrom IS NULL OR s.employedFrom <= @on) AND (s.employedTo IS NULL OR s.employedTo >= @on)
  ORDER BY s.id`)
/** What somebody passed that certifies, at any site: the last thing first. */
export const listPassed = sql<{ staffId: number }, { onDay: Day; name: string; validMonths: number }>(`
  SELECT t.onDay, t.name, t.validMonths FROM trainingPerson p JOIN training t ON t.id = p.trainingId
  WHERE p.staffId = @staffId AND p.isPassed = 1 AND t.validMonths IS NOT NULL AND t.kind <> 'campaign' AND t.voidedAt IS NULL
  ORDER BY t.onDay DESC, t.id DESC`)
