import { type Guarded, query } from '../procedure.ts'
import { checkChain } from './check.ts'
import * as service from './service.ts'

export const auditRouter = (os: Guarded) => ({
  search: os.audit.search.handler((call) =>
    query(call, (reader, actor) => service.search(reader, call.input, actor)),
  ),
  get: os.audit.get.handler((call) =>
    query(call, (reader, actor) => service.getEntry(reader, call.input, actor)),
  ),
  check: os.audit.check.handler(({ context }) => checkChain(context.parts.store)),
})
