import { command, type Guarded, query } from '../procedure.ts'
import { listClashes } from './clashes.ts'
import * as followUps from './follow-ups.ts'
import { makeVisits } from './planning-make.ts'
import * as plans from './planning-plans.ts'
import { listSubstitutes } from './planning-substitutes.ts'
import * as door from './visits-door.ts'
import { moveVisit } from './visits-move.ts'
import { addVisit } from './visits-planned.ts'
import { reassignVisits } from './visits-reassign.ts'
import * as records from './visits-record.ts'
import * as rows from './visits-rows.ts'

const planningRouter = (os: Guarded) => ({
  visitPlans: os.homecare.visitPlans.handler((call) =>
    query(call, (reader, actor) => plans.listPlans(reader, call.input, actor)),
  ),
  addVisitPlan: os.homecare.addVisitPlan.handler((call) =>
    command(call, (tx, actor) => plans.addPlan(tx, call.input, actor)),
  ),
  updateVisitPlan: os.homecare.updateVisitPlan.handler((call) =>
    command(call, (tx, actor) => plans.updatePlan(tx, call.input, actor)),
  ),
  previewPlan: os.homecare.previewPlan.handler((call) =>
    query(call, (reader, actor) => plans.previewPlan(reader, call.input, actor)),
  ),
  makeVisits: os.homecare.makeVisits.handler((call) =>
    command(call, (tx, actor) => makeVisits(tx, call.input, actor)),
  ),
  clashes: os.homecare.clashes.handler((call) =>
    query(call, (reader, actor) => listClashes(reader, call.input, actor)),
  ),
  substitutes: os.homecare.substitutes.handler((call) =>
    query(call, (reader, actor) => listSubstitutes(reader, call.input, actor)),
  ),
  reassignVisits: os.homecare.reassignVisits.handler((call) =>
    command(call, (tx, actor) => reassignVisits(tx, call.input, actor)),
  ),
})

/** Planning, the visits themselves, and what they found. */
export const visitsRouter = (os: Guarded) => ({
  ...planningRouter(os),
  visits: os.homecare.visits.handler((call) =>
    query(call, (reader, actor) => rows.listVisits(reader, call.input, actor)),
  ),
  visit: os.homecare.visit.handler((call) =>
    query(call, (reader, actor) => rows.getVisit(reader, call.input, actor)),
  ),
  visitByCode: os.homecare.visitByCode.handler((call) =>
    query(call, (reader, actor) => rows.getVisitByCode(reader, call.input, actor)),
  ),
  unsettledVisits: os.homecare.unsettledVisits.handler((call) =>
    query(call, (reader, actor) => rows.listUnsettled(reader, call.input, actor)),
  ),
  addVisit: os.homecare.addVisit.handler((call) =>
    command(call, (tx, actor) => addVisit(tx, call.input, actor)),
  ),
  moveVisit: os.homecare.moveVisit.handler((call) =>
    command(call, (tx, actor) => moveVisit(tx, call.input, actor)),
  ),
  checkIn: os.homecare.checkIn.handler((call) =>
    command(call, (tx, actor) => door.checkIn(tx, call.input, actor)),
  ),
  checkOut: os.homecare.checkOut.handler((call) =>
    command(call, (tx, actor) => door.checkOut(tx, call.input, actor)),
  ),
  recordVisits: os.homecare.recordVisits.handler((call) =>
    command(call, (tx, actor) => records.recordVisits(tx, call.input, actor)),
  ),
  setOutcome: os.homecare.setOutcome.handler((call) =>
    command(call, (tx, actor) => records.setOutcome(tx, call.input, actor)),
  ),
  correctVisit: os.homecare.correctVisit.handler((call) =>
    command(call, (tx, actor) => records.correctVisit(tx, call.input, actor)),
  ),
  voidVisit: os.homecare.voidVisit.handler((call) =>
    command(call, (tx, actor) => records.voidVisit(tx, call.input, actor)),
  ),
  followUps: os.homecare.followUps.handler((call) =>
    query(call, (reader, actor) => followUps.listFollowUps(reader, call.input, actor)),
  ),
  addFollowUp: os.homecare.addFollowUp.handler((call) =>
    command(call, (tx, actor) => followUps.addFollowUp(tx, call.input, actor)),
  ),
  closeFollowUp: os.homecare.closeFollowUp.handler((call) =>
    command(call, (tx, actor) => followUps.closeFollowUp(tx, call.input, actor)),
  ),
})
