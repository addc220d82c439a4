import { Button, Group, Text } from '@mantine/core'
import { IconPencil, IconPlayerPause } from '@tabler/icons-react'
import type { DeliveryRoute, RoutePerson } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import { StopList } from './StopList.tsx'

interface RouteSectionProps {
  route: DeliveryRoute
  stops: readonly RoutePerson[]
  onStops?: (stops: readonly RoutePerson[]) => void
  onEdit?: () => void
  others: readonly DeliveryRoute[]
  onMoveTo(route: DeliveryRoute, stop: RoutePerson): void
}

/** One route: who drives, and its stops. */
export function RouteSection({ route, stops, onStops, onEdit, others, onMoveTo }: RouteSectionProps) {
  const { t } = useWords()
  const { name, staff, isActive } = route
  return (
    <Section
      title={name}
      order={2}
      action={
        onEdit && (
          <Button
            variant="light"
            leftSection={<IconPencil size={18} aria-hidden />}
            aria-label={t('meals.deliveries.routes.editTitle', { name })}
            onClick={onEdit}
          >
            {t('kit.edit')}
          </Button>
        )
      }
    >
      <Group gap="md">
        {!isActive && (
          <Sign icon={IconPlayerPause} tone="warn">
            {t('meals.deliveries.routes.notActive')}
          </Sign>
        )}
        <Text>
          {staff === null
            ? t('meals.deliveries.route.noDriver')
            : t('meals.deliveries.route.driver', { name: staff })}
        </Text>
        <Text c="dimmed">{t('meals.deliveries.routes.stops', { count: stops.length })}</Text>
      </Group>
      {stops.length === 0 ? (
        <Text c="dimmed">{t('meals.deliveries.routes.noStops')}</Text>
      ) : (
        <StopList stops={stops} onStops={onStops} others={others} onMoveTo={onMoveTo} />
      )}
    </Section>
  )
}
