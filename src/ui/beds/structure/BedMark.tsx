import { Text } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { StateSign } from '../register/StateSign.tsx'
import type { BedNode } from './tree.ts'

/** What a bed is now, or why it is not in the register. */
export function BedMark({ node: { bed, spot } }: { node: BedNode }) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  if (!spot)
    return (
      <Text c="dimmed" fz="sm">
        {bed.retiredAt === null
          ? t('beds.structure.fromDay', { day: dayOf(bed.setUpAt) })
          : t('beds.structure.retiredOn', { day: dayOf(bed.retiredAt), reason: bed.retireReason })}
      </Text>
    )
  return <StateSign spot={spot} />
}
