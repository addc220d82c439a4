import { command, type Guarded, query } from '../procedure.ts'
import * as service from './service.ts'
import { undoImport } from './undo.ts'

export const importsRouter = (os: Guarded) => ({
  preview: os.imports.preview.handler((call) =>
    query(call, (reader, actor) => service.previewImport(reader, call.input, actor)),
  ),
  accept: os.imports.accept.handler((call) =>
    command(call, (tx, actor) => service.acceptImport(tx, call.input, actor)),
  ),
  list: os.imports.list.handler((call) => query(call, service.listImports)),
  undo: os.imports.undo.handler((call) => command(call, (tx, actor) => undoImport(tx, call.input, actor))),
})
