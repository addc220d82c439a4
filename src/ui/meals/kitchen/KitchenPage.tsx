import { Anchor, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { Empty, Load, PageHead } from '../../kit/parts.tsx'
import { useCanteenSite } from '../use-canteen-site.ts'
import { DishesTab } from './dishes/DishesTab.tsx'
import { LogsTab } from './logs/LogsTab.tsx'
import { MenusTab } from './menus/MenusTab.tsx'
import { GapStrip } from './samples/GapStrip.tsx'
import { SamplesTab } from './samples/SamplesTab.tsx'

/** The kitchen: the week's menu, retained samples, daily logs and the dishes. */
export function KitchenPage() {
  const { t } = useWords()
  const site = useCanteenSite()
  const canteens = useQuery(api.meals.canteens.queryOptions())
  return (
    <>
      <PageHead title={t('app.nav.mealKitchen')} lead={site?.name} />
      <Load of={canteens}>
        {(rows) => {
          const canteen = rows.find(({ siteId }) => siteId === site?.id)
          return canteen ? <KitchenTabs key={canteen.siteId} canteen={canteen} /> : <NoCanteen />
        }}
      </Load>
    </>
  )
}

function NoCanteen() {
  const { t } = useWords()
  return (
    <Empty title={t('meals.kitchen.noCanteen')} lead={t('meals.kitchen.noCanteenLead')}>
      <Anchor href="#/meals/canteens">{t('meals.canteens.title')}</Anchor>
    </Empty>
  )
}

const tabs = ['menus', 'samples', 'logs', 'dishes'] as const
type Tab = (typeof tabs)[number]

function KitchenTabs({ canteen }: { canteen: Canteen }) {
  const { t } = useWords()
  const today = useToday()
  const [tab, setTab] = useState<Tab>('menus')
  // Asked again by itself: a meal that begins writes nothing, and its samples are due all the same.
  const gaps = useQuery(
    api.meals.sampleGaps.queryOptions({
      input: { siteId: canteen.siteId, from: today, to: today },
      refetchInterval: 60_000,
    }),
  )
  return (
    <Tabs value={tab} onChange={(next) => setTab(next as Tab)} keepMounted={false} variant="outline">
      <Tabs.List mb="md" className="screen-only">
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} fz="md" mih={44}>
            {t(`meals.kitchen.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tab !== 'samples' && <GapStrip gaps={gaps.data ?? []} onOpen={() => setTab('samples')} />}
      <Tabs.Panel value="menus">
        <MenusTab canteen={canteen} />
      </Tabs.Panel>
      <Tabs.Panel value="samples">
        <SamplesTab canteen={canteen} onMenus={() => setTab('menus')} />
      </Tabs.Panel>
      <Tabs.Panel value="logs">
        <LogsTab canteen={canteen} />
      </Tabs.Panel>
      <Tabs.Panel value="dishes">
        <DishesTab />
      </Tabs.Panel>
    </Tabs>
  )
}
