import { Text } from '@mantine/core'
import type { ChecklistVersion, NewCheckItem } from '../../../shared/safety/checklist.ts'
import { compareItems, type ItemChange } from '../../../shared/safety/checklist-versions.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useItemWords } from './use-item-words.ts'

interface ChangesProps {
  before: Pick<ChecklistVersion, 'number'> & { items: readonly NewCheckItem[] }
  items: readonly NewCheckItem[]
}

const signs = ['added', 'changed', 'removed'] as const
const signOf = ({ before, after }: ItemChange): (typeof signs)[number] => {
  if (!before) return 'added'
  return after ? 'changed' : 'removed'
}

const fieldWords: Record<keyof NewCheckItem, WordKey> = {
  code: 'safety.checklists.item.code',
  section: 'safety.checklists.build.section',
  sectionEn: 'safety.checklists.build.sectionEn',
  text: 'safety.checklists.item.text',
  textEn: 'safety.checklists.item.textEn',
  kind: 'safety.checklists.item.kind',
  shift: 'safety.checklists.item.shift',
  department: 'safety.checklists.item.department',
  departmentEn: 'safety.checklists.item.departmentEn',
  basis: 'safety.checklists.item.basis',
  verified: 'safety.checklists.item.verified',
  verifiedOn: 'safety.checklists.item.verifiedOn',
  grade: 'safety.checklists.item.grade',
  fix: 'safety.checklists.item.fix',
  weight: 'safety.checklists.item.weight',
  assetKind: 'safety.checklists.item.asset',
  details: 'safety.checklists.item.judge',
}

/** What a draft adds, changes and leaves out against the version in force. */
export function Changes({ before, items }: ChangesProps) {
  const { t } = useWords()
  const words = useItemWords()
  const changes = compareItems(before.items, items)
  const counts = signs.flatMap((sign) => {
    const count = changes.filter((change) => signOf(change) === sign).length
    return count > 0 ? [t(`safety.checklists.changes.${sign}`, { count })] : []
  })
  const title = t('safety.checklists.changes.title', { number: before.number })
  if (changes.length === 0)
    return (
      <Text>{t('safety.checklists.changes.line', { title, what: t('safety.checklists.changes.none') })}</Text>
    )
  return (
    <details className="checklist-changes">
      <summary>{t('safety.checklists.changes.line', { title, what: counts.join(' · ') })}</summary>
      <ul>
        {changes.map((change) => {
          const { before: was, after } = change
          const shown = after ?? was
          return (
            <li key={change.code}>
              <b>
                {t(`safety.checklists.changes.sign.${signOf(change)}`)} {change.code}
              </b>{' '}
              {shown && words.text(shown)}
              {was && after && was.text !== after.text && (
                <Text c="dimmed">{t('safety.checklists.changes.was', { text: words.text(was) })}</Text>
              )}
              {change.fields.length > 0 && (
                <Text c="dimmed">
                  {t('safety.checklists.changes.fields', {
                    fields: change.fields.map((field) => t(fieldWords[field])).join('、'),
                  })}
                </Text>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
