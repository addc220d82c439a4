import { Tabs } from '@mantine/core'
import { IconChartBar, IconHomePlus, IconListCheck, IconReceipt2, IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { Loading, PageHead } from '../../kit/parts.tsx'
import { useCareSite } from '../use-care-site.ts'
import { BedFigures } from './BedFigures.tsx'
import { CareFilters } from './CareFilters.tsx'
import type { Filters } from './filters.ts'
import { ItemFigures } from './ItemFigures.tsx'
import { Quality } from './Quality.tsx'
import { Statement } from './Statement.tsx'
import { Volume } from './Volume.tsx'

const tabs = [
  { key: 'volume', icon: IconChartBar, isNarrowed: true },
  { key: 'quality', icon: IconUserCheck, isNarrowed: true },
  { key: 'items', icon: IconListCheck, isNarrowed: true },
  { key: 'beds', icon: IconHomePlus, isNarrowed: false },
  { key: 'statement', icon: IconReceipt2, isNarrowed: false },
] as const
type Tab = (typeof tabs)[number]['key']

/** The figures of home care: visits, workers and quality, items, family beds, and the month's statement. */
export function CareFiguresPage() {
  const { t } = useWords()
  const site = useCareSite()
  return (
    <>
      <div className="care-figures-head">
        <PageHead
          title={t('homecare.figures.title')}
          lead={<span className="screen-only">{t('homecare.figures.lead')}</span>}
        />
      </div>
      {site ? <CareFigures key={site.id} site={site} /> : <Loading />}
    </>
  )
}

function CareFigures({ site }: { site: Site }) {
  const { t } = useWords()
  const [tab, setTab] = useState<Tab>('volume')
  const { period, setPeriod, problem } = useCheckedPeriod('thisYear', null)
  const [choice, setChoice] = useState<Omit<Filters, 'siteId' | 'from' | 'to'>>({})
  const filters: Filters = { siteId: site.id, ...period, ...choice }
  const isNarrowed = tabs.find(({ key }) => key === tab)?.isNarrowed ?? false
  return (
    <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
      <Tabs.List mb="md" className="screen-only">
        {tabs.map(({ key, icon: Icon }) => (
          <Tabs.Tab key={key} value={key} fz="md" leftSection={<Icon size={20} aria-hidden />}>
            {t(`homecare.figures.tab.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tab !== 'statement' && (
        <CareFilters
          filters={filters}
          problem={problem}
          isNarrowed={isNarrowed}
          onPeriod={setPeriod}
          onChange={(change) => setChoice({ ...choice, ...change })}
        />
      )}
      <Tabs.Panel value="volume">{problem === null && <Volume filters={filters} />}</Tabs.Panel>
      <Tabs.Panel value="quality">{problem === null && <Quality filters={filters} />}</Tabs.Panel>
      <Tabs.Panel value="items">{problem === null && <ItemFigures filters={filters} />}</Tabs.Panel>
      <Tabs.Panel value="beds">
        {problem === null && <BedFigures siteId={site.id} period={period} />}
      </Tabs.Panel>
      <Tabs.Panel value="statement">
        <Statement site={site} />
      </Tabs.Panel>
    </Tabs>
  )
}
