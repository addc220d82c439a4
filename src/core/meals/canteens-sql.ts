import type { Day } from '../../shared/day.ts'
import type { Canteen, CanteenStage, Hours, Price, Stacking } from '../../shared/meals/canteen.ts'
import type { DinerClass, Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

/** A canteen without what hangs on it by days. */
export type CanteenRecord = Omit<Canteen, 'stage' | 'stages' | 'hours' | 'prices' | 'stackings'>

const columns = `c.siteId, s.name, c.homeSiteId, c.isHeadCount, c.seats, c.licenceNumber, c.licenceToOn, c.note, c.version
  FROM canteen c JOIN site s ON s.id = c.siteId`
export const listCanteens = sql<Record<never, never>, CanteenRecord>(`SELECT ${columns} ORDER BY c.siteId`)
export const getCanteen = sql<{ siteId: number }, CanteenRecord>(`SELECT ${columns} WHERE c.siteId = @siteId`)
type Details = Omit<CanteenRecord, 'name' | 'version'>
export const insertCanteen = sql<Details>(`
  INSERT INTO canteen (siteId, homeSiteId, isHeadCount, seats, licenceNumber, licenceToOn, note)
  VALUES (@siteId, @homeSiteId, @isHeadCount, @seats, @licenceNumber, @licenceToOn, @note)`)
export const updateCanteen = sql<Details>(`
  UPDATE canteen SET homeSiteId = @homeSiteId, isHeadCount = @isHeadCount, seats = @seats, licenceNumber = @licenceNumber,
    licenceToOn = @licenceToOn, note = @note, version = version + 1
  WHERE siteId = @siteId`)
type OfSite = { siteId: number }
type OnDay = OfSite & { on: Day }

export const listStages = sql<OfSite, Canteen['stages'][number]>(
  'SELECT fromOn, stage, note FROM canteenStage WHERE siteId = @siteId ORDER BY fromOn',
)
export const putStage = sql<OfSite & Canteen['stages'][number]>(`
  INSERT INTO canteenStage (siteId, fromOn, stage, note) VALUES (@siteId, @fromOn, @stage, @note)
  ON CONFLICT DO UPDATE SET stage = excluded.stage, note = excluded.note`)
export const stageOn = sql<OnDay, { stage: CanteenStage }>(
  'SELECT stage FROM canteenStage WHERE siteId = @siteId AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1',
)

const hoursColumns = 'meal, fromOn, isServed, opensTime, closesTime'
export const listHours = sql<OfSite, Hours>(
  `SELECT ${hoursColumns} FROM canteenHours WHERE siteId = @siteId ORDER BY fromOn, opensTime`,
)
export const putHours = sql<OfSite & Hours>(`
  INSERT INTO canteenHours (siteId, ${hoursColumns}) VALUES (@siteId, @meal, @fromOn, @isServed, @opensTime, @closesTime)
  ON CONFLICT DO UPDATE SET isServed = excluded.isServed, opensTime = excluded.opensTime, closesTime = excluded.closesTime`)
export const hoursOn = sql<OnDay & { meal: Meal }, Hours>(`
  SELECT ${hoursColumns} FROM canteenHours
  WHERE siteId = @siteId AND meal = @meal AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1`)

export const listPrices = sql<OfSite, Price>(`
  SELECT meal, nullif(class, '') AS class, fromOn, priceFen FROM mealPrice WHERE siteId = @siteId
  ORDER BY fromOn, instr('breakfast lunch dinner', meal), class`)
export const putPrice = sql<OfSite & Price>(`
  INSERT INTO mealPrice (siteId, meal, class, fromOn, priceFen) VALUES (@siteId, @meal, coalesce(@class, ''), @fromOn, @priceFen)
  ON CONFLICT DO UPDATE SET priceFen = excluded.priceFen`)
export const priceOn = sql<OnDay & { meal: Meal; class: DinerClass | '' }, { priceFen: number }>(`
  SELECT priceFen FROM mealPrice
  WHERE siteId = @siteId AND meal = @meal AND class = @class AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1`)
/**
 * The last day on which somebody was charged another price than this row asks for: in its time, for its class or, where
 * it names none, for those without a price of their own.
 */
export const lastOtherPrice = sql<OfSite & Price, { onDay: Day }>(`
  SELECT m.onDay FROM mealSum m JOIN charge c ON c.id = m.chargeId
  WHERE m.siteId = @siteId AND m.onDay >= @fromOn AND m.meal = @meal AND m.count > 0 AND m.class <> 'resident'
    AND c.priceFen <> @priceFen
    AND m.onDay < coalesce((SELECT min(n.fromOn) FROM mealPrice n WHERE n.siteId = @siteId AND n.meal = @meal
      AND n.class = coalesce(@class, '') AND n.fromOn > @fromOn), '9999')
    AND CASE WHEN @class IS NULL THEN NOT EXISTS (
        SELECT 1 FROM mealPrice o WHERE o.siteId = @siteId AND o.meal = @meal AND o.class = m.class AND o.fromOn <= m.onDay)
      ELSE m.class = @class END
  ORDER BY m.onDay DESC LIMIT 1`)

export const listStackings = sql<OfSite, Canteen['stackings'][number]>(
  'SELECT fromOn, stacking FROM stackingRule WHERE siteId = @siteId ORDER BY fromOn',
)
export const putStacking = sql<OfSite & Canteen['stackings'][number]>(`
  INSERT INTO stackingRule (siteId, fromOn, stacking) VALUES (@siteId, @fromOn, @stacking)
  ON CONFLICT DO UPDATE SET stacking = excluded.stacking`)
export const stackingOn = sql<OnDay, { stacking: Stacking }>(
  'SELECT stacking FROM stackingRule WHERE siteId = @siteId AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1',
)

/** The last day with meals at a canteen from a day until another began; of one meal where it is named. */
export const lastServed = sql<OfSite & { from: Day; before: Day | null; meal: Meal | null }, { onDay: Day }>(`
  SELECT onDay FROM mealSum
  WHERE siteId = @siteId AND onDay >= @from AND onDay < coalesce(@before, '9999') AND (@meal IS NULL OR meal = @meal) AND count > 0
  ORDER BY onDay DESC LIMIT 1`)
