import { ScaledField, type ScaledFieldProps } from './ScaledField.tsx'

/** A temperature, typed in degrees with one decimal, kept in tenths. Empty is null. */
export const TenthsField = (props: Omit<ScaledFieldProps, 'scale'>) => (
  <ScaledField decimalScale={1} suffix=" ℃" {...props} scale={10} />
)
