import { Group, Text } from '@mantine/core'
import { IconCalendarX, IconClipboardX, IconDoorExit, IconFlower } from '@tabler/icons-react'
import type { EquipmentLoan } from '../../../shared/homecare/equipment.ts'
import { useWords } from '../../app/words.ts'

type LoanAlert = EquipmentLoan['alerts'][number]

const icons: Record<LoanAlert, typeof IconFlower> = {
  overdue: IconCalendarX,
  holderDied: IconFlower,
  holderLeft: IconDoorExit,
  notAccepted: IconClipboardX,
}

/** Why a loan needs looking after, as sign and words. */
export function LoanAlerts({ alerts }: { alerts: readonly LoanAlert[] }) {
  const { t } = useWords()
  return alerts.map((alert) => {
    const Icon = icons[alert]
    return (
      <Group key={alert} gap={4} wrap="nowrap" c="orange.9">
        <Icon size={18} aria-hidden style={{ flex: 'none' }} />
        <Text span fw={600} style={{ whiteSpace: 'nowrap' }}>
          {t(`homecare.equipment.alert.${alert}`)}
        </Text>
      </Group>
    )
  })
}
