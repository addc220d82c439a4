import type { Day, Instant } from '../../shared/day.ts'
import type { KitchenExtra, OrderChange, OrderPause, StandingOrder } from '../../shared/meals/order.ts'
import type { DinerClass, Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

type OfPerson = { personId: number }
type Entry = { recordedAt: Instant; recordedBy: string }
type Voiding = { id: number; now: Instant; by: string; reason: string }
type OfMeal = { siteId: number; onDay: Day; meal: Meal }
const VOIDED = 'voidedAt = @now, voidedBy = @by, voidReason = @reason'

/** Weekdays as bits. */
export type StandingRecord = Omit<StandingOrder, 'weekdays'> & { weekdays: number; voidedAt: Instant | null }
const standing = 'id, siteId, personId, meal, mode, weekdays, fromOn, toOn, note, voidedAt'
export const getStanding = sql<{ id: number }, StandingRecord>(
  `SELECT ${standing} FROM standingOrder WHERE id = @id`,
)
export const listStanding = sql<OfPerson, StandingRecord>(`
  SELECT ${standing} FROM standingOrder WHERE personId = @personId AND voidedAt IS NULL
  ORDER BY toOn IS NOT NULL, iif(meal = 'breakfast', 0, iif(meal = 'lunch', 1, 2)), fromOn DESC, id`)
/** The first other order that falls on one of these days. */
export const findOverlap = sql<
  Pick<StandingRecord, 'id' | 'personId' | 'meal' | 'weekdays' | 'fromOn' | 'toOn'>,
  StandingRecord
>(`
  SELECT ${standing} FROM standingOrder
  WHERE personId = @personId AND meal = @meal AND voidedAt IS NULL AND id <> @id AND weekdays & @weekdays <> 0
    AND fromOn <= coalesce(@toOn, '9999') AND coalesce(toOn, '9999') >= @fromOn
  ORDER BY fromOn LIMIT 1`)
export const insertStanding = sql<Omit<StandingRecord, 'id' | 'voidedAt'> & Entry>(`
  INSERT INTO standingOrder (siteId, personId, meal, mode, weekdays, fromOn, toOn, note, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @meal, @mode, @weekdays, @fromOn, @toOn, @note, @recordedAt, @recordedBy)`)
export const endStanding = sql<{ id: number; toOn: Day; now: Instant }>(
  'UPDATE standingOrder SET toOn = @toOn, toRecordedAt = @now WHERE id = @id',
)
export const voidStanding = sql<Voiding>(`UPDATE standingOrder SET ${VOIDED} WHERE id = @id`)

export type ChangeRecord = OrderChange & { voidedAt: Instant | null }
const change = 'id, siteId, personId, onDay, meal, mode, note, voidedAt'
export const getChange = sql<{ id: number }, ChangeRecord>(`SELECT ${change} FROM orderChange WHERE id = @id`)
/** What stands for a person's meal of one day. */
export const findChange = sql<OfPerson & { onDay: Day; meal: Meal }, ChangeRecord>(`
  SELECT ${change} FROM orderChange WHERE personId = @personId AND onDay = @onDay AND meal = @meal AND voidedAt IS NULL`)
/** The latest hundred are enough to look at. */
export const listChanges = sql<OfPerson, ChangeRecord>(`
  SELECT ${change} FROM orderChange WHERE personId = @personId AND voidedAt IS NULL
  ORDER BY onDay DESC, iif(meal = 'breakfast', 0, iif(meal = 'lunch', 1, 2)) LIMIT 100`)
export const insertChange = sql<Omit<ChangeRecord, 'id' | 'voidedAt'> & Entry>(`
  INSERT INTO orderChange (siteId, personId, onDay, meal, mode, note, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @onDay, @meal, @mode, @note, @recordedAt, @recordedBy)`)
export const voidChange = sql<Voiding>(`UPDATE orderChange SET ${VOIDED} WHERE id = @id`)

export type PauseRecord = OrderPause & { voidedAt: Instant | null }
const pause = 'id, personId, fromOn, toOn, reason, voidedAt'
export const getPause = sql<{ id: number }, PauseRecord>(`SELECT ${pause} FROM orderPause WHERE id = @id`)
export const listPauses = sql<OfPerson, PauseRecord>(`
  SELECT ${pause} FROM orderPause WHERE personId = @personId AND voidedAt IS NULL ORDER BY fromOn DESC, id DESC`)
export const insertPause = sql<Omit<PauseRecord, 'id' | 'voidedAt'> & Entry>(`
  INSERT INTO orderPause (personId, fromOn, toOn, reason, recordedAt, recordedBy)
  VALUES (@personId, @fromOn, @toOn, @reason, @recordedAt, @recordedBy)`)
export const endPause = sql<{ id: number; toOn: Day; now: Instant }>(
  'UPDATE orderPause SET toOn = @toOn, toRecordedAt = @now WHERE id = @id',
)
export const voidPause = sql<Voiding>(`UPDATE orderPause SET ${VOIDED} WHERE id = @id`)

export type ExtraRecord = KitchenExtra & OfMeal & { voidedAt: Instant | null }
const extra = 'id, siteId, onDay, meal, class, quantity, name, personId, recordedAt, recordedBy, voidedAt'
export const getExtra = sql<{ id: number }, ExtraRecord>(`SELECT ${extra} FROM kitchenExtra WHERE id = @id`)
/** Voided ones too: they were known once. */
export const listExtras = sql<OfMeal, ExtraRecord>(`
  SELECT ${extra} FROM kitchenExtra WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal ORDER BY id`)
export const insertExtra = sql<Omit<ExtraRecord, 'id' | 'voidedAt'>>(`
  INSERT INTO kitchenExtra (siteId, onDay, meal, class, quantity, name, personId, recordedAt, recordedBy)
  VALUES (@siteId, @onDay, @meal, @class, @quantity, @name, @personId, @recordedAt, @recordedBy)`)
export const voidExtra = sql<Voiding>(`UPDATE kitchenExtra SET ${VOIDED} WHERE id = @id`)

/** Meals that were eaten, second portions and residents left out: by person, and without a name by class. */
export const listEaten = sql<OfMeal, { class: DinerClass; personId: number | null; quantity: number }>(`
  SELECT class, personId, quantity FROM mealLine
  WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal AND voidedAt IS NULL AND isExtra = 0 AND class <> 'resident'`)
