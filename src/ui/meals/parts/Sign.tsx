import { Group, Text } from '@mantine/core'
import type { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'calm'

const colors: Record<Tone, string> = { good: 'teal.9', warn: 'orange.9', bad: 'red.9', calm: 'dimmed' }

interface SignProps {
  icon: typeof IconCircleCheck
  tone: Tone
  children: ReactNode
  /** A sentence rather than a word: it may take several lines. */
  isLong?: boolean
}

/** A state as sign and words; the colour only helps. */
export function Sign({ icon: Icon, tone, children, isLong = false }: SignProps) {
  return (
    <Group gap={6} wrap="nowrap" align={isLong ? 'flex-start' : 'center'} c={colors[tone]}>
      <Icon size={20} aria-hidden style={{ flex: 'none', marginTop: isLong ? 2 : 0 }} />
      <Text span fw={600} style={isLong ? undefined : { whiteSpace: 'nowrap' }}>
        {children}
      </Text>
    </Group>
  )
}
