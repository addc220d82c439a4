import { MultiSelect, Select } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useSiteStaff } from '../parts/use-site-staff.ts'

interface Common {
  siteId: number
  label: string
  description?: string
  error?: React.ReactNode
}

/** Several of those who work here. */
export function StaffMulti({
  siteId,
  value,
  onChange,
  ...props
}: Common & { value: number[]; onChange(ids: number[]): void }) {
  const { t } = useWords()
  const options = useStaffOptions(siteId)
  return (
    <MultiSelect
      {...props}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={options}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  )
}

/** One of those who work here. */
export function StaffSelect({
  siteId,
  value,
  onChange,
  ...props
}: Common & { value: number | null; onChange(id: number | null): void; required?: boolean }) {
  const { t } = useWords()
  const options = useStaffOptions(siteId)
  return (
    <Select
      {...props}
      searchable
      openOnFocus={false}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': t('kit.none') }}
      data={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}

/** Those who work at a site today, as choices. */
export function useStaffOptions(siteId: number) {
  const { staff } = useSiteStaff(siteId, useToday())
  return staff.map(({ id, name }) => ({ value: String(id), label: name }))
}
