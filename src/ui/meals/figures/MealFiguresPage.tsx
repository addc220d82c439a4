import { Button, Tabs } from '@mantine/core'
import {
  IconBuildingStore,
  IconChartBar,
  IconClock,
  IconCoinYuan,
  IconListCheck,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../app/words.ts'
import type { Step } from '../../kit/figures/period.ts'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { PageHead } from '../../kit/parts.tsx'
import { CanteensTab } from './CanteensTab.tsx'
import { Checks } from './Checks.tsx'
import type { Filters } from './filters.ts'
import { MealFilterFields } from './MealFilterFields.tsx'
import { Money } from './Money.tsx'
import { People } from './People.tsx'
import { TodayTab } from './Today.tsx'
import { Volume } from './Volume.tsx'

const tabs = [
  { key: 'today', icon: IconClock },
  { key: 'volume', icon: IconChartBar },
  { key: 'money', icon: IconCoinYuan },
  { key: 'people', icon: IconUsers },
  { key: 'canteens', icon: IconBuildingStore },
  { key: 'checks', icon: IconListCheck },
] as const
type Tab = (typeof tabs)[number]['key']

/** Which tabs are of a period at all, and which of chosen meals. */
const ofPeriod: readonly Tab[] = ['volume', 'money', 'people', 'checks']
const narrowed: readonly Tab[] = ['volume', 'money']

/** The figures of the canteens: today, person-times, money, persons, canteens, and what can't be right. */
export function MealFiguresPage() {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>('today')
  const [step, setStep] = useState<Step>('day')
  const isNarrowed = narrowed.includes(tab)
  const { period, setPeriod, problem } = useCheckedPeriod('thisMonth', isNarrowed ? step : null)
  const [choice, setChoice] = useState<Omit<Filters, 'from' | 'to'>>({})
  const filters: Filters = isNarrowed ? { ...choice, ...period } : { siteIds: choice.siteIds, ...period }
  return (
    <>
      <PageHead
        title={t('meals.figures.title')}
        lead={<span className="screen-only">{t('meals.figures.lead')}</span>}
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('kit.print')}
        </Button>
      </PageHead>
      <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
        <Tabs.List mb="md" className="screen-only">
          {tabs.map(({ key, icon: Icon }) => (
            <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
              {t(`meals.figures.tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ofPeriod.includes(tab) && (
          <MealFilterFields
            filters={filters}
            problem={problem}
            isNarrowed={isNarrowed}
            step={step}
            onPeriod={setPeriod}
            onStep={setStep}
            onChange={(change) => setChoice({ ...choice, ...change })}
          />
        )}
        <Tabs.Panel value="today">
          <TodayTab />
        </Tabs.Panel>
        <Tabs.Panel value="volume">{problem === null && <Volume filters={filters} step={step} />}</Tabs.Panel>
        <Tabs.Panel value="money">{problem === null && <Money filters={filters} step={step} />}</Tabs.Panel>
        <Tabs.Panel value="people">{problem === null && <People filters={filters} />}</Tabs.Panel>
        <Tabs.Panel value="canteens">
          <CanteensTab />
        </Tabs.Panel>
        <Tabs.Panel value="checks">{problem === null && <Checks filters={filters} />}</Tabs.Panel>
      </Tabs>
    </>
  )
}
