import type { Day, Instant } from '../../shared/day.ts'
import type { DeliveryOutcome } from '../../shared/meals/order.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

export interface DeliveryRecord {
  id: number
  siteId: number
  personId: number
  onDay: Day
  meal: Meal
  outcome: DeliveryOutcome
  at: Instant
  receiver: string
  reason: string
  staffId: number | null
  mealId: number | null
  /** What the elder paid of the meal that was delivered, in fen. */
  selfFen: number | null
  voidedAt: Instant | null
}
const delivery = `d.id, d.siteId, d.personId, d.onDay, d.meal, d.outcome, d.at, d.receiver, d.reason, d.staffId, d.mealId, c.selfFen, d.voidedAt`
const joined = 'delivery d LEFT JOIN mealLine l ON l.id = d.mealId LEFT JOIN charge c ON c.id = l.chargeId'

export const getDelivery = sql<{ id: number }, DeliveryRecord>(
  `SELECT ${delivery} FROM ${joined} WHERE d.id = @id`,
)
/** What stands of a person's delivery, at whatever canteen. */
export const findDelivery = sql<{ personId: number; onDay: Day; meal: Meal }, DeliveryRecord>(`
  SELECT ${delivery} FROM ${joined}
  WHERE d.personId = @personId AND d.onDay = @onDay AND d.meal = @meal AND d.voidedAt IS NULL`)
export const listDeliveries = sql<{ siteId: number; onDay: Day; meal: Meal }, DeliveryRecord>(`
  SELECT ${delivery} FROM ${joined}
  WHERE d.siteId = @siteId AND d.onDay = @onDay AND d.meal = @meal AND d.voidedAt IS NULL`)

export const insertDelivery = sql<
  Omit<DeliveryRecord, 'id' | 'selfFen' | 'voidedAt'> & { recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO delivery (siteId, personId, onDay, meal, outcome, at, receiver, reason, staffId, mealId, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @onDay, @meal, @outcome, @at, @receiver, @reason, @staffId, @mealId, @recordedAt, @recordedBy)`)

type Voiding = { now: Instant; by: string; reason: string }
const VOIDED = 'voidedAt = @now, voidedBy = @by, voidReason = @reason'
export const voidDelivery = sql<Voiding & { id: number }>(`UPDATE delivery SET ${VOIDED} WHERE id = @id`)
export const voidDeliveryOfMeal = sql<Voiding & { mealId: number }>(
  `UPDATE delivery SET ${VOIDED} WHERE mealId = @mealId AND voidedAt IS NULL`,
)

/** Where people (a JSON array of ids) live, in full: the driver must find them. */
export const whereabouts = sql<{ ids: string }, { personId: number; address: string; phone: string }>(`
  SELECT p.id AS personId, p.address, coalesce(nullif(p.phone, ''),
    (SELECT c.phone FROM personContact c WHERE c.personId = p.id AND c.phone <> '' ORDER BY c.isEmergency DESC, c.id LIMIT 1), '') AS phone
  FROM json_each(@ids) j JOIN person p ON p.id = j.value`)

/** Who drives to somebody on behalf of a canteen. */
export const driverOf = sql<{ personId: number; siteId: number }, { staffId: number | null }>(`
  SELECT r.staffId FROM routeStop s JOIN deliveryRoute r ON r.id = s.routeId
  WHERE s.personId = @personId AND r.siteId = @siteId AND r.isActive = 1`)
