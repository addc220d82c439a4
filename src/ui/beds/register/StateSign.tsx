import { Group, Text } from '@mantine/core'
import { IconBookmark, IconCircleDashed, IconDoorExit, IconTool, IconUser } from '@tabler/icons-react'
import type { BoardBed } from '../../../shared/beds/schema.ts'
import { useEnum } from '../../kit/fields.tsx'

const signs = { occupied: IconUser, held: IconBookmark, out: IconTool, vacant: IconCircleDashed } as const
const colors = { occupied: 'teal.9', held: 'blue.9', out: 'red.9', vacant: 'dimmed' } as const

interface StateSignProps {
  spot: Pick<BoardBed, 'state' | 'occupant' | 'hold' | 'outage'>
  /** The name stands beside it already. */
  isNameless?: boolean
}

/** The state of a bed by sign and word, with who is concerned. */
export function StateSign({ spot, isNameless }: StateSignProps) {
  const say = useEnum()
  const { state, occupant, hold, outage } = spot
  const Sign = occupant?.leave ? IconDoorExit : signs[state]
  const name = isNameless ? undefined : (occupant ?? hold)?.name
  const word = occupant?.leave ? say('leaveKind', occupant.leave.kind) : say('bedState', state)
  const isWordless = state === 'occupied' && !occupant?.leave && name
  const why = state === 'out' ? say('outageReason', outage?.reason) : null
  return (
    <Group gap={4} wrap="nowrap" c={colors[state]}>
      <Sign size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text inherit>{[name, isWordless ? null : word, why].filter(Boolean).join(' · ')}</Text>
    </Group>
  )
}
