import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Instant } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { MomentField } from '../../kit/fields.tsx'
import { useReasons } from '../find/reasons.ts'
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
  error?: React.ReactNode
  required?: boolean
  'data-autofocus'?: boolean
}

/** A bed of the site, chosen by code; those that fit the person stand first. */
export function BedField({ value, onChange, personId, ...props }: BedFieldProps) {
  const { t } = useWords()
  const { site } = useSession()
  const reasons = useReasons()
  const { data = [] } = useQuery(
    api.beds.find.queryOptions({ input: { siteId: site?.id ?? 0, personId }, enabled: site !== null }),
  )
  const options = data.map((found) => {
    const { bed, floor, isFit, isLastRoom } = found
    const label = isFit
      ? t(isLastRoom ? 'beds.actions.bedLast' : 'beds.actions.bedFits', { bed, floor })
      : t('beds.actions.bedUnfit', { bed, floor, why: reasons(found.reasons) })
    return { value: String(found.bedId), label }
  })
  return (
    <Select
      {...props}
      description={t('beds.actions.bedHint')}
      searchable
      limit={60}
      nothingFoundMessage={t('beds.actions.bedNone')}
      data={options}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        const found = data.find(({ bedId }) => String(bedId) === id)
        onChange(found ? { id: found.bedId, code: found.bed } : null)
      }}
    />
  )
}
