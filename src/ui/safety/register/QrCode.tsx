import { encode } from 'uqr'

/** A QR code as a drawing that stays sharp at any size; a fifth of it may be dirty and it can still be read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Four modules of white around it, as the standard asks.
  const { size, data } = encode(text, { ecc: 'Q', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      width="100%"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
