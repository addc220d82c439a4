import { addDays, type Day, type Instant, instantOf } from '../day.ts'
import type { SettingKey } from '../sites/schema.ts'
import type { Meal } from './terms.ts'

/** The hour at which each meal is eaten: who is away then does not eat. Wall-clock times. */
export const mealHour: Readonly<Record<Meal, string>> = {
  breakfast: '08:00',
  lunch: '12:00',
  dinner: '18:00',
}

/** The instant at which a meal of a day is eaten. */
export const mealInstant = (onDay: Day, meal: Meal, zone: string): Instant =>
  instantOf(onDay, mealHour[meal], zone)

/** The setting that says when a meal's count closes. */
export const cutOffSetting = {
  breakfast: 'breakfastCutOff',
  lunch: 'lunchCutOff',
  dinner: 'dinnerCutOff',
} as const satisfies Record<Meal, SettingKey>

/**
 * When the kitchen's count of a meal closes: breakfast's on the day before (RULES, Meals and money).
 * @param time the setting's value for that day, `HH:MM`
 */
export const cutOffAt = (onDay: Day, meal: Meal, time: string, zone: string): Instant =>
  instantOf(meal === 'breakfast' ? addDays(onDay, -1) : onDay, time, zone)
