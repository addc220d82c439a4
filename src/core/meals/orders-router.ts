import { command, commandOnce, type Guarded, query } from '../procedure.ts'
import * as record from './deliveries-record.ts'
import * as run from './deliveries-run.ts'
import * as days from './orders-days.ts'
import * as kitchen from './orders-kitchen.ts'
import * as reading from './orders-read.ts'
import * as standing from './orders-standing.ts'
import * as week from './orders-week.ts'
import * as routes from './routes.ts'

/** Orders, the kitchen's count, routes and deliveries. */
export const ordersRouter = ({ meals: os }: Guarded) => ({
  personOrders: os.personOrders.handler((call) =>
    query(call, (reader) => reading.personOrders(reader, call.input)),
  ),
  addStandingOrder: os.addStandingOrder.handler((call) =>
    command(call, (tx, actor) => standing.addStandingOrder(tx, call.input, actor)),
  ),
  endStandingOrder: os.endStandingOrder.handler((call) =>
    command(call, (tx, actor) => standing.endStandingOrder(tx, call.input, actor)),
  ),
  setWeek: os.setWeek.handler((call) =>
    command(call, (tx, actor) => standing.setWeek(tx, call.input, actor)),
  ),
  changeOrder: os.changeOrder.handler((call) =>
    command(call, (tx, actor) => days.changeOrder(tx, call.input, actor)),
  ),
  undoOrderChange: os.undoOrderChange.handler((call) =>
    command(call, (tx, actor) => days.undoOrderChange(tx, call.input, actor)),
  ),
  pauseOrders: os.pauseOrders.handler((call) =>
    command(call, (tx, actor) => days.pauseOrders(tx, call.input, actor)),
  ),
  endPause: os.endPause.handler((call) => command(call, (tx, actor) => days.endPause(tx, call.input, actor))),
  kitchenCount: os.kitchenCount.handler((call) =>
    query(call, (reader, actor) => kitchen.kitchenCount(reader, call.input, actor)),
  ),
  kitchenWeek: os.kitchenWeek.handler((call) =>
    query(call, (reader, actor) => week.kitchenWeek(reader, call.input, actor)),
  ),
  addKitchenExtra: os.addKitchenExtra.handler((call) =>
    command(call, (tx, actor) => kitchen.addKitchenExtra(tx, call.input, actor)),
  ),
  voidKitchenExtra: os.voidKitchenExtra.handler((call) =>
    command(call, (tx, actor) => kitchen.voidKitchenExtra(tx, call.input, actor)),
  ),
  routes: os.routes.handler((call) =>
    query(call, (reader, actor) => routes.listRoutes(reader, call.input, actor)),
  ),
  withoutRoute: os.withoutRoute.handler((call) =>
    query(call, (reader, actor) => routes.withoutRoute(reader, call.input, actor)),
  ),
  saveRoute: os.saveRoute.handler((call) =>
    command(call, (tx, actor) => routes.saveRoute(tx, call.input, actor)),
  ),
  setStops: os.setStops.handler((call) =>
    command(call, (tx, actor) => routes.setStops(tx, call.input, actor)),
  ),
  deliveryRun: os.deliveryRun.handler((call) =>
    query(call, (reader, actor) => run.deliveryRun(reader, call.input, actor)),
  ),
  recordDelivery: os.recordDelivery.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => record.recordDelivery(tx, call.input, actor)),
  ),
  voidDelivery: os.voidDelivery.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => record.voidDelivery(tx, call.input, actor)),
  ),
  usualWalkIns: os.usualWalkIns.handler((call) =>
    query(call, (reader, actor) => week.usualWalkIns(reader, call.input, actor)),
  ),
})
