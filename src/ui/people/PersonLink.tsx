import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'

/** A link to the page of a person; in a window of its own where a form must stay as it is. */
export function PersonLink({
  id,
  inNewWindow = false,
  children,
}: {
  id: number
  inNewWindow?: boolean
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <Anchor
      href={`#/people/${id}`}
      underline="always"
      style={{ whiteSpace: 'nowrap' }}
      target={inNewWindow ? '_blank' : undefined}
      rel="noopener"
      title={t('people.openRecord')}
    >
      {children}
    </Anchor>
  )
}
