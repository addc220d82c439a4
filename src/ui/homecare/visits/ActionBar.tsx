import { Button, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

interface ActionBarProps {
  /** What the one big button does. */
  label: string
  icon: ReactNode
  isRunning: boolean
  isDisabled?: boolean
  /** Without it the button submits the form it stands in. */
  onGo?: () => void
  children?: ReactNode
}

/** The lower edge of a visit: what there is to know before, and the one big button under the thumb. */
export function ActionBar({ label, icon, isRunning, isDisabled, onGo, children }: ActionBarProps) {
  return (
    <Stack className="visit-bar screen-only" gap="xs">
      {children}
      <Button
        fullWidth
        className="visit-go"
        type={onGo ? 'button' : 'submit'}
        leftSection={icon}
        loading={isRunning}
        disabled={isDisabled}
        onClick={onGo}
      >
        {label}
      </Button>
    </Stack>
  )
}
