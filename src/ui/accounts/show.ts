import { useQuery } from '@tanstack/react-query'
import type { WordKey } from '../../shared/words/index.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'

/** The name and the value of a field of an account, as a person reads them. */
export function useShowAccount() {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  const { data: staff = [] } = useQuery(api.staff.list.queryOptions({ input: {} }))
  /** The sites an account is limited to, by name. */
  const siteNames = (siteIds: readonly number[] | null): string =>
    siteIds === null
      ? t('accounts.page.allSites')
      : siteIds.map((id) => sites.find((site) => site.id === id)?.name ?? id).join('、')
  const staffName = (id: number | null): string => staff.find((one) => one.id === id)?.name ?? '—'
  const label = (field: string): string =>
    t(
      `accounts.page.${{ siteIds: 'sites', isActive: 'active', staffId: 'staff' }[field] ?? field}` as WordKey,
    )
  const show = (field: string, value: unknown): string => {
    if (field === 'role') return say('role', String(value))
    if (field === 'siteIds') return siteNames(value as number[] | null)
    if (field === 'staffId') return staffName(value as number | null)
    if (field === 'isActive') return t(value ? 'accounts.page.active' : 'accounts.page.inactive')
    return String(value ?? '—')
  }
  return { label, show, siteNames, staff, staffName }
}
