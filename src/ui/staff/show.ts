import type { WordKey } from '../../shared/words/index.ts'
import { staff } from '../../shared/words/staff.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'

/** The name and the value of any field of a member of staff, as a person reads them. */
export function useShowStaff() {
  const { t } = useWords()
  const { sites } = useSession()
  const say = useEnum()
  return {
    label: (field: string): string => (field in staff.field ? t(`staff.field.${field}` as WordKey) : field),
    show: (field: string, value: unknown): string => {
      if (value === null || value === '') return '—'
      if (field === 'sex' || field === 'post') return say(field, String(value))
      if (field === 'siteId') return sites.find(({ id }) => id === value)?.name ?? String(value)
      return Array.isArray(value) ? t('staff.form.entries', { count: value.length }) : String(value)
    },
  }
}
