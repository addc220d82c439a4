import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'

type Plain = Omit<NumberInputProps, 'value' | 'onChange' | 'defaultValue'>
export type ScaledFieldProps = Plain & {
  value?: number | null
  onChange?(value: number | null): void
  /** How many of what is kept make one of what is typed. */
  scale: number
}

/** A number typed with decimals and kept whole, e.g. degrees as tenths. Empty is null. */
export function ScaledField({ value, onChange, scale, ...props }: ScaledFieldProps) {
  // What is being typed stays as it is: “-” and “9.” are no numbers yet.
  const [typed, setTyped] = useState<string | number | null>(null)
  return (
    <NumberInput
      hideControls
      {...props}
      value={typed ?? (value === null || value === undefined ? '' : value / scale)}
      onBlur={() => setTyped(null)}
      onChange={(next) => {
        setTyped(next)
        const number = next === '' ? Number.NaN : Number(next)
        onChange?.(Number.isNaN(number) ? null : Math.round(number * scale))
      }}
    />
  )
}
