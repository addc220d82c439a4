import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconMinus, IconPlus, IconReplace } from '@tabler/icons-react'
import type { KitchenCount } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'

type Late = KitchenCount['late'][number]

/** Each change since the cut-off by name: what the pots do not know yet. */
export function LateList({ late }: { late: readonly Late[] }) {
  const { t } = useWords()
  return (
    <Section title={t('meals.orders.late.title')} order={2}>
      {late.length === 0 ? (
        <Sign icon={IconCircleCheck} tone="good">
          {t('meals.orders.late.none')}
        </Sign>
      ) : (
        <ul className="orders-list">
          {late.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: extras of one name stand beside each other
            <li key={index}>
              <Change change={change} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Change({ change }: { change: Late }) {
  const { t } = useWords()
  const say = useEnum()
  const { quantity, mode, reason, name } = change
  const count = Math.abs(quantity)
  return (
    <Group justify="space-between" w="100%">
      {quantity > 0 ? (
        <Sign icon={IconPlus} tone="warn">
          {t('meals.orders.late.more', { count })}
        </Sign>
      ) : quantity < 0 ? (
        <Sign icon={IconMinus} tone="bad">
          {t('meals.orders.late.less', { count })}
        </Sign>
      ) : (
        <Sign icon={IconReplace} tone="calm">
          {t('meals.orders.late.other', { mode: say('mealMode', mode) })}
        </Sign>
      )}
      <Text fw={650} flex={1}>
        {name}
      </Text>
      <Text c="dimmed">
        {reason
          ? say('absence', reason)
          : [say('dinerClass', change.class), quantity && mode ? say('mealMode', mode) : '']
              .filter(Boolean)
              .join(' · ')}
      </Text>
    </Group>
  )
}
