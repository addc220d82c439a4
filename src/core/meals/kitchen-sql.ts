import type { Day, Instant } from '../../shared/day.ts'
import type { Dish, FoodSample, MenuDish, NewFoodSample } from '../../shared/meals/kitchen.ts'
import type { KitchenLog } from '../../shared/meals/kitchen-log.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

const dishColumns = 'id, name, kind, allergens, costFen, isActive, version'
/** In the order in which a menu is read. */
const kindOrder = "instr('staple meat vegetable soup snack fruit other', kind)"
/** The whole list: some hundreds. */
export const listDishes = sql<Record<never, never>, Dish>(
  `SELECT ${dishColumns} FROM dish ORDER BY ${kindOrder}, name`,
)
export const getDish = sql<{ id: number }, Dish>(`SELECT ${dishColumns} FROM dish WHERE id = @id`)
export const findDish = sql<{ name: string }, { id: number }>('SELECT id FROM dish WHERE name = @name')
export const insertDish = sql<Omit<Dish, 'id' | 'version'>>(`
  INSERT INTO dish (name, kind, allergens, costFen, isActive) VALUES (@name, @kind, @allergens, @costFen, @isActive)`)
export const updateDish = sql<Omit<Dish, 'version'>>(`
  UPDATE dish SET name = @name, kind = @kind, allergens = @allergens, costFen = @costFen, isActive = @isActive,
    version = version + 1
  WHERE id = @id`)

export interface MealKey {
  siteId: number
  onDay: Day
  meal: Meal
}
export interface Period {
  siteId: number
  from: Day
  to: Day
}
export interface MenuRow extends MenuDish {
  onDay: Day
  meal: Meal
}
const menuColumns = 'm.onDay, m.meal, m.dishId, d.name, d.kind, d.allergens, m.costFen'
const mealOrder = "instr('breakfast lunch dinner', meal)"
export const listMenuDishes = sql<Period, MenuRow>(`
  SELECT ${menuColumns} FROM menuDish m CROSS JOIN dish d ON d.id = m.dishId
  WHERE m.siteId = @siteId AND m.onDay BETWEEN @from AND @to
  ORDER BY m.onDay, ${mealOrder}, m.sort, m.dishId`)
export const listDishesOfMeal = sql<MealKey, MenuRow>(`
  SELECT ${menuColumns} FROM menuDish m CROSS JOIN dish d ON d.id = m.dishId
  WHERE m.siteId = @siteId AND m.onDay = @onDay AND m.meal = @meal ORDER BY m.sort, m.dishId`)
export const putMenuDish = sql<MealKey & { dishId: number; sort: number; costFen: number | null }>(`
  INSERT INTO menuDish (siteId, onDay, meal, dishId, sort, costFen) VALUES (@siteId, @onDay, @meal, @dishId, @sort, @costFen)
  ON CONFLICT (siteId, onDay, meal, dishId) DO UPDATE SET sort = excluded.sort`)
export const removeMenuDish = sql<MealKey & { dishId: number }>(
  'DELETE FROM menuDish WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal AND dishId = @dishId',
)

/** A sample as it stands in the file; what follows from it is reckoned. */
export type SampleRecord = Omit<FoodSample, 'isTooLight' | 'isTooWarm' | 'isTooCold' | 'keptUntilAt'>
const sampleRows = `
  SELECT f.id, f.siteId, f.onDay, f.meal, f.dishId, d.name AS dish, f.weightG, f.takenAt, f.staffId, s.name AS staff, f.fridge,
    f.temperatureTenths, f.note, f.disposedAt, b.name AS disposedBy, f.voidedAt
  FROM foodSample f CROSS JOIN dish d ON d.id = f.dishId CROSS JOIN staff s ON s.id = f.staffId
    LEFT JOIN staff b ON b.id = f.disposedById`
export const listSamples = sql<Period, SampleRecord>(`${sampleRows}
  WHERE f.siteId = @siteId AND f.onDay BETWEEN @from AND @to ORDER BY f.onDay, ${mealOrder}, f.takenAt, f.id`)
export const listSamplesKept = sql<{ siteId: number }, SampleRecord>(`${sampleRows}
  WHERE f.siteId = @siteId AND f.voidedAt IS NULL AND f.disposedAt IS NULL ORDER BY f.takenAt, f.id`)
export const getSample = sql<{ id: number }, SampleRecord>(`${sampleRows} WHERE f.id = @id`)
export const findSample = sql<MealKey & { dishId: number }, { id: number; takenAt: Instant }>(`
  SELECT id, takenAt FROM foodSample
  WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal AND dishId = @dishId AND voidedAt IS NULL`)
export const insertSample = sql<
  Omit<NewFoodSample, 'takenAt'> & { takenAt: Instant; recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO foodSample (siteId, onDay, meal, dishId, weightG, takenAt, staffId, fridge, temperatureTenths, note,
    recordedAt, recordedBy)
  VALUES (@siteId, @onDay, @meal, @dishId, @weightG, @takenAt, @staffId, @fridge, @temperatureTenths, @note,
    @recordedAt, @recordedBy)`)
export const disposeSample = sql<{ id: number; at: Instant; staffId: number; recordedAt: Instant }>(
  'UPDATE foodSample SET disposedAt = @at, disposedById = @staffId, disposalRecordedAt = @recordedAt WHERE id = @id',
)
interface Voiding {
  id: number
  now: Instant
  by: string
  reason: string
}
export const voidSample = sql<Voiding>(
  'UPDATE foodSample SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/** How many ate each meal, residents fed by the home too: what is cooked is cooked for all of them. */
export const countDiners = sql<Period, { onDay: Day; meal: Meal; diners: number }>(`
  SELECT onDay, meal, sum(count) AS diners FROM mealSum
  WHERE siteId = @siteId AND onDay BETWEEN @from AND @to GROUP BY onDay, meal HAVING sum(count) > 0`)

/** A log as it stands in the file. */
export type LogRecord = Omit<KitchenLog, 'details'> & { details: string }
const logRows = `
  SELECT l.id, l.siteId, l.kind, l.onDay, l.at, l.staffId, s.name AS staff, l.isOk, l.details, l.costFen, l.note, l.recordedBy,
    l.voidedAt
  FROM kitchenLog l CROSS JOIN staff s ON s.id = l.staffId`
export const listLogs = sql<Period, LogRecord>(`${logRows}
  WHERE l.siteId = @siteId AND l.onDay BETWEEN @from AND @to ORDER BY l.onDay, l.at, l.id`)
export const listLogsOfKind = sql<Period & { kind: string }, LogRecord>(`${logRows}
  WHERE l.siteId = @siteId AND l.kind = @kind AND l.onDay BETWEEN @from AND @to ORDER BY l.onDay, l.at, l.id`)
export const getLog = sql<{ id: number }, LogRecord>(`${logRows} WHERE l.id = @id`)
export const insertLog = sql<{
  siteId: number
  kind: string
  onDay: Day
  at: Instant
  staffId: number
  isOk: boolean
  details: string
  costFen: number | null
  note: string
  recordedAt: Instant
  recordedBy: string
}>(`
  INSERT INTO kitchenLog (siteId, kind, onDay, at, staffId, isOk, details, costFen, note, recordedAt, recordedBy)
  VALUES (@siteId, @kind, @onDay, @at, @staffId, @isOk, @details, @costFen, @note, @recordedAt, @recordedBy)`)
export const voidLog = sql<Voiding>(
  'UPDATE kitchenLog SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)
