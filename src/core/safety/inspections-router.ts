import { command, commandOnce, type Guarded, query } from '../procedure.ts'
import * as answers from './answers.ts'
import * as inspections from './inspections.ts'
import { beginInspection } from './inspections-begin.ts'
import { endInspection, voidInspection } from './inspections-end.ts'
import * as joint from './inspections-joint.ts'

export const inspectionsRouter = ({ safety: os }: Guarded) => ({
  inspections: os.inspections.handler((call) =>
    query(call, (reader, actor) => inspections.listInspections(reader, call.input, actor)),
  ),
  openInspections: os.openInspections.handler((call) =>
    query(call, (reader, actor) => inspections.listOpen(reader, call.input, actor)),
  ),
  inspection: os.inspection.handler((call) =>
    query(call, (reader, actor) => inspections.getInspection(reader, call.input, actor)),
  ),
  beginInspection: os.beginInspection.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => beginInspection(tx, call.input, actor)),
  ),
  saveAnswers: os.saveAnswers.handler((call) =>
    command(call, (tx, actor) => answers.saveAnswers(tx, call.input, actor)),
  ),
  stopAt: os.stopAt.handler((call) => command(call, (tx, actor) => answers.stopAt(tx, call.input, actor))),
  endInspection: os.endInspection.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => endInspection(tx, call.input, actor)),
  ),
  signInspection: os.signInspection.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => joint.signInspection(tx, call.input, actor)),
  ),
  voidSign: os.voidSign.handler((call) =>
    command(call, (tx, actor) => joint.voidSign(tx, call.input, actor)),
  ),
  updateJoint: os.updateJoint.handler((call) =>
    command(call, (tx, actor) => joint.updateJoint(tx, call.input, actor)),
  ),
  voidInspection: os.voidInspection.handler((call) =>
    command(call, (tx, actor) => voidInspection(tx, call.input, actor)),
  ),
})
