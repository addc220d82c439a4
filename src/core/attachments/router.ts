import { command, type Guarded, query } from '../procedure.ts'
import * as service from './service.ts'

export const attachmentsRouter = (os: Guarded) => ({
  list: os.attachments.list.handler((call) =>
    query(call, (reader, actor) => service.listAttachments(reader, call.input, actor)),
  ),
  get: os.attachments.get.handler((call) =>
    query(call, (reader, actor) => service.getAttachment(reader, call.input, actor)),
  ),
  add: os.attachments.add.handler((call) =>
    command(call, (tx, actor) => service.addAttachment(tx, call.input, actor)),
  ),
  void: os.attachments.void.handler((call) =>
    command(call, (tx, actor) => service.voidAttachment(tx, call.input, actor)),
  ),
})
