import { command, type Guarded, query } from '../procedure.ts'
import * as canteens from './canteens.ts'
import * as reminders from './canteens-reminders.ts'

export const canteensRouter = ({ meals: os }: Guarded) => ({
  canteens: os.canteens.handler((call) => query(call, canteens.listCanteens)),
  saveCanteen: os.saveCanteen.handler((call) =>
    command(call, (tx, actor) => canteens.saveCanteen(tx, call.input, actor)),
  ),
  setStage: os.setStage.handler((call) =>
    command(call, (tx, actor) => canteens.setStage(tx, call.input, actor)),
  ),
  setHours: os.setHours.handler((call) =>
    command(call, (tx, actor) => canteens.setHours(tx, call.input, actor)),
  ),
  setPrice: os.setPrice.handler((call) =>
    command(call, (tx, actor) => canteens.setPrice(tx, call.input, actor)),
  ),
  setStacking: os.setStacking.handler((call) =>
    command(call, (tx, actor) => canteens.setStacking(tx, call.input, actor)),
  ),
  canteenCounts: os.canteenCounts.handler((call) =>
    query(call, (reader, actor) => canteens.countCanteens(reader, call.input, actor)),
  ),
  canteenReminders: os.canteenReminders.handler((call) =>
    query(call, (reader, actor) => reminders.listReminders(reader, call.input, actor)),
  ),
})
