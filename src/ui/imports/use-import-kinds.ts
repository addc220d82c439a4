import { ImportKind } from '../../shared/imports/contract.ts'
import { rightOfImport } from '../../shared/imports/rights.ts'
import { useSession } from '../app/session.tsx'

/** What this account may import. */
export function useImportKinds(): ImportKind[] {
  const { may } = useSession()
  return ImportKind.options.filter((kind) => may(rightOfImport[kind]))
}
