import Database from 'better-sqlite3'
import type { Day, Month } from '../../src/shared/day.ts'
import { daysOfMonth } from '../../src/shared/day.ts'
import type { MealToServe } from './meals-writes.ts'

/** A file opened as the core opens its own: what is committed is on the disk. */
export function openRaw(file: string): Database.Database {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -32000')
  return db
}

/** A meal by hand: one row of a table with two indexes, in a transaction of its own. */
export function rawMealWriter(db: Database.Database, today: Day): (meal: MealToServe) => void {
  const insert = db.prepare(`
    INSERT INTO rawMeal (siteId, onDay, meal, mode, class, category, personId, quantity, isExtra, chargeId, pay, importId,
      recordedAt, accountId, voidedAt)
    VALUES (@siteId, '${today}', @meal, 'dineIn', 'elder', 'ordinary', @personId, 1, 0, 1, 'cash', NULL, @at, 1, NULL)`)
  return db.transaction((meal: MealToServe) => void insert.run({ ...meal, at: Date.now() })).immediate
}

/** A period by month, canteen and meal, from the lines. */
export const rawByMonth = (by: string): string => `
  SELECT ${by}, sum(m.quantity) AS meals, sum(m.quantity * c.priceFen) AS priceFen, sum(m.quantity * c.selfFen) AS selfFen,
    sum(m.quantity * c.sharesFen) AS subsidyFen, sum(m.quantity * c.grantsFen) AS grantsFen
  FROM mealLine m CROSS JOIN charge c ON c.id = m.chargeId
  WHERE m.siteId IN (SELECT siteId FROM canteen) AND m.onDay BETWEEN ? AND ? AND m.voidedAt IS NULL AND m.class <> 'resident'
  GROUP BY 1, 2, 3`

const lines = `
  FROM mealLine m JOIN charge c ON c.id = m.chargeId
  WHERE m.siteId = @siteId AND m.onDay BETWEEN @from AND @to AND m.voidedAt IS NULL AND m.class <> 'resident'`
/** The totals of a canteen's month, each by a statement of its own over the month's lines. */
const totals = [
  `SELECT sum(m.quantity), count(DISTINCT m.personId), sum(iif(m.personId IS NULL, m.quantity, 0)), sum(m.quantity * c.priceFen),
    sum(m.quantity * c.selfFen), sum(m.quantity * c.sharesFen), sum(m.quantity * c.grantsFen) ${lines}`,
  `SELECT m.category, sum(m.quantity), count(DISTINCT m.personId), sum(m.quantity * c.sharesFen), sum(m.quantity * c.selfFen)
    ${lines} GROUP BY m.category`,
  `SELECT m.pay, sum(m.quantity), sum(m.quantity * c.selfFen) ${lines} GROUP BY m.pay`,
  `SELECT m.meal, m.mode, sum(m.quantity) ${lines} GROUP BY m.meal, m.mode`,
  `SELECT s.versionId, v.fund, m.category, sum(m.quantity), count(DISTINCT m.personId), sum(m.quantity * s.fen), min(s.fen), max(s.fen)
    ${lines.replace('WHERE', 'JOIN chargeShare s ON s.chargeId = c.id JOIN subsidyRuleVersion v ON v.id = s.versionId WHERE')}
    GROUP BY s.versionId, m.category`,
]

/** A month's totals by hand. */
export function rawSettlement(db: Database.Database, siteId: number, month: Month): () => void {
  const days = daysOfMonth(month)
  const statements = totals.map((text) => db.prepare(text))
  const params = { siteId, from: days[0], to: days.at(-1) }
  return () => {
    for (const statement of statements) statement.all(params)
  }
}
