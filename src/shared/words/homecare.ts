import { careBeds } from './homecare-beds.ts'
import { careEquipment } from './homecare-equipment.ts'
import { careFigures } from './homecare-figures.ts'
import { carePackages } from './homecare-packages.ts'
import { carePlan } from './homecare-plan.ts'
import { careSlips } from './homecare-slips.ts'
import { careVisits } from './homecare-visits.ts'

export const homecare = {
  beds: careBeds,
  equipment: careEquipment,
  plan: carePlan,
  visits: careVisits,
  slips: careSlips,
  packages: carePackages,
  figures: careFigures,
} as const
