import { NumberInput, type NumberInputProps } from '@mantine/core'
import type { Fen } from '../../shared/money.ts'

type Plain = Omit<NumberInputProps, 'value' | 'onChange' | 'defaultValue'>

/** An amount, typed in yuan with two decimals, kept in fen. Empty is null. */
export function FenField({
  value,
  onChange,
  ...props
}: Plain & { value?: Fen | null; onChange?(value: Fen | null): void }) {
  return (
    <NumberInput
      {...props}
      min={0}
      max={99_999_999}
      decimalScale={2}
      thousandSeparator=","
      hideControls
      value={value === null || value === undefined ? '' : value / 100}
      onChange={(yuan) => onChange?.(yuan === '' ? null : Math.round(Number(yuan) * 100))}
    />
  )
}
