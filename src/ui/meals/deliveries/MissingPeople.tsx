import { Button, Group, Menu, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconRoute } from '@tabler/icons-react'
import type { DeliveryRoute, RoutePerson } from '../../../shared/meals/order.ts'
import { useWords } from '../../app/words.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import './routes.css'

interface MissingPeopleProps {
  people: readonly RoutePerson[]
  /** Where they can be put. */
  routes: readonly DeliveryRoute[]
  onPut?: (route: DeliveryRoute, person: RoutePerson) => void
}

/** Who has meals delivered and would be forgotten by every driver. */
export function MissingPeople({ people, routes, onPut }: MissingPeopleProps) {
  const { t } = useWords()
  if (people.length === 0)
    return (
      <Sign icon={IconCircleCheck} tone="good">
        {t('meals.deliveries.routes.noneMissing')}
      </Sign>
    )
  return (
    <Section title={t('meals.deliveries.routes.missing')} order={2}>
      <ul className="route-stops">
        {people.map((person) => (
          <li key={person.personId}>
            <Group w="100%" gap="sm">
              <Sign icon={IconAlertTriangle} tone="warn">
                {person.person}
              </Sign>
              <Text c="dimmed" flex={1}>
                {person.community}
              </Text>
              {onPut && routes.length > 0 && (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button
                      variant="default"
                      leftSection={<IconRoute size={18} aria-hidden />}
                      aria-label={t('meals.deliveries.routes.putOf', { person: person.person })}
                    >
                      {t('meals.deliveries.routes.put')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {routes.map((route) => (
                      <Menu.Item key={route.id} onClick={() => onPut(route, person)}>
                        {route.name}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  )
}
