import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Instant } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useBedSite } from '../../app/ledger-site.ts'
import { useWords } from '../../app/words.ts'
import { MomentField } from '../../kit/fields.tsx'
import { isFree, type Suitability, useReasons } from '../find/reasons.ts'
import type { BedRef } from './action.ts'

interface AtFieldProps {
  /** null is now, as the core's clock says when it is saved. */
  value: Instant | null
  onChange(value: Instant): void
  error?: string
  label?: string
}

/** When something happened: now, unless an earlier moment is set. */
export function AtField({ value, onChange, label, ...props }: AtFieldProps) {
  const { t } = useWords()
  return (
    <MomentField
      {...props}
      label={label ?? t('beds.actions.at')}
      description={t('beds.actions.atHint')}
      value={value ?? Date.now()}
      onChange={onChange}
    />
  )
}

interface BedFieldProps {
  label: string
  value: BedRef | null
  onChange(bed: BedRef | null): void
  /** For whom: beds that fit stand first, and each other says why it does not. */
  personId?: number
  /** For a plan: beds that are not free yet may be chosen too. */
  isPlan?: boolean
  error?: React.ReactNode
  required?: boolean
  'data-autofocus'?: boolean
}

/** A bed of the site, chosen by code; those that fit the person stand first. */
export function BedField({ value, onChange, personId, isPlan = false, ...props }: BedFieldProps) {
  const { t } = useWords()
  const site = useBedSite()
  const reasons = useReasons()
  const { data = [] } = useQuery(
    api.beds.find.queryOptions({ input: { siteId: site?.id ?? 0, personId }, enabled: site !== null }),
  )
  const open = isPlan ? data : data.filter(isFree)
  const label = ({ bed, floor, isLastRoom, reasons: why }: Suitability): string => {
    if (why.length > 0) return t('beds.actions.bedUnfit', { bed, floor, why: reasons(why) })
    return t(isLastRoom ? 'beds.actions.bedLast' : 'beds.actions.bedFits', { bed, floor })
  }
  return (
    <Select
      {...props}
      description={t('beds.actions.bedHint')}
      searchable
      openOnFocus={false}
      limit={60}
      nothingFoundMessage={t('beds.actions.bedNone')}
      data={open.map((found) => ({ value: String(found.bedId), label: label(found) }))}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        const found = open.find(({ bedId }) => String(bedId) === id)
        onChange(found ? { id: found.bedId, code: found.bed } : null)
      }}
    />
  )
}
