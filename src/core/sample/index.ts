import { addDays, type Day, dayOf, daysBetween, instantOf } from '../../shared/day.ts'
import { createCore } from '../index.ts'
import type { Log } from '../log.ts'
import { buildFacility, staffFacility } from './facility.ts'
import { enter } from './host.ts'
import { Random } from './random.ts'
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
  log?: Log
  /** Told now and then: the share that is done. */
  onProgress?: (share: number) => void
}

const ZONE = 'Asia/Shanghai'
const silent: Log = { info() {}, error() {} }

/**
 * Makes the sample facility: invented people in a 500-bed home of three buildings and years of their stays, the
 * same for the same seed and day, through the core's own procedures.
 */
export async function makeSample({
  file,
  today,
  years = 3,
  seed = 20_240_601,
  log = silent,
  onProgress,
}: SampleOptions): Promise<void> {
  const firstDay = addDays(today, -Math.round(years * 365.25))
  const clock = { now: instantOf(firstDay, '08:00', ZONE) }
  const core = await createCore({ file, clock: () => clock.now, log })
  // Nobody waits for these writes to reach the disk one by one; the close below brings them all there.
  core.parts.store.connection.pragma('synchronous = OFF')
  try {
    const machine = await enter(core, clock, ZONE)
    const random = new Random(seed)
    const beds = await buildFacility(machine.client, firstDay)
    await staffFacility(machine.client, random, firstDay)
    const simulation = new Simulation(machine, random, beds)
    const days = daysBetween(firstDay, today)
    for (let day = 1; day < days; day += 1) {
      await simulation.day(addDays(firstDay, day), day)
      if (day % 30 === 0) onProgress?.(day / days)
    }
    machine.goTo(addDays(today, -1), '17:30')
    await fillDesk(machine.client, random, simulation, beds, today)
    core.parts.store.connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    await core.close()
  }
}

/** Today in the sample's time zone, for a host that opens it. */
export const sampleToday = (now: number): Day => dayOf(now, ZONE)
