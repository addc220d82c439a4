import { addDays, type Day, dayOf, daysBetween, type Instant, instantOf } from '../../shared/day.ts'
import { createCore } from '../index.ts'
import type { Log } from '../log.ts'
import { buildFacility, staffFacility } from './facility.ts'
import { HomeCare } from './homecare.ts'
import { enter } from './host.ts'
import { Meals } from './meals.ts'
import { Random } from './random.ts'
import { Safety } from './safety.ts'
import { Simulation } from './simulate.ts'
import { fillDesk } from './today.ts'

export { sampleSecret } from './host.ts'

export interface SampleOptions {
  /** A file that is not there yet. */
  file: string
  /** The day that is today in the sample. */
  today: Day
  /** How many years came before; 3 unless told. */
  years?: number
  seed?: number
  /** Which ledgers are filled; all unless told. */
  ledgers?: readonly ('beds' | 'homecare' | 'meals' | 'safety')[]
  /** The moment at which it will be opened: today's visits have come as far. None has begun unless told. */
  now?: Instant
  log?: Log
  /** Told now and then: the share that is done. */
  onProgress?: (share: number) => void
}

const ZONE = 'Asia/Shanghai'
const silent: Log = { info() {}, error() {} }

/**
 * Makes the sample facility: invented people in a 500-bed home of three buildings and years of their stays, the home care
 * and safety of the last full year and this one, and two years of eleven canteens; the same for the same seed and day, through the core's own procedures.
 */
export async function makeSample(options: SampleOptions): Promise<void> {
  const { file, today, years = 3, seed = 20_240_601, log = silent, onProgress } = options
  const { ledgers = ['beds', 'homecare', 'meals', 'safety'], now = 0 } = options
  const bedsFrom = addDays(today, -Math.round(years * 365.25))
  const year = Number(today.slice(0, 4)) - 1
  const hasCare = ledgers.includes('homecare')
  const careFrom = HomeCare.firstDay(year)
  const hasSafety = ledgers.includes('safety')
  const safetyFrom = Safety.firstDay(year)
  const hasMeals = ledgers.includes('meals')
  const mealsFrom = Meals.firstDay(today)
  const firstDay =
    [
      ...(hasCare ? [careFrom] : []),
      ...(hasMeals ? [addDays(mealsFrom, -1)] : []),
      ...(hasSafety ? [addDays(safetyFrom, -1)] : []),
      bedsFrom,
    ].sort()[0] ?? bedsFrom
  const clock = { now: instantOf(firstDay, '08:00', ZONE) }
  const core = await createCore({ file, clock: () => clock.now, log })
  // Nobody waits for these writes to reach the disk one by one; the close below brings them all there.
  core.parts.store.connection.pragma('synchronous = OFF')
  try {
    const machine = await enter(core, clock, ZONE)
    const random = new Random(seed)
    const beds = await buildFacility(machine.client, firstDay)
    const siteId = await staffFacility(machine.client, random, firstDay)
    const simulation = ledgers.includes('beds') && new Simulation(machine, random, beds)
    const care =
      hasCare && new HomeCare(machine, core.parts.store, random.fork(seed + 1), { siteId, year, today })
    const meals =
      hasMeals && new Meals(machine, core.parts.store, random.fork(seed + 2), { zone: ZONE, today, clock })
    const safety =
      hasSafety &&
      new Safety(machine, core.parts.store, random.fork(seed + 3), { zone: ZONE, year, today, clock })
    const days = daysBetween(firstDay, today)
    for (let day = 1; day < days; day += 1) {
      const on = addDays(firstDay, day)
      if (simulation && on > bedsFrom) await simulation.day(on, daysBetween(bedsFrom, on))
      if (care && on >= careFrom) await care.day(on)
      if (meals && on >= mealsFrom) await meals.day(on)
      if (safety && on >= safetyFrom) await safety.day(on)
      if (day % 30 === 0) onProgress?.(day / days)
    }
    machine.goTo(addDays(today, -1), '17:30')
    if (simulation) await fillDesk(machine.client, random, simulation, beds, today)
    if (care) await care.today(now)
    if (meals) await meals.today(now)
    if (safety) await safety.today(now)
    core.parts.store.connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await core.close()
  }
}

/** Today in the sample's time zone, for a host that opens it. */
export const sampleToday = (now: number): Day => dayOf(now, ZONE)
