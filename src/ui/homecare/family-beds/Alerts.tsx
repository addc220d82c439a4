import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconBuilding, IconCalendarDue, IconCalendarX, IconClipboardX, IconFlower } from '@tabler/icons-react'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { alertOrder, type FamilyBedAlert } from './model.ts'

const icons: Record<FamilyBedAlert, typeof IconFlower> = {
  died: IconFlower,
  livesInHome: IconBuilding,
  termOver: IconCalendarX,
  termEnding: IconCalendarDue,
  assessmentOver: IconClipboardX,
}

/** What is asked of somebody, as sign and words. */
export function AlertSigns({ alerts }: { alerts: readonly FamilyBedAlert[] }) {
  const { t } = useWords()
  return alerts.map((alert) => {
    const Icon = icons[alert]
    return (
      <Group key={alert} gap={4} wrap="nowrap" c="orange.9">
        <Icon size={18} aria-hidden style={{ flex: 'none' }} />
        <Text span fw={600} style={{ whiteSpace: 'nowrap' }}>
          {t(`homecare.beds.alert.${alert}`)}
        </Text>
      </Group>
    )
  })
}

interface AlertsProps {
  rows: readonly FamilyBedRow[]
  chosen: FamilyBedAlert | null
  onChoose(alert: FamilyBedAlert | null): void
}

/** How many beds need attention, and why; a touch shows only those. Nothing when all is well. */
export function Alerts({ rows, chosen, onChoose }: AlertsProps) {
  const { t } = useWords()
  const { number } = useFormat()
  const counts = alertOrder
    .map((alert) => ({ alert, count: rows.filter(({ alerts }) => alerts.includes(alert)).length }))
    .filter(({ alert, count }) => count > 0 || alert === chosen)
  if (counts.length === 0) return null
  return (
    <Paper
      withBorder
      bg="white"
      p="sm"
      mb="md"
      component="section"
      aria-labelledby="care-alerts"
      className="screen-only"
    >
      <Group gap="xs">
        <Title order={2} fz="lg" id="care-alerts" mr="xs">
          {t('homecare.beds.alert.title')}
        </Title>
        {counts.map(({ alert, count }) => {
          const Icon = icons[alert]
          return (
            <Button
              key={alert}
              variant={alert === chosen ? 'filled' : 'default'}
              color="orange.9"
              aria-pressed={alert === chosen}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={() => onChoose(alert === chosen ? null : alert)}
            >
              {t('homecare.beds.alert.count', {
                alert: t(`homecare.beds.alert.${alert}`),
                count: number(count),
              })}
            </Button>
          )
        })}
        {chosen && (
          <Button variant="subtle" onClick={() => onChoose(null)}>
            {t('homecare.beds.alert.all')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
