import type { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface SignProps {
  icon: typeof IconAlertTriangle
  tone: 'red' | 'orange' | 'yellow' | 'green'
  children: ReactNode
}

/** A line that must be seen: a sign and its text. */
export function Sign({ icon: Icon, tone, children }: SignProps) {
  return (
    <p className="counter-sign" data-tone={tone}>
      <Icon size={26} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
