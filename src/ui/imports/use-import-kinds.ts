import { ImportKind } from '../../shared/imports/contract.ts'
import { rightOfImport } from '../../shared/imports/rights.ts'
import { useSession } from '../app/session.tsx'

/** What this account may import; meals where there is a canteen they can have been had at. */
export function useImportKinds(): ImportKind[] {
  const { may, siteOf } = useSession()
  return ImportKind.options.filter(
    (kind) => may(rightOfImport[kind]) && (kind !== 'meals' || siteOf('canteen') !== null),
  )
}
