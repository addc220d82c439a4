import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { useWords } from '../../../app/words.ts'
import { useStaff } from './use-staff.ts'

interface StaffSelectProps {
  canteen: Canteen
  on: Day
  label: string
  value: number | null
  onChange(staffId: number | null): void
  error?: ReactNode
}

/** Who did it: this kitchen's staff first, then those who help out. */
export function StaffSelect({ canteen, on, label, value, onChange, error }: StaffSelectProps) {
  const { t } = useWords()
  const { own, all, isPending } = useStaff(canteen, on)
  const others = all.filter(({ id }) => !own.some((one) => one.id === id))
  const option = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })
  const groups = [
    { group: t('meals.kitchen.staff.own'), items: own.map(option) },
    { group: t('meals.kitchen.staff.others'), items: others.map(option) },
  ]
  return (
    <Select
      label={label}
      required
      searchable
      allowDeselect={false}
      data={groups.filter(({ items }) => items.length > 0)}
      description={!isPending && all.length === 0 ? t('meals.kitchen.staff.none') : undefined}
      nothingFoundMessage={t('kit.noMatch')}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      error={error}
    />
  )
}
