import { IconShoppingBag, IconToolsKitchen2, IconTruckDelivery } from '@tabler/icons-react'
import type { MealMode } from '../../../shared/meals/terms.ts'

/** The sign of each way of eating. */
export const modeIcons: Record<MealMode, typeof IconTruckDelivery> = {
  dineIn: IconToolsKitchen2,
  takeaway: IconShoppingBag,
  delivery: IconTruckDelivery,
}
