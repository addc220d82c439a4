import { Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Portion } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import { byNeeds } from './count.ts'
import { NeedSigns } from './Needs.tsx'

/** Who is cooked or plated apart from the others: allergies first. */
export function NeedsList({ portions }: { portions: readonly Portion[] }) {
  const { t } = useWords()
  const special = byNeeds(portions)
  return (
    <Section title={t('meals.orders.needs.title')} order={2}>
      {special.length === 0 ? (
        <Sign icon={IconCircleCheck} tone="good" isLong>
          {t('meals.orders.needs.none')}
        </Sign>
      ) : (
        <ul className="orders-list orders-columns">
          {special.map((portion) => (
            <li key={portion.personId}>
              <Group gap="sm" w="100%">
                <Text fw={650} miw="5rem">
                  {portion.person}
                </Text>
                <Text c="dimmed" miw="4rem">
                  {portion.bed ?? portion.number}
                </Text>
                <NeedSigns of={portion} />
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
