import { Drawer } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../app/words.ts'

interface SideDrawerProps {
  title: string
  size: string
  onClose(): void
  children: ReactNode
}

/** Something opened beside a list. Escape closes it only from inside: a dialog that lies above it is closed first. */
export function SideDrawer({ title, size, onClose, children }: SideDrawerProps) {
  const { t } = useWords()
  const closeFromInside = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    // Events of dialogs above come through React, though they lie elsewhere; an open list takes Escape for itself.
    const isInside = event.currentTarget.contains(target) && !target.dataset.mantineStopPropagation
    if (event.key === 'Escape' && isInside && !event.defaultPrevented) onClose()
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeOnEscape={false}
      onKeyDown={closeFromInside}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      {children}
    </Drawer>
  )
}
