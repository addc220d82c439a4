import type { Day } from '../../shared/day.ts'
import type { DeliveryRoute } from '../../shared/meals/order.ts'
import { sql } from '../db/statement.ts'

type RouteRecord = Omit<DeliveryRoute, 'stops'>
const route = `r.id, r.siteId, r.name, r.staffId, s.name AS staff, r.isActive, r.version
  FROM deliveryRoute r LEFT JOIN staff s ON s.id = r.staffId`
export const listRoutes = sql<{ siteId: number }, RouteRecord>(
  `SELECT ${route} WHERE r.siteId = @siteId ORDER BY r.isActive DESC, r.name`,
)
export const getRoute = sql<{ id: number }, RouteRecord>(`SELECT ${route} WHERE r.id = @id`)
export const findByName = sql<{ siteId: number; name: string }, { id: number }>(
  'SELECT id FROM deliveryRoute WHERE siteId = @siteId AND name = @name',
)
type Details = Pick<DeliveryRoute, 'siteId' | 'name' | 'staffId' | 'isActive'>
export const insertRoute = sql<Details>(`
  INSERT INTO deliveryRoute (siteId, name, staffId, isActive) VALUES (@siteId, @name, @staffId, @isActive)`)
export const updateRoute = sql<Omit<Details, 'siteId'> & { id: number }>(`
  UPDATE deliveryRoute SET name = @name, staffId = @staffId, isActive = @isActive, version = version + 1 WHERE id = @id`)

interface StopRecord {
  personId: number
  person: string
  address: string
}
export const listStops = sql<{ routeId: number }, StopRecord>(`
  SELECT t.personId, p.name AS person, p.address FROM routeStop t JOIN person p ON p.id = t.personId
  WHERE t.routeId = @routeId ORDER BY t.sort, t.personId`)
/** Who has meals brought from today on, by order or by a wish for one day, and is on no route of this canteen. */
export const withoutRoute = sql<{ siteId: number; today: Day }, StopRecord>(`
  SELECT p.id AS personId, p.name AS person, p.address FROM (
    SELECT personId FROM standingOrder
    WHERE siteId = @siteId AND mode = 'delivery' AND voidedAt IS NULL AND (toOn IS NULL OR toOn >= @today)
    UNION
    SELECT personId FROM orderChange
    WHERE siteId = @siteId AND mode = 'delivery' AND voidedAt IS NULL AND onDay >= @today
  ) w JOIN person p ON p.id = w.personId
  WHERE p.diedOn IS NULL AND NOT EXISTS (
    SELECT 1 FROM routeStop t JOIN deliveryRoute r ON r.id = t.routeId
    WHERE t.personId = p.id AND r.siteId = @siteId AND r.isActive = 1)
  ORDER BY p.pinyin, p.name, p.id`)
/** The other routes on which these people (a JSON array of ids) are. */
export const routesOfPeople = sql<{ ids: string; id: number }, { routeId: number; siteId: number }>(`
  SELECT DISTINCT t.routeId, r.siteId FROM json_each(@ids) j CROSS JOIN routeStop t ON t.personId = j.value
  JOIN deliveryRoute r ON r.id = t.routeId WHERE t.routeId <> @id`)
export const removeStops = sql<{ routeId: number }>('DELETE FROM routeStop WHERE routeId = @routeId')
export const putStop = sql<{ personId: number; routeId: number; sort: number }>(`
  INSERT INTO routeStop (personId, routeId, sort) VALUES (@personId, @routeId, @sort)
  ON CONFLICT DO UPDATE SET routeId = excluded.routeId, sort = excluded.sort`)
/** Its stops were changed: whoever edits an older copy is told. */
export const touchRoute = sql<{ id: number }>('UPDATE deliveryRoute SET version = version + 1 WHERE id = @id')
