import type { Guarded } from '../procedure.ts'
import { equipmentRouter } from './equipment-router.ts'
import { familyBedsRouter } from './family-beds-router.ts'
import { figuresRouter } from './figures-router.ts'
import { packagesRouter } from './packages-router.ts'
import { visitsRouter } from './visits-router.ts'

/** Home care: family beds, equipment, packages, planning, visits and their figures. */
export const homecareRouter = (os: Guarded) => ({
  ...familyBedsRouter(os),
  ...equipmentRouter(os),
  ...packagesRouter(os),
  ...visitsRouter(os),
  ...figuresRouter(os),
})
