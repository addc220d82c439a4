import type { BoardBed } from '../../../shared/beds/schema.ts'
import type { BedAction, PersonRef } from '../actions/action.ts'

/** What can be done with a bed as it is, the likeliest first. */
export function actionsFor(bed: BoardBed): BedAction[] {
  const here = { id: bed.id, code: bed.code }
  const { occupant, hold, outage } = bed
  // On safety hold it is freed with its hazard.
  const back: BedAction[] =
    outage && !outage.hazard ? [{ kind: 'endOutage', bed: here, outageId: outage.id }] : []
  if (occupant)
    return [
      ...residentActions(occupant, here),
      ...(outage ? back : [{ kind: 'outage' as const, beds: [here] }]),
    ]
  if (hold) {
    const person: PersonRef = { id: hold.personId, name: hold.name }
    return [
      ...(outage ? [] : [{ kind: 'admit' as const, person, bed: here }]),
      { kind: 'release', person, bed: here, holdId: hold.id },
      ...back,
    ]
  }
  if (outage) return back
  return [
    { kind: 'admit', bed: here },
    { kind: 'who', bed: here },
    { kind: 'hold', bed: here },
    { kind: 'plan', bed: here },
    { kind: 'outage', beds: [here] },
  ]
}

function residentActions(
  { personId, name, stayId, isTrial, leave }: NonNullable<BoardBed['occupant']>,
  from: { id: number; code: string },
): BedAction[] {
  const person = { id: personId, name }
  const actions: BedAction[] = leave
    ? [
        { kind: 'return', person },
        { kind: 'expected', person, leaveId: leave.id, expectedOn: leave.expectedOn },
      ]
    : [
        { kind: 'transfer', person, from },
        { kind: 'leave', person },
      ]
  if (isTrial) actions.push({ kind: 'formal', person, stayId })
  if (leave) actions.push({ kind: 'transfer', person, from })
  return [...actions, { kind: 'discharge', person }, { kind: 'plan', person }]
}
