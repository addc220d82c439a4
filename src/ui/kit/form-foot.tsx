import { Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

/** The buttons of a long form: always in sight at its lower edge. */
export function FormFoot({ children }: { children: ReactNode }) {
  return (
    <Group
      justify="flex-end"
      py="sm"
      bg="var(--mantine-color-body)"
      style={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        borderTop: '1px solid var(--mantine-color-default-border)',
      }}
    >
      {children}
    </Group>
  )
}

/** Brings what has just appeared into sight, e.g. why a long form was not saved. */
export function Appear({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'center' })
  }, [])
  return <div ref={ref}>{children}</div>
}

/** Puts the cursor into the first field that is wrong, once its section is open. */
export function focusWrong(form: HTMLFormElement | null | undefined): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')?.focus(), 50)
}
