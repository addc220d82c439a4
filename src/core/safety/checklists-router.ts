import { command, type Guarded, query } from '../procedure.ts'
import * as checklists from './checklists.ts'
import * as versions from './checklists-versions.ts'

export const checklistsRouter = ({ safety: os }: Guarded) => ({
  checklists: os.checklists.handler((call) =>
    query(call, (reader, actor) => checklists.listChecklists(reader, call.input, actor)),
  ),
  checklistVersion: os.checklistVersion.handler((call) =>
    query(call, (reader, actor) => versions.getVersion(reader, call.input, actor)),
  ),
  addChecklist: os.addChecklist.handler((call) =>
    command(call, (tx, actor) => checklists.addChecklist(tx, call.input, actor)),
  ),
  updateChecklist: os.updateChecklist.handler((call) =>
    command(call, (tx, actor) => checklists.updateChecklist(tx, call.input, actor)),
  ),
  startChecklistVersion: os.startChecklistVersion.handler((call) =>
    command(call, (tx, actor) => versions.startVersion(tx, call.input, actor)),
  ),
  saveChecklistDraft: os.saveChecklistDraft.handler((call) =>
    command(call, (tx, actor) => versions.saveDraft(tx, call.input, actor)),
  ),
  confirmChecklistVersion: os.confirmChecklistVersion.handler((call) =>
    command(call, (tx, actor) => versions.confirmVersion(tx, call.input, actor)),
  ),
})
