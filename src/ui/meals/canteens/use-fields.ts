import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'

const known = ['homeSiteId', 'isHeadCount', 'seats', 'licenceNumber', 'licenceToOn'] as const

/** The name of a field that somebody else changed first, and its value as a person reads it. */
export function useCanteenFields() {
  const { t } = useWords()
  const { sites } = useSession()
  return {
    label: (field: string): string => {
      const same = known.find((name) => name === field)
      if (same) return t(`meals.canteens.field.${same}`)
      return field === 'note' ? t('kit.note') : field
    },
    show: (field: string, value: unknown): string => {
      if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
      if (field === 'homeSiteId') return sites.find(({ id }) => id === value)?.name ?? '—'
      return String(value ?? '—')
    },
  }
}
