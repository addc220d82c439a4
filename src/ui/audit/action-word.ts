import type { AuditRow } from '../../shared/audit/contract.ts'
import type { WordKey } from '../../shared/words/index.ts'
import { hasWord, useWords } from '../app/words.ts'

/** A procedure's name in words: `beds.admit` → 办理入住. */
export function useActionWord(): (action: string) => string {
  const { t } = useWords()
  return (action) => {
    const key = `auditActions.${action.replace('.', '_')}` as WordKey
    return hasWord(key) ? t(key) : action
  }
}

/** What an entry is about: `person 12` → 人员 12. */
export function useEntityWord(): (row: Pick<AuditRow, 'entity' | 'entityId'>) => string {
  const { t } = useWords()
  return ({ entity, entityId }) => {
    const key = `audit.entities.${entity}` as WordKey
    return `${hasWord(key) ? t(key) : entity} ${entityId}`
  }
}
