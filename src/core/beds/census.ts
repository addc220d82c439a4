import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { countBeds, rate } from '../../shared/beds/figures.ts'
import { BedKind } from '../../shared/beds/schema.ts'
import { checkInstant, type Day, type Instant } from '../../shared/day.ts'
import { CareLevel, Mobility } from '../../shared/people/schema.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import { type Spot, snapshot } from './board-snapshot.ts'

type Census = BedsOutputs['census']

/** The instant at which the night of an evening is counted, by the check hour in force on that evening. */
export const checkInstantOf = (reader: Reader, evening: Day): Instant =>
  checkInstant(evening, settingOn(reader, 'checkHour', evening), reader.zone)

/**
 * Who and what is there at a moment, or on a day: at its check hour, today and later at this moment.
 * @throws OTHER_SITE
 */
export function getCensus(
  reader: Reader,
  input: { siteId: number; on?: Day; at?: Instant },
  actor: Actor,
): Census {
  requireSite(actor, input.siteId)
  const at = input.at ?? (input.on ? Math.min(checkInstantOf(reader, input.on), reader.now) : reader.now)
  const { spots } = snapshot(reader, input.siteId, at)
  const total = countBeds(spots)
  const residents = spots.flatMap((spot) => (spot.kind !== 'dayCare' && spot.occupant ? [spot.occupant] : []))
  return {
    at,
    total,
    byFloor: groupBy(spots, (spot) => spot.floorId).map((group) => {
      const [{ floorId, building, floor }] = group
      return { floorId, building, floor, ...countBeds(group) }
    }),
    byKind: BedKind.options.map((kind) => countKind(spots, kind)),
    byCareLevel: [...CareLevel.options, null].map((careLevel) => ({
      careLevel,
      residents: residents.filter((resident) => resident.careLevel === careLevel).length,
    })),
    byMobility: [...Mobility.options, null].map((mobility) => ({
      mobility,
      residents: residents.filter((resident) => resident.mobility === mobility).length,
    })),
    occupancyRate: rate(total.residents, total.setUp),
    fullTimeRate: rate(total.occupied, total.fullTime),
    nursingShare: rate(total.nursing, total.setUp),
  }
}

function countKind(spots: Spot[], kind: BedKind): Census['byKind'][number] {
  const states = { occupied: 0, held: 0, out: 0, vacant: 0 }
  const ofKind = spots.filter((spot) => spot.kind === kind)
  for (const spot of ofKind) states[spot.state] += 1
  return { kind, setUp: ofKind.length, ...states }
}

function groupBy(spots: Spot[], keyOf: (spot: Spot) => number): [Spot, ...Spot[]][] {
  const groups = new Map<number, [Spot, ...Spot[]]>()
  for (const spot of spots) {
    const group = groups.get(keyOf(spot))
    if (group) group.push(spot)
    else groups.set(keyOf(spot), [spot])
  }
  return [...groups.values()]
}
