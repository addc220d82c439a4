import { equipment } from './contract-equipment.ts'
import { familyBeds } from './contract-family-beds.ts'
import { figures } from './contract-figures.ts'
import { packages } from './contract-packages.ts'
import { planning, visits } from './contract-visits.ts'

/** Home care: family beds, equipment, packages, planning, visits and their figures. */
export const homecareContract = {
  ...familyBeds,
  ...equipment,
  ...packages,
  ...planning,
  ...visits,
  ...figures,
}
