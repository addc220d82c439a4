import { command, type Guarded, query } from '../procedure.ts'
import * as service from './service.ts'

export const staffRouter = (os: Guarded) => ({
  list: os.staff.list.handler((call) =>
    query(call, (reader, actor) => service.listStaff(reader, call.input, actor)),
  ),
  create: os.staff.create.handler((call) =>
    command(call, (tx, actor) => service.createStaff(tx, call.input, actor)),
  ),
  update: os.staff.update.handler((call) =>
    command(call, (tx, actor) => service.updateStaff(tx, call.input, actor)),
  ),
  expiring: os.staff.expiring.handler((call) =>
    query(call, (reader, actor) => service.listExpiring(reader, call.input, actor)),
  ),
})
