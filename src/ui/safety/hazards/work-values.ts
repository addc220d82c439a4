import type { WorkFundSource } from '../../../shared/safety/terms.ts'
import type { SafetyWork, WorkDetails } from '../../../shared/safety/work.ts'

/** Works as the form holds them: a fund's source and amount may not be chosen yet. */
export type WorkValues = Omit<WorkDetails, 'funds'> & {
  funds: { source: WorkFundSource | null; amountFen: number | null }[]
}

export const emptyWork: WorkValues = {
  name: '',
  contractor: '',
  contractFen: null,
  startedOn: null,
  finishedOn: null,
  acceptedOn: null,
  acceptedBy: '',
  note: '',
  funds: [],
  hazardIds: [],
}

export function workValues({
  id: _id,
  siteId: _siteId,
  fundsFen: _fundsFen,
  hazards,
  voidedAt: _voidedAt,
  voidReason: _voidReason,
  version: _version,
  ...details
}: SafetyWork): WorkValues {
  return { ...details, hazardIds: hazards.map(({ id }) => id) }
}

/** How far works are. */
export const workStateOf = ({ startedOn, finishedOn, acceptedOn }: SafetyWork) =>
  acceptedOn ? 'accepted' : finishedOn ? 'finished' : startedOn ? 'running' : 'planned'
