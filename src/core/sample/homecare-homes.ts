import { addMonths, type Day, monthOf } from '../../shared/day.ts'
import type { CloseReason } from '../../shared/homecare/family-bed.ts'
import type { NewPerson } from '../../shared/people/schema.ts'
import { weekdayOf } from '../../shared/week.ts'
import { daysApart, shift } from './homecare-calendar.ts'
import { daysOfVisit, Roster, type WeeklyVisit } from './homecare-roster.ts'
import type { Offer, Station } from './homecare-station.ts'
import { inventPerson } from './invented.ts'
import type { Random } from './random.ts'

/** A home with a family bed, as it will go; the ids come with the days. */
export interface Home {
  person: NewPerson
  community: string
  openedOn: Day
  /** The first of the month after: from then on somebody comes. */
  startsOn: Day
  closesOn: Day | null
  closeReason: CloseReason
  /** The agreement is not renewed in time. */
  isLapsing: boolean
  offer: Offer
  visits: WeeklyVisit[]
  /** How many of its steps are done. */
  done: number
  ids: { person: number; familyBed: number; grant: number } | null
}

/** The source year and what the report says of it. */
export const source = { opened: 425, open: 675, counted: 53_320 }
const CLOSED = 18
/** So many of the visits that are planned come to count. */
const SHARE = 0.962

const communities = ['望海社区', '和平社区', '新港社区', '银湾社区', '长青社区', '双拥社区']
const reasons: readonly (readonly [CloseReason, number])[] = [
  ['died', 45],
  ['movedAway', 25],
  ['ownWish', 20],
  ['termOver', 10],
]

/**
 * Every family bed from the year before the source year to today, with who will come and when: so many weekly visits
 * that the source year's count can be met, and so many per day as the roster allows.
 */
export function inventHomes(random: Random, station: Station, year: number, today: Day) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const earlier = source.open - source.opened + CLOSED
  const homes: Home[] = []
  const add = (openedOn: Day, isFixed = false) => {
    const on = isFixed ? openedOn : onWeekday(openedOn)
    homes.push(inventHome(random, station, on, first))
  }
  for (let i = 0; i < earlier; i += 1) add(shift(first, -random.whole(20, 330)))
  for (let i = 0; i < source.opened; i += 1) add(shift(first, 7 + Math.floor(330 * random.next() ** 2.2)))
  close(random, homes, CLOSED, shift(first, 50), shift(last, -2))
  replace(random, homes, add, shift(last, 1), today)
  homes.sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1))
  const potential = staffHomes(random, station, homes, last)
  return { homes, potential }
}

/** In the year after as many close as open; some are on their way. */
function replace(
  random: Random,
  homes: Home[],
  add: (on: Day, isFixed: boolean) => void,
  from: Day,
  today: Day,
) {
  const count = Math.floor(daysApart(from, today) / 14)
  close(random, homes, count, shift(from, 2), shift(today, -2))
  for (let i = 0; i < count; i += 1)
    add(onWeekday(shift(from, random.whole(2, Math.max(3, daysApart(from, today) - 6)))), true)
  for (let i = 0; i < 14; i += 1) add(shift(today, random.whole(2, 29)), true)
}

function close(random: Random, homes: Home[], count: number, from: Day, to: Day): void {
  const open = homes.filter(({ closesOn, openedOn }) => closesOn === null && openedOn < shift(from, -40))
  for (let i = 0; i < count && open.length > 0; i += 1) {
    const [home] = open.splice(random.whole(0, open.length - 1), 1) as [Home]
    home.closesOn = onWeekday(shift(from, random.whole(0, Math.max(0, daysApart(from, to) - 2))))
    home.closeReason = random.weighted(reasons)
  }
}

function inventHome(random: Random, { teams, offers }: Station, openedOn: Day, first: Day): Home {
  const street = random.pick(random.pick(teams).streets)
  const community = random.pick(communities)
  const person = inventPerson(random, openedOn)
  const address = `北海市海城区${street}${community}演示路${random.whole(1, 180)}号`
  const startsOn = `${addMonths(monthOf(openedOn), 1)}-01`
  return {
    person: { ...person, street, address, documents: [] },
    community,
    openedOn,
    startsOn: startsOn < first ? first : startsOn,
    closesOn: null,
    closeReason: 'other',
    isLapsing: random.chance(0.012),
    offer: offers[0] as Offer,
    visits: [],
    done: 0,
    ids: null,
  }
}

/** Offices open family beds on working days. */
function onWeekday(day: Day): Day {
  const weekday = weekdayOf(day)
  return weekday > 5 ? shift(day, weekday === 6 ? -1 : 1) : day
}

/**
 * Gives each home its package and weekly visits, so that the visits planned in the source year follow what is asked
 * of it. Gives how many are planned on each of its days.
 */
function staffHomes(random: Random, station: Station, homes: Home[], last: Day): Map<Day, number> {
  const roster = new Roster(random)
  const potential = new Map<Day, number>()
  const lastOf = ({ closesOn }: Home) => (closesOn && closesOn <= last ? shift(closesOn, -1) : last)
  const weeksOf = (home: Home) => Math.max(0, daysApart(home.startsOn, lastOf(home)) + 1) / 7
  const weeks = homes.reduce((sum, home) => sum + weeksOf(home), 0)
  const perWeek = source.counted / SHARE / weeks
  const leaving = homes.filter(({ closesOn }) => closesOn !== null)
  let due = 0
  for (const home of homes) {
    for (const [index, gone] of leaving.entries())
      if (gone.closesOn && gone.closesOn < home.startsOn) {
        roster.release(gone.visits)
        leaving.splice(index, 1)
      }
    due += perWeek * weeksOf(home)
    // Less is planned than a year of weeks holds: workers are on leave. What is short is made good by the next.
    const wanted = weeksOf(home) < 2 ? random.pick([1, 2, 2]) : due / weeksOf(home) + random.next() - 0.5
    home.offer = station.offers[Math.min(2, Math.max(0, Math.round(wanted) - 1))] as Offer
    const team = station.teams.find(({ streets }) => streets.includes(home.person.street ?? ''))
    const { visitsPerWeek, minMinutes } = home.offer
    if (team) home.visits = roster.assign(team, visitsPerWeek, minMinutes)
    for (const day of home.visits.flatMap((visit) => daysOfVisit(visit, home.startsOn, lastOf(home)))) {
      potential.set(day, (potential.get(day) ?? 0) + 1)
      due -= 1
    }
  }
  return potential
}
