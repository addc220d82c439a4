import { command, type Guarded, query } from '../procedure.ts'
import { closeFamilyBed, undoStep } from './family-beds-close.ts'
import * as reading from './family-beds-read.ts'
import * as service from './family-beds-service.ts'
import * as works from './family-beds-works.ts'

export const familyBedsRouter = (os: Guarded) => ({
  familyBeds: os.homecare.familyBeds.handler((call) =>
    query(call, (reader, actor) => reading.listFamilyBeds(reader, call.input, actor)),
  ),
  familyBed: os.homecare.familyBed.handler((call) =>
    query(call, (reader, actor) => reading.getFamilyBed(reader, call.input, actor)),
  ),
  familyBedsOf: os.homecare.familyBedsOf.handler((call) =>
    query(call, (reader, actor) => reading.listFamilyBedsOf(reader, call.input, actor)),
  ),
  familyBedCounts: os.homecare.familyBedCounts.handler((call) =>
    query(call, (reader, actor) => reading.countAll(reader, call.input, actor)),
  ),
  applyFamilyBed: os.homecare.applyFamilyBed.handler((call) =>
    command(call, (tx, actor) => service.applyFamilyBed(tx, call.input, actor)),
  ),
  updateFamilyBed: os.homecare.updateFamilyBed.handler((call) =>
    command(call, (tx, actor) => service.updateFamilyBed(tx, call.input, actor)),
  ),
  doStep: os.homecare.doStep.handler((call) =>
    command(call, (tx, actor) => service.doStep(tx, call.input, actor)),
  ),
  undoStep: os.homecare.undoStep.handler((call) =>
    command(call, (tx, actor) => undoStep(tx, call.input, actor)),
  ),
  renewAgreement: os.homecare.renewAgreement.handler((call) =>
    command(call, (tx, actor) => service.renewAgreement(tx, call.input, actor)),
  ),
  closeFamilyBed: os.homecare.closeFamilyBed.handler((call) =>
    command(call, (tx, actor) => closeFamilyBed(tx, call.input, actor)),
  ),
  addWork: os.homecare.addWork.handler((call) =>
    command(call, (tx, actor) => works.addWork(tx, call.input, actor)),
  ),
  updateWork: os.homecare.updateWork.handler((call) =>
    command(call, (tx, actor) => works.updateWork(tx, call.input, actor)),
  ),
})
