import { type Day, dayOf, type Instant, timeOf } from '../../shared/day.ts'
import type { AwayReason, Roster, RosterAway, RosterFloor, RosterPerson } from '../../shared/safety/roster.ts'
import { type HelperTenths, helpersNeeded, isDayCareOpen } from '../../shared/safety/roster-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import * as statements from './roster-sql.ts'
import { onDutyAt } from './shifts.ts'

/**
 * Who is in a house at a moment, as it was, by all that is known now: floor by floor, with the staff on duty and whether they
 * are enough. Health is unmasked: only for those with the right `safety.rescue`, and for numbers.
 */
export function rosterAt(reader: Reader, siteId: number, at: Instant): Roster {
  const moment = { siteId, at }
  const on = dayOf(at, reader.zone)
  const isDayCareIn = isDayCareOpen(settingOn(reader, 'dayCareHours', on), timeOf(at, reader.zone))
  const tenths = tenthsOn(reader, on)
  const placed = Map.groupBy(reader.all(statements.placedAt, moment), ({ floorId }) => floorId)
  const zones = Map.groupBy(reader.all(statements.listZones, { siteId }), ({ floorId }) => floorId)
  const unsafe = Map.groupBy(reader.all(statements.unsafeAt, moment), ({ floorId }) => floorId)
  const staff = Map.groupBy(onDutyAt(reader, siteId, at), ({ floorId }) => floorId)
  const floors = reader.all(statements.listFloors, { siteId }).map((floor): RosterFloor => {
    const { floorId } = floor
    const { people, away } = inAndAway(placed.get(floorId) ?? [], isDayCareIn)
    const onFloor = staff.get(floorId) ?? []
    return {
      ...floor,
      zones: (zones.get(floorId) ?? []).map(withoutFloor),
      people,
      away,
      unsafeBeds: (unsafe.get(floorId) ?? []).map(withoutFloor),
      staff: onFloor,
      ...helpers(helpersNeeded(people, tenths), onFloor),
    }
  })
  const ofHouse = staff.get(null) ?? []
  const needed = floors.reduce((sum, floor) => sum + floor.helpersNeeded, 0)
  return {
    ...moment,
    floors,
    staff: ofHouse,
    people: floors.reduce((sum, floor) => sum + floor.people.length, 0),
    ...helpers(needed, [...floors.flatMap((floor) => floor.staff), ...ofHouse]),
  }
}

/** The roster for a page; now, where no moment is given. @throws OTHER_SITE */
export function getRoster(reader: Reader, input: { siteId: number; at?: Instant }, actor: Actor): Roster {
  requireSite(actor, input.siteId)
  return rosterAt(reader, input.siteId, input.at ?? reader.now)
}

const tenthsOn = (reader: Reader, on: Day): HelperTenths => ({
  walks: settingOn(reader, 'helpersWalks', on),
  withHelp: settingOn(reader, 'helpersWithHelp', on),
  wheelchair: settingOn(reader, 'helpersWheelchair', on),
  carried: settingOn(reader, 'helpersCarried', on),
})

const helpers = (needed: number, staff: RosterFloor['staff']) => {
  const present = staff.filter(({ isHelper }) => isHelper).length
  return { helpersNeeded: needed, helpersPresent: present, isShort: present < needed }
}

function withoutFloor<T extends { floorId: number }>({ floorId: _floorId, ...shown }: T): Omit<T, 'floorId'> {
  return shown
}

function inAndAway(rows: statements.PlacedRow[], isDayCareIn: boolean) {
  const people: RosterPerson[] = []
  const away: RosterAway[] = []
  for (const { floorId: _floorId, leaveKind, expectedOn, companion, ...person } of rows) {
    const reason: AwayReason | null =
      leaveKind ?? (person.kind === 'dayCare' && !isDayCareIn ? 'dayCare' : null)
    const { personId, name, bed, room } = person
    if (reason === null) people.push(person)
    else away.push({ personId, name, bed, room, reason, expectedOn, companion })
  }
  return { people, away }
}
