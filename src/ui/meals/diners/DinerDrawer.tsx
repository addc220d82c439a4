import { Group, Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Diner } from '../../../shared/meals/diner.ts'
import { dinerClassOf } from '../../../shared/meals/diner-rules.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Load, Loading } from '../../kit/parts.tsx'
import { SideDrawer } from '../../kit/side-drawer.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import { inForce } from '../parts/in-force.ts'
import { AccountTab } from './AccountTab.tsx'
import { isSuspendedOn } from './diner.ts'
import { MealsTab } from './MealsTab.tsx'
import { StateSigns } from './StateSigns.tsx'
import { WhoTab } from './WhoTab.tsx'

const PersonOrders = lazy(() =>
  import('../orders/PersonOrders.tsx').then((module) => ({ default: module.PersonOrders })),
)

/** One diner beside the list, with all that hangs on them. */
export function DinerDrawer({ personId, onClose }: { personId: number; onClose(): void }) {
  const { t } = useWords()
  const diner = useQuery(api.meals.diner.queryOptions({ input: { personId } }))
  return (
    <SideDrawer
      onClose={onClose}
      size="60rem"
      title={
        diner.data
          ? t('meals.diners.one.title', { person: diner.data.name, number: diner.data.number })
          : t('meals.diners.title')
      }
    >
      <Load of={diner}>{(found) => <DinerView key={found.personId} diner={found} />}</Load>
    </SideDrawer>
  )
}

function DinerView({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const tabs = {
    who: <WhoTab diner={diner} />,
    account: <AccountTab diner={diner} />,
    orders: (
      <Suspense fallback={<Loading />}>
        <PersonOrders personId={diner.personId} />
      </Suspense>
    ),
    meals: <MealsTab personId={diner.personId} />,
  }
  const names = Object.keys(tabs) as (keyof typeof tabs)[]
  return (
    <Stack>
      <Head diner={diner} />
      <Tabs defaultValue="who" keepMounted={false} variant="outline">
        <Tabs.List mb="md">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name} fz="md" mih={44}>
              {t(`meals.diners.one.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {names.map((name) => (
          <Tabs.Panel key={name} value={name}>
            {tabs[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}

function Head({ diner }: { diner: Diner }) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  const terms = inForce(diner.terms, today)
  const { age } = diner
  return (
    <Group gap="md">
      <PersonLink id={diner.personId}>{t('meals.diners.one.openPerson')}</PersonLink>
      <Text fw={650}>
        {[
          age === null ? null : t('kit.years', { count: age }),
          // Who lives in the home counts as resident there: the list says so, this is what the person is.
          say('dinerClass', dinerClassOf({ age, class: diner.class, isFedResident: false })),
          terms && say('dinerCategory', terms.category),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <StateSigns isSuspended={isSuspendedOn(diner, today)} diedOn={diner.diedOn} />
    </Group>
  )
}
