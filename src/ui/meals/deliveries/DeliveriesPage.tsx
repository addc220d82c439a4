import { Button, Tabs } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { RoutesTab } from './RoutesTab.tsx'
import { RunTab } from './RunTab.tsx'

/** Meals on their way: the driver's run, and the routes it follows. */
export function DeliveriesPage() {
  const { t } = useWords()
  const site = useCanteenSite()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  return (
    <>
      <PageHead title={t('app.nav.mealDeliveries')} lead={site?.name} />
      <Load of={canteens}>
        {(rows) => {
          const canteen = rows.find(({ siteId }) => siteId === site?.id)
          return canteen ? <DeliveryTabs key={canteen.siteId} canteen={canteen} /> : <NoCanteen />
        }}
      </Load>
    </>
  )
}

function NoCanteen() {
  const { t } = useWords()
  return (
    <Empty title={t('meals.deliveries.noCanteen')} lead={t('meals.deliveries.noCanteenLead')}>
      <Button component="a" href="#/meals/canteens">
        {t('meals.deliveries.toCanteens')}
      </Button>
    </Empty>
  )
}

const tabs = ['run', 'routes'] as const

function DeliveryTabs({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const [tab, setTab] = useSessionStorage<string | null>({ key: 'yian.deliveries.tab', defaultValue: 'run' })
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} variant="outline">
      <Tabs.List mb="md" className="screen-only">
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} fz="md" mih={44}>
            {t(`meals.deliveries.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="run">
        <RunTab canteen={canteen} />
      </Tabs.Panel>
      <Tabs.Panel value="routes">
        <RoutesTab canteen={canteen} />
      </Tabs.Panel>
    </Tabs>
  )
}
