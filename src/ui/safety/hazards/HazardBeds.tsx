import { Stack, Text } from '@mantine/core'
import type { Hazard } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'

/** Beds that are, or were, out of service because of a hazard, and the nights lost by it. */
export function HazardBeds({ hazard }: { hazard: Hazard }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { holds, lostNights } = hazard
  if (holds.length === 0) return <Text c="dimmed">{t('safety.hazards.drawer.noBeds')}</Text>
  return (
    <Stack gap={2}>
      {holds.map(({ bedId, bed, room, fromAt, toAt }) => (
        <Text key={`${bedId}-${fromAt}`}>
          <Text span fw={600}>
            {t('safety.hazards.drawer.hold', { room, bed })}
          </Text>{' '}
          {toAt === null
            ? t('safety.hazards.drawer.since', { when: moment(fromAt) })
            : t('safety.hazards.drawer.until', { from: moment(fromAt), to: moment(toAt) })}
        </Text>
      ))}
      <Text fw={600}>{t('safety.hazards.drawer.lostNights', { count: lostNights })}</Text>
    </Stack>
  )
}
