import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { KitchenTab } from './KitchenTab.tsx'
import { PersonTab } from './PersonTab.tsx'
import { useSlot } from './use-slot.ts'
import { WeekTab } from './WeekTab.tsx'

/** What was ordered: how much to cook, the week ahead, and each diner's own orders. */
export function OrdersPage() {
  const { t } = useWords()
  const site = useCanteenSite()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  return (
    <>
      <PageHead title={t('app.nav.mealOrders')} lead={site?.name} />
      <Load of={canteens}>
        {(rows) => {
          const canteen = rows.find(({ siteId }) => siteId === site?.id)
          return canteen ? <OrdersTabs key={canteen.siteId} canteen={canteen} /> : <NoCanteen />
        }}
      </Load>
    </>
  )
}

function NoCanteen() {
  const { t } = useWords()
  return (
    <Empty title={t('meals.orders.noCanteen')} lead={t('meals.orders.noCanteenLead')}>
      <Button component="a" href="#/meals/canteens">
        {t('app.nav.mealCanteens')}
      </Button>
    </Empty>
  )
}

const tabs = ['kitchen', 'week', 'person'] as const
type Tab = (typeof tabs)[number]

function OrdersTabs({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const slot = useSlot(canteen, true)
  const [tab, setTab] = useState<Tab>('kitchen')
  const [personId, setPersonId] = useState<number | null>(null)
  return (
    <Tabs value={tab} onChange={(next) => setTab(next as Tab)} keepMounted={false} variant="outline">
      <Tabs.List mb="md" className="screen-only">
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} fz="md" mih={44}>
            {t(`meals.orders.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="kitchen">
        <KitchenTab
          canteen={canteen}
          slot={slot}
          onPerson={(id) => {
            setPersonId(id)
            setTab('person')
          }}
        />
      </Tabs.Panel>
      <Tabs.Panel value="week">
        <WeekTab
          canteen={canteen}
          onOpen={(chosen) => {
            slot.choose(chosen)
            setTab('kitchen')
          }}
        />
      </Tabs.Panel>
      <Tabs.Panel value="person">
        <PersonTab siteId={canteen.siteId} personId={personId} onPerson={setPersonId} />
      </Tabs.Panel>
    </Tabs>
  )
}
