import { command, commandOnce, type Guarded, query } from '../procedure.ts'
import * as hazards from './hazards.ts'
import * as beds from './hazards-beds.ts'
import * as closing from './hazards-close.ts'
import * as grading from './hazards-grade.ts'
import * as measures from './hazards-measures.ts'
import { reportHazard } from './hazards-open.ts'
import { getLostNights } from './lost-nights.ts'
import * as roles from './safety-roles.ts'
import * as works from './works.ts'

export const hazardsRouter = (os: Guarded) => ({ ...ledgerRouter(os), ...loopRouter(os) })

const ledgerRouter = ({ safety: os }: Guarded) => ({
  hazards: os.hazards.handler((call) =>
    query(call, (reader, actor) => hazards.listHazards(reader, call.input, actor)),
  ),
  hazard: os.hazard.handler((call) =>
    query(call, (reader, actor) => hazards.getHazard(reader, call.input, actor)),
  ),
  lostNights: os.lostNights.handler((call) =>
    query(call, (reader, actor) => getLostNights(reader, call.input, actor)),
  ),
  safetyRoles: os.safetyRoles.handler((call) =>
    query(call, (reader, actor) => roles.listSafetyRoles(reader, call.input, actor)),
  ),
  safetyWorks: os.safetyWorks.handler((call) =>
    query(call, (reader, actor) => works.listWorks(reader, call.input, actor)),
  ),
  reportHazard: os.reportHazard.handler((call) =>
    commandOnce(call, call.input.key, (tx, actor) => reportHazard(tx, call.input, actor)),
  ),
  setSafetyRole: os.setSafetyRole.handler((call) =>
    command(call, (tx, actor) => roles.setSafetyRole(tx, call.input, actor)),
  ),
  endSafetyRole: os.endSafetyRole.handler((call) =>
    command(call, (tx, actor) => roles.endSafetyRole(tx, call.input, actor)),
  ),
  addSafetyWork: os.addSafetyWork.handler((call) =>
    command(call, (tx, actor) => works.addWork(tx, call.input, actor)),
  ),
  updateSafetyWork: os.updateSafetyWork.handler((call) =>
    command(call, (tx, actor) => works.updateWork(tx, call.input, actor)),
  ),
  voidSafetyWork: os.voidSafetyWork.handler((call) =>
    command(call, (tx, actor) => works.voidWork(tx, call.input, actor)),
  ),
})

/** The steps of the loop. */
const loopRouter = ({ safety: os }: Guarded) => ({
  gradeHazard: os.gradeHazard.handler((call) =>
    command(call, (tx, actor) => grading.gradeHazard(tx, call.input, actor)),
  ),
  fixOnSpot: os.fixOnSpot.handler((call) =>
    command(call, (tx, actor) => grading.fixOnSpot(tx, call.input, actor)),
  ),
  orderRectification: os.orderRectification.handler((call) =>
    command(call, (tx, actor) => measures.orderRectification(tx, call.input, actor)),
  ),
  doneMeasure: os.doneMeasure.handler((call) =>
    command(call, (tx, actor) => measures.doneMeasure(tx, call.input, actor)),
  ),
  voidMeasure: os.voidMeasure.handler((call) =>
    command(call, (tx, actor) => measures.voidMeasure(tx, call.input, actor)),
  ),
  extendDeadline: os.extendDeadline.handler((call) =>
    command(call, (tx, actor) => measures.extendDeadline(tx, call.input, actor)),
  ),
  rectified: os.rectified.handler((call) =>
    command(call, (tx, actor) => measures.rectified(tx, call.input, actor)),
  ),
  passRecheck: os.passRecheck.handler((call) =>
    command(call, (tx, actor) => closing.passRecheck(tx, call.input, actor)),
  ),
  refuseRecheck: os.refuseRecheck.handler((call) =>
    command(call, (tx, actor) => closing.refuseRecheck(tx, call.input, actor)),
  ),
  closeHazard: os.closeHazard.handler((call) =>
    command(call, (tx, actor) => closing.closeHazard(tx, call.input, actor)),
  ),
  reopenHazard: os.reopenHazard.handler((call) =>
    command(call, (tx, actor) => closing.reopenHazard(tx, call.input, actor)),
  ),
  reportToAuthority: os.reportToAuthority.handler((call) =>
    command(call, (tx, actor) => grading.reportToAuthority(tx, call.input, actor)),
  ),
  holdBeds: os.holdBeds.handler((call) => command(call, (tx, actor) => beds.holdBeds(tx, call.input, actor))),
  freeBeds: os.freeBeds.handler((call) => command(call, (tx, actor) => beds.freeBeds(tx, call.input, actor))),
  voidHazard: os.voidHazard.handler((call) =>
    command(call, (tx, actor) => grading.voidHazard(tx, call.input, actor)),
  ),
})
