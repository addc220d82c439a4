import { useState } from 'react'
import { type Day, dayOf } from '../../../shared/day.ts'
import { useSession } from '../../app/session.tsx'
import { type Period, type Preset, presetPeriod, problemOf, type Step } from './period.ts'

/** Today in the facility's time zone. */
export function useToday(): Day {
  const { state } = useSession()
  return dayOf(state.now, state.timeZone)
}

/** A period that begins as a usual one. */
export function useCheckedPeriod(preset: Preset, step: Step | null) {
  const today = useToday()
  const [period, setPeriod] = useState<Period>(() => {
    const { from, to } = presetPeriod(preset, today)
    return { from, to }
  })
  return { period, setPeriod, problem: problemOf(period, step) }
}
