import { command, type Guarded, query } from '../procedure.ts'
import * as duties from './duties.ts'
import * as acts from './duties-acts.ts'
import * as looking from './duties-today.ts'

export const dutiesRouter = ({ safety: os }: Guarded) => ({
  setUpSafety: os.setUpSafety.handler((call) =>
    command(call, (tx, actor) => duties.setUpSafety(tx, call.input, actor)),
  ),
  addDuty: os.addDuty.handler((call) => command(call, (tx, actor) => duties.addDuty(tx, call.input, actor))),
  changeDuty: os.changeDuty.handler((call) =>
    command(call, (tx, actor) => duties.changeDuty(tx, call.input, actor)),
  ),
  endDuty: os.endDuty.handler((call) => command(call, (tx, actor) => duties.endDuty(tx, call.input, actor))),
  doDue: os.doDue.handler((call) => command(call, (tx, actor) => acts.doDue(tx, call.input, actor))),
  voidDue: os.voidDue.handler((call) => command(call, (tx, actor) => acts.voidDue(tx, call.input, actor))),
  excuseMiss: os.excuseMiss.handler((call) =>
    command(call, (tx, actor) => acts.excuseMiss(tx, call.input, actor)),
  ),
  approveMiss: os.approveMiss.handler((call) =>
    command(call, (tx, actor) => acts.approveMiss(tx, call.input, actor)),
  ),
  refuseMiss: os.refuseMiss.handler((call) =>
    command(call, (tx, actor) => acts.refuseMiss(tx, call.input, actor)),
  ),
  duties: os.duties.handler((call) =>
    query(call, (reader, actor) => duties.listDuties(reader, call.input, actor)),
  ),
  today: os.today.handler((call) =>
    query(call, (reader, actor) => looking.getToday(reader, call.input, actor)),
  ),
  dues: os.dues.handler((call) =>
    query(call, (reader, actor) => looking.listDues(reader, call.input, actor)),
  ),
  dueFigures: os.dueFigures.handler((call) =>
    query(call, (reader, actor) => looking.getDueFigures(reader, call.input, actor)),
  ),
  duesBehind: os.duesBehind.handler((call) =>
    query(call, (reader, actor) => looking.listDuesBehind(reader, call.input, actor)),
  ),
})
