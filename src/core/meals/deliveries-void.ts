import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import * as deliveries from './deliveries-sql.ts'

/**
 * A delivered meal was voided: so was its delivery, and the stop is open again. Part of voiding a line; nothing happens
 * for a meal that was not brought.
 */
export function voidDeliveryOfMeal(tx: Writer, mealId: number, actor: Actor, reason: string): void {
  tx.run(deliveries.voidDeliveryOfMeal, { mealId, now: tx.now, by: actor.name, reason })
}
