import { checklists } from './contract-checklists.ts'
import { drills } from './contract-drills.ts'
import { duties } from './contract-duties.ts'
import { figures } from './contract-figures.ts'
import { hazards } from './contract-hazards.ts'
import { inspections } from './contract-inspections.ts'
import { register } from './contract-register.ts'
import { roster } from './contract-roster.ts'

/** Fire and work safety: checklists, what is due, inspections, hazards, the evacuation roster, drills and their figures. */
export const safetyContract = {
  ...checklists,
  ...register,
  ...duties,
  ...inspections,
  ...hazards,
  ...roster,
  ...drills,
  ...figures,
}
