import type { WordKey } from '../../shared/words/index.ts'
import { hasWord, useWords } from '../app/words.ts'
import { type EnumName, useEnum } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'

/** What the values of a field may be called; a name like `kind` means different things in different ledgers. */
const enumsOf: Record<string, EnumName[]> = {
  audience: ['audience'],
  careLevel: ['careLevel'],
  carryTool: ['carryTool'],
  closeReason: ['closeReason'],
  diet: ['diet'],
  dischargeReason: ['dischargeReason'],
  funding: ['funding'],
  hearing: ['hearing'],
  idState: ['idState'],
  kind: ['bedKind', 'siteKind', 'leaveKind', 'plannedMove', 'documentKind', 'certificate', 'staffLeave'],
  method: ['consentMethod'],
  mobility: ['mobility'],
  operator: ['operator'],
  outage: ['outageReason'],
  post: ['post'],
  purpose: ['consentPurpose'],
  reason: ['dischargeReason', 'outageReason', 'closeReason'],
  role: ['role'],
  sex: ['sex'],
  signedBy: ['consentBy'],
  stage: ['applicationStage', 'projectStage'],
  texture: ['texture'],
  wantedAudience: ['audience'],
  wantedKind: ['bedKind'],
}

/** The name and the value of any field of an audit entry, as a person reads them. */
export function useShowValue() {
  const { t } = useWords()
  const say = useEnum()
  const { moment, money } = useFormat()
  const label = (field: string): string => {
    const key = `auditFields.${field}` as WordKey
    return hasWord(key) ? t(key) : field
  }
  const show = (field: string, value: unknown): string => {
    if (value === undefined) return ''
    if (value === null || value === '') return '—'
    if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
    if (Array.isArray(value)) return value.map((item) => show(field, item)).join('；') || '—'
    if (typeof value === 'object')
      return Object.entries(value)
        .filter(([, part]) => part !== null && part !== '')
        .map(([name, part]) => t('audit.part', { name: label(name), value: show(name, part) }))
        .join(t('audit.and'))
    if (typeof value === 'number' && /^at$|At$/.test(field)) return moment(value)
    if (typeof value === 'number' && field.endsWith('Fen')) return money(value)
    const words = enumsOf[field]?.map((name) => say(name, String(value))) ?? []
    return words.find((word) => word !== '—') ?? String(value)
  }
  return { label, show }
}
