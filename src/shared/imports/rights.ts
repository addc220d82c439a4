import type { Right } from '../accounts/rights.ts'
import type { ImportKind } from './contract.ts'

/** What an import writes: who may not do it by hand may not import it, nor take it back. */
export const rightOfImport: Record<ImportKind, Right> = {
  beds: 'beds.structure',
  residents: 'beds.write',
  visits: 'homecare.write',
  meals: 'meals.serve',
}
