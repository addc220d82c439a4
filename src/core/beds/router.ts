import { command, type Guarded, query } from '../procedure.ts'
import * as corrections from './corrections.ts'
import { discharge } from './discharge.ts'
import * as holds from './holds.ts'
import * as leaves from './leaves.ts'
import { lookingRouter } from './looking-router.ts'
import * as outages from './outages.ts'
import * as plans from './plans.ts'
import * as projects from './projects.ts'
import { retireBeds } from './retiring.ts'
import * as stays from './stays.ts'
import * as structure from './structure.ts'
import * as waiting from './waiting.ts'
import * as wizard from './wizard.ts'

export const bedsRouter = (os: Guarded) => ({
  ...structureRouter(os),
  ...flowRouter(os),
  ...lookingRouter(os),
})

const structureRouter = ({ beds: os }: Guarded) => ({
  structure: os.structure.handler((call) =>
    query(call, (reader, actor) => structure.getStructure(reader, call.input, actor)),
  ),
  previewPlan: os.previewPlan.handler((call) =>
    query(call, (reader, actor) => wizard.previewPlan(reader, call.input, actor)),
  ),
  buildPlan: os.buildPlan.handler((call) =>
    command(call, (tx, actor) => wizard.buildPlan(tx, call.input, actor)),
  ),
  addBuilding: os.addBuilding.handler((call) =>
    command(call, (tx, actor) => structure.addBuilding(tx, call.input, actor)),
  ),
  updateBuilding: os.updateBuilding.handler((call) =>
    command(call, (tx, actor) => structure.updateBuilding(tx, call.input, actor)),
  ),
  addFloor: os.addFloor.handler((call) =>
    command(call, (tx, actor) => structure.addFloor(tx, call.input, actor)),
  ),
  updateFloor: os.updateFloor.handler((call) =>
    command(call, (tx, actor) => structure.updateFloor(tx, call.input, actor)),
  ),
  addRoom: os.addRoom.handler((call) =>
    command(call, (tx, actor) => structure.addRoom(tx, call.input, actor)),
  ),
  updateRoom: os.updateRoom.handler((call) =>
    command(call, (tx, actor) => structure.updateRoom(tx, call.input, actor)),
  ),
  addBed: os.addBed.handler((call) => command(call, (tx, actor) => structure.addBed(tx, call.input, actor))),
  updateBed: os.updateBed.handler((call) =>
    command(call, (tx, actor) => structure.updateBed(tx, call.input, actor)),
  ),
  retireBeds: os.retireBeds.handler((call) =>
    command(call, (tx, actor) => retireBeds(tx, call.input, actor)),
  ),
  startOutage: os.startOutage.handler((call) =>
    command(call, (tx, actor) => outages.startOutage(tx, call.input, actor)),
  ),
  endOutage: os.endOutage.handler((call) =>
    command(call, (tx, actor) => outages.endOutage(tx, call.input, actor)),
  ),
  projects: os.projects.handler((call) =>
    query(call, (reader, actor) => projects.listProjects(reader, call.input, actor)),
  ),
  addProject: os.addProject.handler((call) =>
    command(call, (tx, actor) => projects.addProject(tx, call.input, actor)),
  ),
  updateProject: os.updateProject.handler((call) =>
    command(call, (tx, actor) => projects.updateProject(tx, call.input, actor)),
  ),
})

const flowRouter = ({ beds: os }: Guarded) => ({
  waiting: os.waiting.handler((call) =>
    query(call, (reader, actor) => waiting.listWaiting(reader, call.input, actor)),
  ),
  apply: os.apply.handler((call) => command(call, (tx, actor) => waiting.apply(tx, call.input, actor))),
  updateApplication: os.updateApplication.handler((call) =>
    command(call, (tx, actor) => waiting.updateApplication(tx, call.input, actor)),
  ),
  closeApplication: os.closeApplication.handler((call) =>
    command(call, (tx, actor) => waiting.closeApplication(tx, call.input, actor)),
  ),
  holds: os.holds.handler((call) =>
    query(call, (reader, actor) => holds.listHolds(reader, call.input, actor)),
  ),
  hold: os.hold.handler((call) => command(call, (tx, actor) => holds.holdBed(tx, call.input, actor))),
  releaseHold: os.releaseHold.handler((call) =>
    command(call, (tx, actor) => holds.releaseHold(tx, call.input, actor)),
  ),
  admit: os.admit.handler((call) => command(call, (tx, actor) => stays.admit(tx, call.input, actor))),
  confirmFormal: os.confirmFormal.handler((call) =>
    command(call, (tx, actor) => stays.confirmFormal(tx, call.input, actor)),
  ),
  transfer: os.transfer.handler((call) =>
    command(call, (tx, actor) => stays.transfer(tx, call.input, actor)),
  ),
  swap: os.swap.handler((call) => command(call, (tx, actor) => stays.swap(tx, call.input, actor))),
  startLeave: os.startLeave.handler((call) =>
    command(call, (tx, actor) => leaves.startLeave(tx, call.input, actor)),
  ),
  updateLeave: os.updateLeave.handler((call) =>
    command(call, (tx, actor) => leaves.updateLeave(tx, call.input, actor)),
  ),
  endLeave: os.endLeave.handler((call) =>
    command(call, (tx, actor) => leaves.endLeave(tx, call.input, actor)),
  ),
  discharge: os.discharge.handler((call) => command(call, (tx, actor) => discharge(tx, call.input, actor))),
  voidEntry: os.voidEntry.handler((call) =>
    command(call, (tx, actor) => corrections.voidEntry(tx, call.input, actor)),
  ),
  plans: os.plans.handler((call) =>
    query(call, (reader, actor) => plans.listPlans(reader, call.input, actor)),
  ),
  plan: os.plan.handler((call) => command(call, (tx, actor) => plans.planMove(tx, call.input, actor))),
  closePlan: os.closePlan.handler((call) =>
    command(call, (tx, actor) => plans.closePlan(tx, call.input, actor)),
  ),
})
