import type { Mobility } from '../../src/shared/people/schema.ts'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import type { NewShiftEntry } from '../../src/shared/safety/shift.ts'
import type { NewStaff } from '../../src/shared/staff/schema.ts'
import { makeHome, plan } from './beds.ts'
import type { TestClient } from './core.ts'
import { makePerson } from './people.ts'

/** Somebody who works at site 1. */
export const makeStaff = async (director: TestClient, name: string, more: Partial<NewStaff> = {}) =>
  (
    await director.staff.create({
      siteId: 1,
      name,
      sex: 'female',
      phone: '13800000001',
      post: 'carer',
      employedFrom: '2025-01-01',
      employedTo: null,
      certificates: [],
      leaves: [],
      note: '',
      ...more,
    })
  ).id

/** Puts somebody on a shift of 15 June 2026, by day and for the whole house unless said. */
export const putOnShift = (director: TestClient, staffId: number, more: Partial<NewShiftEntry> = {}) =>
  director.safety.addShifts({
    siteId: 1,
    entries: [{ onDay: '2026-06-15', shift: 'day', staffId, floorId: null, role: 'carer', ...more }],
  })

/** A home of two floors with four beds each (101-1 … 202-2), and a way to fill them. It is noon of 15 June 2026. */
export async function makeTwoFloors() {
  const home = await makeHome(plan({ floorCount: 2 }))
  const { director, bed } = home
  const { floors, rooms } = await director.beds.structure({ siteId: 1 })
  const idOf = <T extends { id: number; name: string }>(list: T[], name: string): number => {
    const found = list.find((each) => each.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found.id
  }
  const lies = async (name: string, code: string, mobility: Mobility | null, at?: number) => {
    const personId = await makePerson(director, { name, condition: { ...emptyCondition, mobility } })
    return { personId, ...(await director.beds.admit({ personId, bedId: bed(code), at })) }
  }
  return {
    ...home,
    floor: (name: string) => idOf(floors, name),
    room: (name: string) => idOf(rooms, name),
    lies,
  }
}
