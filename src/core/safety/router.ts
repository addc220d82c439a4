import type { Guarded } from '../procedure.ts'
import { checklistsRouter } from './checklists-router.ts'
import { drillsRouter } from './drills-router.ts'
import { dutiesRouter } from './duties-router.ts'
import { figuresRouter } from './figures-router.ts'
import { hazardsRouter } from './hazards-router.ts'
import { inspectionsRouter } from './inspections-router.ts'
import { registerRouter } from './register-router.ts'
import { rosterRouter } from './roster-router.ts'

/** Fire and work safety: checklists, what is due, inspections, hazards, the evacuation roster, drills and their figures. */
export const safetyRouter = (os: Guarded) => ({
  ...checklistsRouter(os),
  ...registerRouter(os),
  ...dutiesRouter(os),
  ...inspectionsRouter(os),
  ...hazardsRouter(os),
  ...rosterRouter(os),
  ...drillsRouter(os),
  ...figuresRouter(os),
})
