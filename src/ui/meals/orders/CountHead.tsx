import { Group, Paper, Text } from '@mantine/core'
import { IconClock, IconLock } from '@tabler/icons-react'
import type { KitchenCount } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Sign } from '../parts/Sign.tsx'
import { partsOf } from './count.ts'
import './orders.css'

const parts = ['diners', 'residents', 'extras'] as const

/** The one number the kitchen works by, its parts, and whether it still changes. */
export function CountHead({ count }: { count: KitchenCount }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const of = partsOf(count)
  const at = moment(count.cutOffAt).slice(5)
  return (
    <Paper withBorder bg="white" p="md" component="section" aria-label={t('meals.orders.count.title')}>
      <Text c="dimmed">{t('meals.orders.count.title')}</Text>
      <p className="orders-total" role="status">
        {count.total}
        <span>{t('meals.orders.count.unit')}</span>
      </p>
      <Group component="dl" gap="lg" my="sm">
        {parts.map((part) => (
          <div key={part}>
            <Text component="dt" c="dimmed">
              {t(`meals.orders.count.${part}`)}
            </Text>
            <Text component="dd" m={0} fz={26} fw={650} lh={1.2}>
              {part === 'extras' ? signed(of.extras) : of[part]}
            </Text>
          </div>
        ))}
      </Group>
      {count.isClosed ? (
        <Sign icon={IconLock} tone="calm" isLong>
          {t('meals.orders.count.closed', { at, count: count.atCutOff })}
        </Sign>
      ) : (
        <Sign icon={IconClock} tone="warn" isLong>
          {t('meals.orders.count.willClose', { at })}
        </Sign>
      )}
    </Paper>
  )
}

/** A number that is added or taken off, with its sign. */
export const signed = (quantity: number): string => (quantity > 0 ? `+${quantity}` : String(quantity))
