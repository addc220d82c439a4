import type { AuditRow } from '../../shared/audit/contract.ts'
import { audit } from '../../shared/words/audit.ts'
import { auditActions } from '../../shared/words/audit-actions.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { useWords } from '../app/words.ts'

/** A procedure's name in words: `beds.admit` → 办理入住. */
export function useActionWord(): (action: string) => string {
  const { t } = useWords()
  return (action) => {
    const key = action.replace('.', '_')
    return key in auditActions ? t(`auditActions.${key}` as WordKey) : action
  }
}

/** What an entry is about: `person 12` → 人员 12. */
export function useEntityWord(): (row: Pick<AuditRow, 'entity' | 'entityId'>) => string {
  const { t } = useWords()
  return ({ entity, entityId }) => {
    const word = entity in audit.entities ? t(`audit.entities.${entity}` as WordKey) : entity
    return `${word} ${entityId}`
  }
}
