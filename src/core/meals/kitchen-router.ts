import { command, type Guarded, query } from '../procedure.ts'
import * as dishes from './kitchen-dishes.ts'
import * as gaps from './kitchen-gaps.ts'
import * as logs from './kitchen-logs.ts'
import * as menus from './kitchen-menus.ts'
import * as samples from './kitchen-samples.ts'

export const kitchenRouter = ({ meals: os }: Guarded) => ({
  dishes: os.dishes.handler((call) => query(call, dishes.listDishes)),
  saveDish: os.saveDish.handler((call) => command(call, (tx) => dishes.saveDish(tx, call.input))),
  menus: os.menus.handler((call) =>
    query(call, (reader, actor) => menus.listMenus(reader, call.input, actor)),
  ),
  setMenu: os.setMenu.handler((call) => command(call, (tx, actor) => menus.setMenu(tx, call.input, actor))),
  copyMenus: os.copyMenus.handler((call) =>
    command(call, (tx, actor) => menus.copyMenus(tx, call.input, actor)),
  ),
  samples: os.samples.handler((call) =>
    query(call, (reader, actor) => samples.listSamples(reader, call.input, actor)),
  ),
  samplesKept: os.samplesKept.handler((call) =>
    query(call, (reader, actor) => samples.listKept(reader, call.input, actor)),
  ),
  sampleGaps: os.sampleGaps.handler((call) =>
    query(call, (reader, actor) => gaps.listGaps(reader, call.input, actor)),
  ),
  takeSample: os.takeSample.handler((call) =>
    command(call, (tx, actor) => samples.takeSample(tx, call.input, actor)),
  ),
  disposeSamples: os.disposeSamples.handler((call) =>
    command(call, (tx, actor) => samples.disposeSamples(tx, call.input, actor)),
  ),
  voidSample: os.voidSample.handler((call) =>
    command(call, (tx, actor) => samples.voidSample(tx, call.input, actor)),
  ),
  kitchenLogs: os.kitchenLogs.handler((call) =>
    query(call, (reader, actor) => logs.listLogs(reader, call.input, actor)),
  ),
  addKitchenLog: os.addKitchenLog.handler((call) =>
    command(call, (tx, actor) => logs.addLog(tx, call.input, actor)),
  ),
  voidKitchenLog: os.voidKitchenLog.handler((call) =>
    command(call, (tx, actor) => logs.voidLog(tx, call.input, actor)),
  ),
})
