import { safetyChecklists } from './safety-checklists.ts'
import { safetyDrills } from './safety-drills.ts'
import { safetyFigures } from './safety-figures.ts'
import { safetyHazards } from './safety-hazards.ts'
import { safetyRegister } from './safety-register.ts'
import { safetyRoster } from './safety-roster.ts'
import { safetyToday } from './safety-today.ts'
import { safetyWalk } from './safety-walk.ts'

/** Fire and work safety, a part per page. */
export const safety = {
  today: safetyToday,
  walk: safetyWalk,
  hazards: safetyHazards,
  roster: safetyRoster,
  drills: safetyDrills,
  register: safetyRegister,
  checklists: safetyChecklists,
  figures: safetyFigures,
} as const
