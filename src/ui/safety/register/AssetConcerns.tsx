import { Group, Stack, Text } from '@mantine/core'
import {
  IconAlertOctagon,
  IconCalendarX,
  IconCircleCheck,
  IconClock,
  IconTool,
  IconTrashX,
} from '@tabler/icons-react'
import type { AssetConcern, SafetyAsset } from '../../../shared/safety/register.ts'
import { useWords } from '../../app/words.ts'

type Sign = AssetConcern | 'none' | 'retired'
const looks: Record<Sign, { icon: typeof IconClock; color: string }> = {
  none: { icon: IconCircleCheck, color: 'teal.9' },
  retired: { icon: IconTrashX, color: 'dimmed' },
  expired: { icon: IconAlertOctagon, color: 'red.9' },
  failed: { icon: IconTool, color: 'red.9' },
  testOverdue: { icon: IconCalendarX, color: 'red.9' },
  expiresSoon: { icon: IconClock, color: 'orange.9' },
  testSoon: { icon: IconClock, color: 'orange.9' },
}

const signsOf = ({ retiredOn, concerns }: SafetyAsset): Sign[] =>
  retiredOn !== null ? ['retired'] : concerns.length > 0 ? concerns : ['none']

/** What is the matter with a piece, in words with the day it is about. */
export function useConcernWords() {
  const { t } = useWords()
  const words = (asset: SafetyAsset, sign: Sign) => {
    const day = sign === 'failed' ? asset.lastOn : sign.startsWith('test') ? asset.nextOn : asset.expiresOn
    return t(`safety.register.concern.${sign}`, { day })
  }
  return {
    words,
    all: (asset: SafetyAsset) =>
      signsOf(asset)
        .map((sign) => words(asset, sign))
        .join('；'),
  }
}

/** The same with signs. */
export function AssetConcerns({ asset }: { asset: SafetyAsset }) {
  const { words } = useConcernWords()
  return (
    <Stack gap={2}>
      {signsOf(asset).map((sign) => {
        const { icon: Icon, color } = looks[sign]
        return (
          <Group key={sign} gap={6} wrap="nowrap" c={color}>
            <Icon size={20} aria-hidden style={{ flex: 'none' }} />
            <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
              {words(asset, sign)}
            </Text>
          </Group>
        )
      })}
    </Stack>
  )
}
