import { command, type Guarded, query } from '../procedure.ts'
import * as items from './equipment-items.ts'
import * as loans from './equipment-loans.ts'
import * as reading from './equipment-read.ts'

export const equipmentRouter = (os: Guarded) => ({
  equipmentModels: os.homecare.equipmentModels.handler((call) => query(call, reading.listModels)),
  addEquipmentModel: os.homecare.addEquipmentModel.handler((call) =>
    command(call, (tx) => items.addModel(tx, call.input)),
  ),
  updateEquipmentModel: os.homecare.updateEquipmentModel.handler((call) =>
    command(call, (tx) => items.updateModel(tx, call.input)),
  ),
  equipmentItems: os.homecare.equipmentItems.handler((call) =>
    query(call, (reader, actor) => reading.listItems(reader, call.input, actor)),
  ),
  equipmentItem: os.homecare.equipmentItem.handler((call) =>
    query(call, (reader, actor) => reading.getItemHistory(reader, call.input, actor)),
  ),
  addEquipmentItems: os.homecare.addEquipmentItems.handler((call) =>
    command(call, (tx, actor) => items.addItems(tx, call.input, actor)),
  ),
  updateEquipmentItem: os.homecare.updateEquipmentItem.handler((call) =>
    command(call, (tx, actor) => items.updateItem(tx, call.input, actor)),
  ),
  loans: os.homecare.loans.handler((call) =>
    query(call, (reader, actor) => reading.listLoans(reader, call.input, actor)),
  ),
  lend: os.homecare.lend.handler((call) => command(call, (tx, actor) => loans.lend(tx, call.input, actor))),
  acceptInstalled: os.homecare.acceptInstalled.handler((call) =>
    command(call, (tx, actor) => loans.acceptInstalled(tx, call.input, actor)),
  ),
  giveBack: os.homecare.giveBack.handler((call) =>
    command(call, (tx, actor) => loans.giveBack(tx, call.input, actor)),
  ),
  voidLoan: os.homecare.voidLoan.handler((call) =>
    command(call, (tx, actor) => loans.voidLoan(tx, call.input, actor)),
  ),
  startRepair: os.homecare.startRepair.handler((call) =>
    command(call, (tx, actor) => items.startRepair(tx, call.input, actor)),
  ),
  endRepair: os.homecare.endRepair.handler((call) =>
    command(call, (tx, actor) => items.endRepair(tx, call.input, actor)),
  ),
  writeOff: os.homecare.writeOff.handler((call) =>
    command(call, (tx, actor) => items.writeOff(tx, call.input, actor)),
  ),
})
