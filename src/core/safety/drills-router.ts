import { command, commandOnce, type Guarded, query } from '../procedure.ts'
import * as drills from './drills.ts'
import * as run from './drills-run.ts'
import * as trainings from './trainings.ts'

export const drillsRouter = ({ safety: os }: Guarded) => ({
  drills: os.drills.handler((call) =>
    query(call, (reader, actor) => drills.listDrills(reader, call.input, actor)),
  ),
  drill: os.drill.handler((call) =>
    query(call, (reader, actor) => drills.getDrill(reader, call.input, actor)),
  ),
  planDrill: os.planDrill.handler((call) =>
    command(call, (tx, actor) => drills.planDrill(tx, call.input, actor)),
  ),
  updateDrill: os.updateDrill.handler((call) =>
    command(call, (tx, actor) => drills.updateDrill(tx, call.input, actor)),
  ),
  startDrill: os.startDrill.handler((call) =>
    command(call, (tx, actor) => run.startDrill(tx, call.input, actor)),
  ),
  saveDrillFloor: os.saveDrillFloor.handler((call) =>
    command(call, (tx, actor) => run.saveDrillFloor(tx, call.input, actor)),
  ),
  endDrill: os.endDrill.handler((call) => command(call, (tx, actor) => run.endDrill(tx, call.input, actor))),
  reportFinding: os.reportFinding.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => run.reportFinding(tx, call.input, actor)),
  ),
  voidDrill: os.voidDrill.handler((call) =>
    command(call, (tx, actor) => run.voidDrill(tx, call.input, actor)),
  ),
  saveDrillPeople: os.saveDrillPeople.handler((call) =>
    command(call, (tx, actor) => drills.savePeople(tx, call.input, actor)),
  ),
  trainings: os.trainings.handler((call) =>
    query(call, (reader, actor) => trainings.listTrainings(reader, call.input, actor)),
  ),
  training: os.training.handler((call) =>
    query(call, (reader, actor) => trainings.getTraining(reader, call.input, actor)),
  ),
  addTraining: os.addTraining.handler((call) =>
    command(call, (tx, actor) => trainings.addTraining(tx, call.input, actor)),
  ),
  updateTraining: os.updateTraining.handler((call) =>
    command(call, (tx, actor) => trainings.updateTraining(tx, call.input, actor)),
  ),
  voidTraining: os.voidTraining.handler((call) =>
    command(call, (tx, actor) => trainings.voidTraining(tx, call.input, actor)),
  ),
  trained: os.trained.handler((call) =>
    query(call, (reader, actor) => trainings.listTrained(reader, call.input, actor)),
  ),
})
