import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'

type Plain = Omit<SelectProps, 'value' | 'onChange' | 'data'>

interface CanteenSelectProps extends Plain {
  value?: number | null
  onChange?(siteId: number | null): void
  /** Only canteens that keep names: diners and their money belong to those. */
  isNamed?: boolean
}

/** One of the canteens the account may see. */
export function CanteenSelect({ value, onChange, isNamed = false, ...props }: CanteenSelectProps) {
  const { data = [] } = useQuery(api.meals.canteens.queryOptions())
  return (
    <Select
      {...props}
      allowDeselect={props.clearable ?? false}
      data={data
        .filter(({ isHeadCount }) => !isNamed || !isHeadCount)
        .map(({ siteId, name }) => ({ value: String(siteId), label: name }))}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(id) => onChange?.(id === null ? null : Number(id))}
    />
  )
}
