import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as deliveries from '../../src/core/meals/deliveries-sql.ts'
import * as orders from '../../src/core/meals/orders-sql.ts'
import * as portions from '../../src/core/meals/portions-sql.ts'
import * as routes from '../../src/core/meals/routes-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const isStatement = (value: unknown): value is AnyStatement =>
  typeof (value as AnyStatement | undefined)?.text === 'string'

test.each([
  ['portions', portions],
  ['orders', orders],
  ['routes', routes],
  ['deliveries', deliveries],
])('no statement of %s reads a whole table', async (_name, module) => {
  const { core } = await makeCore()
  const statements = Object.entries<unknown>(module).filter((entry): entry is [string, AnyStatement] =>
    isStatement(entry[1]),
  )
  expect(statements.length).toBeGreaterThan(5)
  // Ids come as JSON; canteens are a handful.
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, ['j', 'k']).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('who eats is read by the canteen’s orders, the day’s wishes, and one seek a bed or person', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(portions.standingOn)).toContain('standingOrderBySite (siteId=? AND meal=? AND fromOn<?)')
  expect(plan(portions.changesOn)).toContain('orderChangeByDay (onDay=? AND meal=?)')
  expect(plan(portions.residentsAt)).toContain('bedBySite (siteId=?)')
  expect(plan(portions.residentsAt)).toContain('placementByBed (bedId=? AND fromAt<?)')
  expect(plan(portions.fedElsewhere)).toContain('placementByPerson (personId=? AND fromAt<?)')
  const absences = plan(portions.absencesOf)
  expect(absences).toContain('leaveByPerson (personId=? AND fromAt<?)')
  expect(absences).toContain('dinerSuspensionByPerson (personId=? AND fromOn<?)')
  expect(absences).toContain('orderPauseByPerson (personId=? AND fromOn<?)')
  expect(plan(portions.eaters)).toContain('conditionByPerson (personId=? AND fromAt<?)')
})

test('the counter’s question, a run and what is said of it go by their own index', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(portions.orderOf)).toContain('orderChangeOnce (personId=? AND onDay=? AND meal=?)')
  expect(plan(portions.orderOf)).toContain('standingOrderByPerson (personId=? AND meal=? AND fromOn<?)')
  expect(plan(orders.findOverlap)).toContain('standingOrderByPerson (personId=? AND meal=? AND fromOn<?)')
  expect(plan(orders.listExtras)).toContain('kitchenExtraByDay (siteId=? AND onDay=? AND meal=?)')
  expect(plan(orders.listEaten)).toContain('mealByDay (siteId=? AND onDay=? AND meal=?)')
  expect(plan(deliveries.listDeliveries)).toContain('deliveryByDay (siteId=? AND onDay=? AND meal=?)')
  expect(plan(deliveries.findDelivery)).toContain('deliveryOnce (personId=? AND onDay=? AND meal=?)')
  expect(plan(deliveries.voidDeliveryOfMeal)).toContain('deliveryByMeal (mealId=?)')
  expect(plan(routes.listStops)).toContain('routeStopByRoute (routeId=?)')
})
